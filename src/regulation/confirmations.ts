import type { Action } from './codes.ts';
import { lateReply } from './agent-refusal.ts';
import type { RuleCode } from './rule-error.ts';
import { moveOf } from './statuses.ts';
import type { Actor, Subject } from './subject.ts';

const endsWaiting: readonly Action[] = ['accept', 'refuse', 'close', 'answer', 'complete', 'take_back_answer'];

/**
 * T08, T18, R-4.3.3/1. What the person is asked before an action that is allowed: the event is not over, the Client
 * wrote and nobody answered, the answer came after the deadline. Passes with `confirm: true`.
 */
export function confirmations(
  _actor: Actor,
  action: Action,
  request: Subject,
  now: Date,
  rules: Parameters<typeof moveOf>[3] = { agentRefusal: 'operator_confirms' },
): RuleCode[] {
  const asked: RuleCode[] = [];

  if (action === 'complete' && now < request.eventOverAt) asked.push('event_not_over');
  if (action === 'offer_refusal' && lateReply(request)) asked.push('late_reply');
  if (leavesUnanswered(action, request, rules)) asked.push('unanswered_message');

  return asked;
}

function leavesUnanswered(action: Action, request: Subject, rules: Parameters<typeof moveOf>[3]): boolean {
  if (request.waiting !== 'staff' || request.withdrawnAt) return false;
  return (
    endsWaiting.includes(action) || (action === 'offer_refusal' && moveOf(action, request, 'staff', rules) !== null)
  );
}
