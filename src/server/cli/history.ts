import { historyFaults } from '../queries/history-faults.ts';
import type { Command } from './command.ts';
import { Mistake } from './mistake.ts';

/** R-3.1.4/1. Looks through the chain of the history; exit status 1 with a line for each fault. */
export const verifyHistory: Command = {
  usage: '',
  what: 'finds events of the history that were changed, are missing or stand in another place',
  read(args) {
    if (args.length > 0) throw new Mistake('history verify takes no more words.');

    return async () => {
      const faults = await historyFaults();
      if (faults.length === 0) return 'The history is whole.';

      const lines = faults.map(({ number, event, fault }) => `  ${number ?? '?'} event ${event ?? '-'}: ${fault}`);
      throw new Mistake(`The history is not as it was recorded (${faults.length}):\n${lines.join('\n')}`);
    };
  },
};
