import type { Selectable } from 'kysely';
import type { RuleError } from '#regulation/rule-error.ts';
import type { Database, Decision } from '../db/schema.ts';
import type { Act } from './act.ts';
import { takeDecision } from './decisions.ts';
import type { Locked } from './lock-request.ts';
import { attempt } from './savepoint.ts';
import { staleSince } from './stale-error.ts';

export type PendingDecision = Selectable<Database['pending_messages']> & { kind: Decision };

export function isDecision(pending: Selectable<Database['pending_messages']>): pending is PendingDecision {
  return pending.given !== null;
}

/**
 * 3.2.3, 4.5.1. A decision whose time has come is taken as its action takes it, whole or not at all. Answers with what
 * stopped it: others did something on the request since, or the regulation says no by now.
 */
export async function deliverDecision(act: Act, request: Locked, pending: PendingDecision): Promise<RuleError | null> {
  const { kind, given, step } = pending;
  const stale = await staleSince(act, request.row, step ?? '0');
  return stale ?? attempt(act, (within) => takeDecision(within, request, kind, given));
}
