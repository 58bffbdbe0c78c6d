import { addDays, moscowDay } from './calendar.ts';
import { isFinal } from './codes.ts';
import type { WhyNot } from './rule-error.ts';
import { wrongStatus } from './statuses.ts';
import type { Subject } from './subject.ts';

/** R-4.5.2/1. How long the form lives, in calendar days. */
export const feedbackDays = 30;
/** R-4.5.2/2. How long an opinion may be changed. */
export const feedbackEditHours = 24;

type FeedbackAction = 'request_feedback' | 'rate' | 'decline_feedback';

/** R-4.5.2/1, R-4.5.2/2. Asked once, on a final status and not of a withdrawn request; the Client may decline. */
export function whyNotFeedback(action: FeedbackAction, request: Subject, now: Date): WhyNot | null {
  const { requestedAt = null, declinedAt = null, ratedAt = null } = request.feedback ?? {};

  if (request.withdrawnAt) return { rule: 'withdrawn', details: { action } };
  if (!isFinal(request.stage)) return wrongStatus(action, request);
  if (declinedAt) return over('declined');

  if (action === 'request_feedback') return requestedAt ? over('asked') : null;
  if (!requestedAt) return wrongStatus(action, request, 'feedback_request');
  if (ratedAt) return action === 'rate' && isEditable(ratedAt, now) ? null : over('rated');
  return moscowDay(now) > addDays(moscowDay(requestedAt), feedbackDays) ? over('days_over') : null;
}

function isEditable(ratedAt: Date, now: Date): boolean {
  return now.getTime() - ratedAt.getTime() < feedbackEditHours * 60 * 60 * 1000;
}

function over(why: 'declined' | 'asked' | 'rated' | 'days_over'): WhyNot {
  return { rule: 'feedback_over', details: { why } };
}
