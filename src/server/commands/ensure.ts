import type { Action } from '#regulation/codes.ts';
import { confirmations, ensureMay } from '#regulation/permissions.ts';
import { RuleError } from '#regulation/rule-error.ts';
import { theSettings } from '../db/settings.ts';
import type { Act } from './act.ts';
import type { Locked } from './lock-request.ts';

/** Asks the regulation whether this person may do this now; throws RuleError with the clause. */
export async function ensure({ actor, now }: Act, action: Action, { subject }: Locked): Promise<void> {
  const { service } = await theSettings();
  ensureMay(actor, action, subject, now, service);
}

/** Throws the first rule that the person has to confirm first (`confirm: true`). */
export function ensureConfirmed(
  { actor, now }: Act,
  action: Action,
  { subject }: Locked,
  confirmed: boolean,
  rules?: Parameters<typeof confirmations>[4],
): void {
  const [rule] = confirmed ? [] : confirmations(actor, action, subject, now, rules);
  if (rule) throw new RuleError(rule, { action });
}
