import { unansweredInTime, whyNotAgentRefusal } from './agent-refusal.ts';
import { type Calendar, type Day, endOfDay, moscowDay } from './calendar.ts';
import { type Ground, grounds } from './codes.ts';
import { isAssigned, isOperator } from './rights.ts';
import { RuleError, type WhyNot } from './rule-error.ts';
import type { ServiceSettings } from './settings.ts';
import type { Actor, Question, Subject } from './subject.ts';
import { addWorkingDays } from './working-days.ts';

export { lateReply, refusesAtOnce, whyNotAgentRefusal } from './agent-refusal.ts';

/** What a refusal was allowed by; kept in the history beside its ground. */
export interface Evidence {
  ground: Ground;
  clause: '4.3.3' | '4.5.1';
  fields?: readonly string[];
  replyDeadline?: Day;
  question?: { by: string; askedAt: Date; answeredAt: Date | null };
}

/** 4.3.3, 4.5.1. What the ground is checked against: the fields that are named, and all that the card has. */
export interface GroundFields {
  named?: readonly string[] | undefined;
  known?: readonly string[] | undefined;
}

/** R-4.5.1/1, R-4.3.3/1. Stops a ground that the facts do not give; answers with the facts that do. */
export function ensureGround(
  ground: Ground,
  actor: Actor,
  request: Subject,
  now: Date,
  calendar: Calendar,
  settings: ServiceSettings,
  fields: GroundFields = {},
): Evidence {
  const no = whyNotGround(ground, actor, request, now, calendar, settings, fields);
  if (no) throw new RuleError(no.rule, no.details);

  return evidenceOf(ground, request, fields);
}

/** R-4.3.3/1. Guards an Agent's own refusal. */
export function ensureAgentRefusal(request: Subject, now: Date): Evidence {
  const no = whyNotAgentRefusal(request, now);
  if (no) throw new RuleError(no.rule, no.details);

  return evidenceOf('agent_no_reply', request, {});
}

/** Every ground with the reason why it is not given; null where it is. */
export function availableGrounds(
  actor: Actor,
  request: Subject,
  now: Date,
  calendar: Calendar,
  settings: ServiceSettings,
): Record<Ground, WhyNot | null> {
  const answers = grounds.map((ground) => {
    const fields = ground === 'incomplete_or_false' ? { named: ['about'] } : {};
    return [ground, whyNotGround(ground, actor, request, now, calendar, settings, fields)];
  });

  return Object.fromEntries(answers) as Record<Ground, WhyNot | null>;
}

/** R-4.5.1/1, R-4.5.1/3. Why this ground is not given to this person; an Agent has only that of 4.3.3, and nobody else any. */
export function whyNotGround(
  ground: Ground,
  actor: Actor,
  request: Subject,
  now: Date,
  calendar: Calendar,
  settings: ServiceSettings,
  fields: GroundFields = {},
): WhyNot | null {
  if (!isOperator(actor)) {
    const isOwn = ground === 'agent_no_reply' && isAssigned(actor, request);
    return isOwn ? whyNotAgentRefusal(request, now) : notGiven(ground, 'agent');
  }

  switch (ground) {
    case 'late':
      return request.late ? null : notGiven(ground, 'in_time');
    case 'incomplete_or_false':
      return whyNotFields(fields);
    case 'no_reply':
      return whyNotNoReply(request, now, calendar);
    case 'agent_no_reply':
      return request.offer?.kind === 'refusal' ? null : notGiven(ground, 'no_offer');
    case 'other':
      return settings.allowOtherRefusalGround ? null : notGiven(ground, 'closed_list');
  }
}

function whyNotFields({ named = [], known }: GroundFields): WhyNot | null {
  const unknown = known ? named.filter((field) => !known.includes(field)) : [];

  if (named.length === 0) return notGiven('incomplete_or_false', 'no_fields');
  return unknown.length > 0 ? notGiven('incomplete_or_false', 'unknown_fields', { fields: unknown }) : null;
}

/** R-4.5.1/1. An Operator's question has no answer, and the time for one is over. */
function whyNotNoReply(request: Subject, now: Date, calendar: Calendar): WhyNot | null {
  const open = request.questions.filter((question) => question.role === 'operator' && isOpen(question));
  if (open.length === 0) return notGiven('no_reply', 'no_question');

  const last = open.map((question) => lastDayToReply(question, request, calendar)).sort()[0] ?? request.replyDeadline;
  return now < endOfDay(last) && !hasServiceDayCome(open, request, now)
    ? notGiven('no_reply', 'reply_still_possible', { until: last })
    : null;
}

function isOpen({ answeredAt, withdrawnAt }: Question): boolean {
  return !answeredAt && !withdrawnAt;
}

function lastDayToReply({ askedAt }: Question, { replyDeadline }: Subject, calendar: Calendar): Day {
  const isLate = askedAt >= endOfDay(replyDeadline);
  return isLate ? addWorkingDays(moscowDay(askedAt), 1, calendar) : replyDeadline;
}

function hasServiceDayCome(open: Question[], { replyDeadline, serviceDate }: Subject, now: Date): boolean {
  const askedLate = open.some(({ askedAt }) => askedAt >= endOfDay(replyDeadline));
  return askedLate && moscowDay(now) >= serviceDate;
}

/** R-4.3.3/2, R-4.5.1/1. The facts that the service adds to a refusal on this ground: the question, its day, the term. */
export function evidenceOf(ground: Ground, request: Subject, { named }: GroundFields = {}): Evidence {
  const { replyDeadline } = request;
  const question = questionOf(ground, request);
  const { by, askedAt, answeredAt } = question ?? {};
  const asked = by && askedAt ? { question: { by, askedAt, answeredAt: answeredAt ?? null }, replyDeadline } : {};

  return {
    ground,
    clause: ground === 'agent_no_reply' ? '4.3.3' : '4.5.1',
    ...asked,
    ...(ground === 'incomplete_or_false' && named ? { fields: named } : {}),
  };
}

function questionOf(ground: Ground, request: Subject): Question | undefined {
  if (ground === 'agent_no_reply') return unansweredInTime(request)[0];
  if (ground === 'no_reply')
    return request.questions.find((question) => question.role === 'operator' && isOpen(question));
  return undefined;
}

function notGiven(ground: Ground, why: string, facts: object = {}): WhyNot {
  return { rule: 'ground_not_given', details: { ground, why, ...facts } };
}
