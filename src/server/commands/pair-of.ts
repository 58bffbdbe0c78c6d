import { isStaffOf } from '#regulation/permissions.ts';
import { RuleError } from '#regulation/rule-error.ts';
import type { Act } from './act.ts';
import { number, onRequest } from './inputs.ts';
import type { Locked } from './lock-request.ts';
import { record } from './record.ts';
import { roleOf } from './role-of.ts';

/** Two requests that are linked, or no more. */
export const onTwo = onRequest.omit({ version: true }).extend({ other: number });

/** Whether both are there and these two may be linked by this person, and in which order their pair is kept. */
export function pairOf({ actor }: Act, request: Locked, linked: Locked | null): { one: string; other: string } {
  if (!isStaffOf(actor, request.subject)) throw new RuleError('assigned_only', { action: 'note' });
  const ids = [request.row.id, linked?.row.id ?? ''].toSorted();
  const [one = '', other = ''] = ids;

  if (!one || one === other) {
    const code = linked ? 'request_itself' : 'request_unknown';
    throw new RuleError('form_incomplete', { errors: [{ field: 'other', code }] });
  }
  return { one, other };
}

/** 3.1.4. The history of both tells it, each of the other. */
export async function recordBoth(
  act: Act,
  event: 'linked' | 'unlinked',
  one: Locked,
  other: Locked | null,
): Promise<void> {
  if (!other) return;
  await record(act, one.row.id, event, { other: other.row.number }, roleOf(act.actor, one.subject));
  await record(act, other.row.id, event, { other: one.row.number }, roleOf(act.actor, other.subject));
}
