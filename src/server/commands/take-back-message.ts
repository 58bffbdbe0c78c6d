import { z } from 'zod';
import { RuleError } from '#regulation/rule-error.ts';
import { command } from './command.ts';
import type { PendingMessage } from './deliver.ts';
import { isDecision } from './deliver-decision.ts';
import { giveBack } from './give-back.ts';
import { giveBackForm } from './give-back-form.ts';
import { uuid } from './inputs.ts';

const input = z.object({ id: uuid });

/**
 * 4.3.2. The writer takes an answer back before it goes out: it is their draft again, a decision their form. Throws RuleError
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
  if (isDecision(pending)) await giveBackForm(act, pending, null);
  else await giveBack(act, pending as PendingMessage, 'taken_back');
});
