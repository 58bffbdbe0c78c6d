import { sql } from 'kysely';
import { z } from 'zod';
import { undoUntil } from '#regulation/undo.ts';
import type { Act } from './act.ts';
import { command } from './command.ts';
import { decisionNames, isForClient, takeDecision, wordsOf } from './decisions.ts';
import { forgetForms } from './forget-forms.ts';
import { onRequest } from './inputs.ts';
import { keepPending } from './keep-pending.ts';
import { type Locked, lockAsItIs } from './lock-request.ts';
import { rehearse } from './savepoint.ts';
import { sendOwnPending } from './send-own-pending.ts';

const input = onRequest.extend({
  action: z.enum(decisionNames),
  given: z.record(z.string(), z.unknown()).transform(storable),
  /** All that was typed, by the names of the form: it comes back so. */
  form: z.record(z.string(), z.union([z.string(), z.array(z.string())])).transform(storable),
});
type Decided = z.output<typeof input>;

/**
 * 3.2.3, 4.3.3, 4.5.1. An answer with its data, an offer or a refusal from the card: whatever stands in its way is said
 * now, then it can be taken back for some seconds and goes out as a message does (4.3.2). It holds nothing meanwhile. The
 * same one again (a double press) is the same one.
 */
export const decideSoon = command(input, async (act, decided) => {
  const seen = await lockAsItIs(act, decided.number, decided.version);
  if (await isDecidedAlready(act, seen, decided)) return;

  const request = (await sendOwnPending(act, seen)) ? await lockAsItIs(act, decided.number) : seen;
  const take = (within: Act) => takeDecision(within, request, decided.action, decided.given);
  const goesAt = (await isForClient(decided.action, request)) ? undoUntil(act.now) : null;

  if (goesAt) {
    await rehearse(act, take);
    await keep(act, request, decided, goesAt);
  } else await take(act);
  await forgetForms(act, request, goesAt ? decided.action : undefined);
});

/** JSON that the database takes: without what no text of it may hold. */
function storable<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value), (_, one: unknown) =>
    typeof one === 'string' ? one.toWellFormed().replaceAll('\u0000', '') : one,
  ) as Value;
}

async function isDecidedAlready({ trx, actor }: Act, { row }: Locked, { action, given }: Decided): Promise<boolean> {
  const same = await trx
    .selectFrom('pending_messages')
    .select('id')
    .where('request', '=', row.id)
    .where('person', '=', actor.id)
    .where('kind', '=', action)
    .where(sql<boolean>`given = ${JSON.stringify(given)}::jsonb`)
    .executeTakeFirst();
  return same !== undefined;
}

async function keep(act: Act, request: Locked, { action, given, form }: Decided, goesAt: Date): Promise<void> {
  const text = await wordsOf(action, request, given);
  const { step } = await act.trx
    .selectFrom('history')
    .select(({ fn }) => fn.coalesce(fn.max('id'), sql<string>`0`).as('step'))
    .where('request', '=', request.row.id)
    .executeTakeFirstOrThrow();
  await keepPending(act, request, goesAt, {
    kind: action,
    text,
    step,
    given: JSON.stringify(given),
    form: JSON.stringify(form),
  });
}
