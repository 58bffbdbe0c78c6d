import type { RuleError } from '#regulation/rule-error.ts';
import type { Act } from './act.ts';
import type { PendingDecision } from './deliver-decision.ts';

/** 4.3.2. A decision that did not go out is a form of its writer again; without a «no» they took it back. */
export async function giveBackForm({ trx, now }: Act, pending: PendingDecision, no: RuleError | null): Promise<void> {
  const { person, request, kind: action, form } = pending;
  const kept = {
    form: JSON.stringify(form),
    rule: no?.rule ?? null,
    details: no && JSON.stringify(no.details),
    at: now,
  };

  await trx
    .insertInto('kept_forms')
    .values({ person, request, action, ...kept })
    .onConflict((conflict) => conflict.columns(['person', 'request', 'action']).doUpdateSet(kept))
    .execute();
}
