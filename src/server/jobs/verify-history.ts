import { db } from '../db/database.ts';
import { historyFaults } from '../queries/history-faults.ts';
import { log } from '../log.ts';

/** 3.1.4/1. Every night: looks whether an event of the history was changed, is missing or moved, and says so in the log. */
export async function verifyHistory(): Promise<void> {
  const faults = await historyFaults(db);

  if (faults.length === 0) log.info({ part: 'history' }, 'the history is whole');
  else
    log.error(
      { part: 'history', faults: faults.slice(0, 100), count: faults.length },
      'the history is not as recorded',
    );
}
