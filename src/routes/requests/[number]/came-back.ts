import { problemOf } from '#server/problem.ts';
import type { Decision } from '#server/db/schema.ts';
import type { composing } from '#server/queries/composing.ts';
import type { Locale } from '#messages/format.ts';
import { RuleError } from '#regulation/rule-error.ts';
import type { Refused } from '../../form-action.ts';

type CameBack = NonNullable<Awaited<ReturnType<typeof composing>>['cameBack']>;

const forms: Record<Decision, string> = {
  answer: 'answer',
  counter_offer: 'counterOffer',
  refuse: 'refuse',
  offer_refusal: 'offerRefusal',
};

/** 4.3.2. What did not go out, as a form that was refused: filled in again, with what stopped it. */
export function cameBackOf({ action, form, rule, details, at }: CameBack, lang: Locale): Refused {
  const problem = rule && problemOf(new RuleError(rule, details ?? {}), lang);

  return {
    action: forms[action],
    message: problem?.detail ?? '',
    errors: Object.fromEntries((problem?.errors ?? []).map(({ field, message }) => [field, message])),
    values: form,
    cameBack: { decision: action, takenBack: rule === null, at: at.toISOString() },
    ...(rule && problem?.clause && { rule, clause: problem.clause }),
    ...(problem?.nearest && { nearest: problem.nearest }),
    ...(problem?.confirmable && rule && { confirm: { rule, message: problem.detail } }),
  };
}
