import { confirmations } from '#regulation/permissions.ts';
import { RuleError } from '#regulation/rule-error.ts';
import type { Act } from './act.ts';
import type { Locked } from './lock-request.ts';
import { record } from './record.ts';
import { roleOf } from './role-of.ts';

interface Closing {
  reason: string;
  text: string | undefined;
  confirm: boolean;
}

/** The request on which the work goes on, and what the history of its duplicate says of it. */
export interface Main {
  request: Locked;
  told: { main: string; sameClient: boolean };
}

/**
 * 3.2.6/3. Checks that one request may lead to another: that one exists for the Operator, is another, and is no duplicate
 * itself. Where it is another Client's, the Client of the duplicate may not see it (R-2.2/2): then a text tells them.
 * Throws RuleError `closing_reason` with the field, `merging` until the Operator has seen what is joined to what.
 */
export function mainOf(
  act: Act,
  { row, subject }: Locked,
  other: Locked | null,
  { reason, text, confirm }: Closing,
): Main {
  const wrong = (field: string, code: string) => new RuleError('closing_reason', { reason, errors: [{ field, code }] });

  if (reason !== 'duplicate' || !other) throw wrong('main', 'request_unknown');
  if (other.row.id === row.id) throw wrong('main', 'request_itself');
  if (other.row.duplicate_of) throw wrong('main', 'request_duplicate');

  const sameClient = other.row.client === row.client;
  if (!sameClient && !text) throw wrong('text', 'required');
  if (!confirm) {
    const unanswered = confirmations(act.actor, 'close', subject, act.now).includes('unanswered_message');
    const { number, title, client_name: client, service_date: day } = other.row;
    throw new RuleError('merging', { number: row.number, main: number, title, client, day, sameClient, unanswered });
  }

  return { request: other, told: { main: other.row.number, sameClient } };
}

/** 3.1.4. The main request's history tells of its duplicate; its Agents are told. */
export async function joinDuplicate(act: Act, { row }: Locked, { request, told }: Main): Promise<void> {
  const details = { duplicate: row.number, sameClient: told.sameClient };
  await record(act, request.row.id, 'duplicate_joined', details, roleOf(act.actor, request.subject));
}
