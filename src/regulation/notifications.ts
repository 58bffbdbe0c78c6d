import type { Calendar, Day } from './calendar.ts';
import { endOfDay, moscowDay, moscowMoment, previousDay } from './calendar.ts';
import type { EventName, PersonKind, Role } from './codes.ts';
import { subWorkingDays, workingDaysBetween } from './working-days.ts';

/** What a notice says; each has its words in `messages`. */
export const noticeKinds = [
  'sent',
  'new_in_queue',
  'accepted',
  'lead_named',
  'assigned',
  'handed_on',
  'question',
  'staff_wrote',
  'client_wrote',
  'client_withdrew',
  'counter_offer',
  'offer_accepted',
  'offer_declined',
  'offer_lost',
  'wish_taken',
  'answered',
  'answer_given',
  'answer_taken_back',
  'done',
  'refused',
  'closed',
  'finished',
  'reopened',
  'edited',
  'refusal_offered',
  'refusal_returned',
  'completion_offered',
  'handover_asked',
  'handover_declined',
  'feedback_asked',
  'reply_reminder',
  'reply_last_day',
  'response_due_soon',
  'response_overdue',
  'answer_is_late',
  'event_over',
  'draft_expiring',
  'feedback_reminder',
  'calendar_missing',
  'stock_low',
  'message_held',
  'mentioned',
  'duplicate_joined',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** Letters that a Client can't turn off: questions with their reminders, and final statuses. */
export const mandatoryLetters: readonly NoticeKind[] = [
  'question',
  'counter_offer',
  'reply_reminder',
  'reply_last_day',
  'done',
  'refused',
  'closed',
];

/** One person, all Operators or all administrators, who hear one thing. */
export interface Notice {
  to: string | 'operators' | 'admins';
  kind: NoticeKind;
}

/** A step of a history as far as it matters who hears of it. */
export interface Step {
  event: EventName;
  actor: string | null;
  role: Role | null;
  /** Agents that a redirection took off the request. */
  removed?: readonly string[];
  /** Agents that an assignment put on it. */
  added?: readonly string[];
  /** Whom a note calls. */
  mentioned?: readonly string[];
  /** Who offered what is returned or declined. */
  offeredBy?: string | null;
}

/** The people of a request after the step. */
export interface Concerned {
  client: string;
  agents: readonly string[];
}

/**
 * 4 «Notifications», R-4.3.1/1, R-4.4.3/2. Who hears of a step. Nobody hears of what they did themselves; an internal
 * note is heard of by those alone whom it calls.
 */
export function noticesOf(step: Step, { client, agents }: Concerned): Notice[] {
  const toClient = (kind: NoticeKind): Notice[] => [{ to: client, kind }];
  const toAgents = (kind: NoticeKind, people = agents): Notice[] => people.map((to) => ({ to, kind }));
  const toOperators = (kind: NoticeKind): Notice[] => [{ to: 'operators', kind }];
  const all = noticesByEvent();

  return all.filter(({ to }, index) => to !== step.actor && all.findIndex((one) => one.to === to) === index);

  function noticesByEvent(): Notice[] {
    switch (step.event) {
      case 'sent':
        return [...toClient('sent'), ...toOperators('new_in_queue')];
      case 'accepted':
        return toClient('accepted');
      case 'assigned':
      case 'redirected':
        return [
          ...toClient('lead_named'),
          ...toAgents('assigned', step.added ?? []),
          ...toAgents('handed_on', step.removed ?? []),
        ];
      case 'question_asked':
        return toClient('question');
      case 'message_sent':
        if (step.role !== 'client') return toClient('staff_wrote');
        return agents.length > 0 ? toAgents('client_wrote') : toOperators('client_wrote');
      case 'withdrawn':
        return [...toAgents('client_withdrew'), ...toOperators('client_withdrew')];
      case 'counter_offered':
        return toClient('counter_offer');
      case 'offer_accepted':
        return toAgents('offer_accepted');
      case 'offer_declined':
        return toAgents('offer_declined');
      case 'offer_lost':
        return agents.length > 0 ? toAgents('offer_lost') : toOperators('offer_lost');
      case 'answered':
        return [...toClient('answered'), ...toAgents('answer_given')];
      case 'answer_taken_back':
        return [...toClient('answer_taken_back'), ...toAgents('answer_taken_back')];
      case 'completed':
        return [...toClient('done'), ...toAgents('finished')];
      case 'refused':
        return [
          ...toClient('refused'),
          ...toAgents('finished'),
          ...(step.role === 'agent' ? toOperators('finished') : []), // R-4.3.3/3
        ];
      case 'closed':
        return [...toClient('closed'), ...toAgents('finished')];
      case 'reopened':
        return [...toClient('reopened'), ...toAgents('reopened')];
      case 'edited':
        return [...toClient('edited'), ...toAgents('edited')];
      case 'refusal_offered':
        return toOperators('refusal_offered');
      case 'completion_offered':
        return toOperators('completion_offered');
      case 'handover_asked':
        return toOperators('handover_asked');
      case 'refusal_returned':
        return toAgents('refusal_returned', step.offeredBy ? [step.offeredBy] : []);
      case 'handover_declined':
        return toAgents('handover_declined', step.offeredBy ? [step.offeredBy] : []);
      case 'feedback_requested':
        return toClient('feedback_asked');
      case 'note_added':
        return (step.mentioned ?? []).map((to) => ({ to, kind: 'mentioned' }));
      case 'duplicate_joined':
        return toAgents('duplicate_joined');
      case 'linked':
      case 'unlinked':
      case 'no_reply_needed':
      case 'question_withdrawn':
      case 'part_changed':
      case 'rated':
      case 'feedback_declined':
      case 'prioritised':
        return [];
    }
  }
}

/** A working request as far as the clock looks at it. */
export interface Watched {
  id: string;
  client: string;
  agents: readonly string[];
  serviceDate: Day;
  replyDeadline: Day;
  responseDue: Day;
  responseMetAt: Date | null;
  /** When the oldest clarifying question that still waits was asked. */
  askedAt: Date | null;
  inProgress: boolean;
  eventOverAt: Date;
}

/** A notice that the clock makes; `key` is the same whenever it is made again, so that it is sent once. */
export interface TimedNotice extends Notice {
  key: string;
}

const hour = '10:00';

/**
 * R-4.2.2/4, R-4.4.1/4, R-3.2.6/4. What the clock has to say of a working request by now: reminders of a question one
 * working day before the deadline and on the day at 10:00, the term of the answer that is near or over, an event that has
 * passed. A moment that was missed is made up for as long as it still helps.
 */
export function timedNotices(request: Watched, now: Date, calendar: Calendar): TimedNotice[] {
  return [
    ...replyReminders(request, now, calendar),
    ...responseNotices(request, now, calendar),
    ...(request.inProgress && now >= request.eventOverAt
      ? [notice('operators', 'event_over', request, request.eventOverAt.toISOString())]
      : []),
  ];
}

function replyReminders(request: Watched, now: Date, calendar: Calendar): TimedNotice[] {
  const { replyDeadline, askedAt, client } = request;
  if (!askedAt || now >= endOfDay(replyDeadline)) return [];

  const lastDay = moscowMoment(replyDeadline, hour);
  const dayBefore = moscowMoment(subWorkingDays(replyDeadline, 1, calendar), hour);
  if (now >= lastDay) return askedAt < lastDay ? [notice(client, 'reply_last_day', request, replyDeadline)] : [];
  if (now >= dayBefore) return askedAt < dayBefore ? [notice(client, 'reply_reminder', request, replyDeadline)] : [];

  return [];
}

function responseNotices(request: Watched, now: Date, calendar: Calendar): TimedNotice[] {
  const { responseDue, responseMetAt, agents, client } = request;
  if (responseMetAt) return [];

  if (now >= endOfDay(responseDue)) {
    return [...agents, 'operators']
      .map((to) => notice(to, 'response_overdue', request, responseDue))
      .concat(notice(client, 'answer_is_late', request, responseDue));
  }

  // Only the days up to the term are looked at: the year after it may have no calendar yet.
  const isNear = workingDaysBetween(moscowDay(now), previousDay(responseDue), calendar) === 0;
  return isNear ? agents.map((to) => notice(to, 'response_due_soon', request, responseDue)) : [];
}

function notice(to: string, kind: NoticeKind, request: Watched, term: string): TimedNotice {
  return { to, kind, key: `${kind}:${request.id}:${term}:${to}` };
}

/** ux 9: letters wait for 08:00 when it is night in Moscow, but those of a last day. */
export function letterMoment(kind: NoticeKind, now: Date): Date {
  const today = moscowDay(now);
  const morning = moscowMoment(today, '08:00');
  if (kind === 'reply_last_day' || (now >= morning && now < moscowMoment(today, '22:00'))) return now;

  return now < morning ? morning : new Date(morning.getTime() + 24 * 3_600_000);
}

/** Whether a letter goes out beside the notice in the service; only Clients may turn letters off. */
export function wantsLetter(kind: NoticeKind, person: { kind: PersonKind; optionalLetters: boolean }): boolean {
  return person.kind === 'employee' || person.optionalLetters || mandatoryLetters.includes(kind);
}
