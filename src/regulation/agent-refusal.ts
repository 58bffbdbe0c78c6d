import { endOfDay } from './calendar.ts';
import type { WhyNot } from './rule-error.ts';
import type { ServiceSettings } from './settings.ts';
import type { Question, Subject } from './subject.ts';

/**
 * R-4.3.3/1, R-4.2.2/2, R-4.2.2/3. Why an Agent may not refuse yet: a question of an Agent must have been sent by the reply deadline, stayed
 * without an answer to its end, and the end must have come. A later answer does not take the right away.
 */
export function whyNotAgentRefusal(request: Subject, now: Date): WhyNot | null {
  const end = endOfDay(request.replyDeadline);
  const asked = request.questions.filter(({ role, withdrawnAt }) => role === 'agent' && !withdrawnAt);
  const details = { until: request.replyDeadline };

  if (unansweredInTime(request).length > 0) return now < end ? { rule: 'reply_still_possible', details } : null;
  if (asked.some(({ askedAt, answeredAt }) => askedAt >= end && !answeredAt))
    return { rule: 'question_too_late', details };
  return { rule: 'no_question' };
}

/**
 * R-4.3.3/3, R-4.3.3/4. Whether an Agent's refusal ends the request at once: only by the setting, and only where no other
 * Agent works on it; else it is about the own part, and the Operator decides about the whole.
 */
export function refusesAtOnce(
  { agents }: Pick<Subject, 'agents'>,
  { agentRefusal }: Pick<ServiceSettings, 'agentRefusal'>,
): boolean {
  return agentRefusal === 'direct' && agents.length === 1;
}

/** R-4.3.3/1. Whether the Client did answer the Agent, but after the deadline. */
export function lateReply(request: Subject): boolean {
  const silent = unansweredInTime(request);
  return silent.length > 0 && silent.every(({ answeredAt }) => answeredAt !== null);
}

/** R-4.3.3/1. Questions of Agents that were sent by the reply deadline and had no answer by its end. */
export function unansweredInTime({ questions, replyDeadline }: Subject): Question[] {
  const end = endOfDay(replyDeadline);

  return questions.filter(
    ({ role, askedAt, answeredAt, withdrawnAt }) =>
      role === 'agent' && !withdrawnAt && askedAt < end && (!answeredAt || answeredAt >= end),
  );
}
