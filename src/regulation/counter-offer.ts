import { type Day, endOfDay } from './days.ts';
import type { CounterOfferState } from './codes.ts';
import type { RuleCode, WhyNot } from './rule-error.ts';
import type { Subject } from './subject.ts';

/**
 * 3.2.3, 4.2.2. Until when the Client may take an offer: to the end of the last day for answers where that is still ahead,
 * and not longer than until what is offered begins.
 */
export function offerExpiry(replyDeadline: Day, begins: Date, now: Date): Date {
  const lastAnswer = endOfDay(replyDeadline);
  return now < lastAnswer && lastAnswer < begins ? lastAnswer : begins;
}

/** 3.2.3. Why the last offer can't be taken or declined any more; null while it waits for the Client. */
export function whyNotOfferTaken({ counterOffer, lead }: Subject, now: Date): WhyNot | null {
  if (!counterOffer) return { rule: 'no_offer' };
  const { state, expiresAt, by, role } = counterOffer;
  if (state !== 'open') return { rule: closedBy[state] };
  if (role === 'agent' && by !== lead) return { rule: 'offer_changed', details: { why: 'lead' } };

  return now < expiresAt ? null : { rule: 'offer_expired', details: { until: expiresAt } };
}

const closedBy: Record<Exclude<CounterOfferState, 'open'>, RuleCode> = {
  accepted: 'no_offer',
  declined: 'no_offer',
  over: 'no_offer',
  withdrawn: 'offer_withdrawn',
  replaced: 'offer_changed',
  changed: 'offer_changed',
  lost: 'offer_taken',
};
