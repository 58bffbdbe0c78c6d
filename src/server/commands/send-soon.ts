import { z } from 'zod';
import { undoUntil } from '#regulation/undo.ts';
import { RuleError } from '#regulation/rule-error.ts';
import type { Act } from './act.ts';
import { command } from './command.ts';
import { ensure } from './ensure.ts';
import { onRequest, text, uuid } from './inputs.ts';
import { keepPending } from './keep-pending.ts';
import { type Locked, lockAsItIs } from './lock-request.ts';
import { putMessage } from './put-message.ts';
import { roleOf } from './role-of.ts';
import { sendOwnPending } from './send-own-pending.ts';

const input = onRequest.omit({ version: true }).extend({
  kind: z.enum(['message', 'question']),
  text: text(4000),
  files: z.array(uuid).max(10).optional().default([]),
});
type Written = z.output<typeof input>;

/**
 * 4.3.2. An answer of the staff from the card: it can be taken back for some seconds and only then goes out, by whichever
 * comes first, the writer's page or the worker. An earlier one of the same person goes out before it; the same one again
 * (a double press) is the same one. At the very end of a day it goes out at once, so that it is of that day (R-TIME/5).
 */
export const sendSoon = command(input, async (act, written) => {
  const seen = await lockAsItIs(act, written.number);
  if (roleOf(act.actor, seen.subject) === 'client') throw new RuleError('staff_only', { action: written.kind });
  await ensure(act, written.kind, seen);

  if (!(await isSaidAlready(act, seen, written))) await keep(act, seen, written);
  await act.trx
    .deleteFrom('message_drafts')
    .where('request', '=', seen.row.id)
    .where('person', '=', act.actor.id)
    .where('kind', '=', 'answer')
    .execute();
});

async function isSaidAlready({ trx, actor }: Act, { row }: Locked, { kind, text }: Written): Promise<boolean> {
  const same = await trx
    .selectFrom('pending_messages')
    .select('id')
    .where('request', '=', row.id)
    .where('person', '=', actor.id)
    .where('kind', '=', kind)
    .where('text', '=', text)
    .executeTakeFirst();
  return same !== undefined;
}

async function keep(act: Act, seen: Locked, { number, kind, text, files }: Written): Promise<void> {
  const request = (await sendOwnPending(act, seen)) ? await lockAsItIs(act, number) : seen;
  const goesAt = undoUntil(act.now);
  if (!goesAt) {
    await putMessage(act, request, { kind, text, files });
    return;
  }

  await keepPending(act, request, goesAt, { kind, text, files });
}
