import type { Subject } from '#regulation/permissions.ts';
import { type RowOfCard, cardRows, subjectOf } from '../db/card-rows.ts';
import { visibleTo } from '../db/visible.ts';
import { NotFound } from '../errors.ts';
import { parseNumber } from '../number.ts';
import type { Act } from './act.ts';
import { sendOwnPending } from './send-own-pending.ts';
import { staleError } from './stale-error.ts';

export interface Locked {
  row: RowOfCard;
  subject: Subject;
}

/**
 * 2.2/2. The request, locked until the end of the action. NotFound where it does not exist for this person;
 * RuleError `stale` where it changed since the version that the person saw. An answer of theirs that could still be taken
 * back goes out first: what one does next comes after what one has said.
 */
export async function lockRequest(act: Act, number: string, version?: number): Promise<Locked> {
  const request = await lockAsItIs(act, number, version);
  return (await sendOwnPending(act, request)) ? lockAsItIs(act, number) : request;
}

/** The same, and what could be taken back still can. */
export async function lockAsItIs(act: Act, number: string, version?: number): Promise<Locked> {
  const found = await act.trx
    .selectFrom('requests')
    .select('id')
    .where('number', '=', parseNumber(number, act.now))
    .where(visibleTo(act.actor, act.now))
    .forUpdate()
    .executeTakeFirst();

  if (!found) throw new NotFound();

  const row = await cardRows(act.trx).where('requests.id', '=', found.id).executeTakeFirstOrThrow();
  if (version !== undefined && version !== row.version) throw await staleError(act, row);

  return { row, subject: subjectOf(row) };
}
