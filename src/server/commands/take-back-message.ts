import { z } from 'zod';
import { RuleError } from '#regulation/rule-error.ts';
import { command } from './command.ts';
import { giveBack } from './give-back.ts';
import { uuid } from './inputs.ts';

const input = z.object({ id: uuid });

/**
 * 4.3.2. The writer takes an answer back before it goes out: its text is their draft again. Throws RuleError
 * `already_sent` where it is out, or never was theirs.
 */
export const takeBackMessage = command(input, async (act, { id }) => {
  const pending = await act.trx
    .deleteFrom('pending_messages')
    .where('id', '=', id)
    .where('person', '=', act.actor.id)
    .returningAll()
    .executeTakeFirst();

  if (!pending) throw new RuleError('already_sent');
  await giveBack(act, pending, 'taken_back');
});
