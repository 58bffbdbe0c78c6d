import { type Calendar, type Day, addDays, endOfDay, moscowDay, moscowTime, nextDay, previousDay } from './calendar.ts';
import type { ResponseState } from './codes.ts';
import { RuleError } from './rule-error.ts';

/** What the terms of a request are counted by, in working days (section 7). */
export interface TermSettings {
  leadDays: number;
  responseDays: number;
  responseMode: 'earlier' | 'after_receipt' | 'before_event';
  latePolicy: 'accept_flag' | 'block';
  replyDays: number;
  leadCountMode: 'inclusive' | 'clear';
}

export interface TermsAsk {
  serviceDate: Day;
  eventDate: Day;
  submittedAt: Date;
}

export interface Terms {
  submissionDeadline: Day;
  late: boolean;
  /** 4.1.1. Working days past the deadline, at least 1 for a late request, else 0. */
  lateBy: number;
  replyDeadline: Day;
  responseDue: Day;
}

/** R-TIME/3. The n-th working day after `start`; the start itself is not counted. */
export function addWorkingDays(start: Day, n: number, calendar: Calendar): Day {
  return countForward(start, n, calendar).at(-1) ?? start;
}

/** R-TIME/4. The n-th working day before `event`; the day of the event is not counted. */
export function subWorkingDays(event: Day, n: number, calendar: Calendar): Day {
  return countBack(event, n, calendar).at(-1) ?? event;
}

/** R-TIME/3. The working days counted forward, nearest first. */
export function countForward(start: Day, n: number, calendar: Calendar): Day[] {
  return walk(start, n, nextDay, calendar);
}

/** R-TIME/4. The working days counted back, nearest first. */
export function countBack(event: Day, n: number, calendar: Calendar): Day[] {
  return walk(event, n, previousDay, calendar);
}

function walk(from: Day, n: number, step: (day: Day) => Day, calendar: Calendar): Day[] {
  const counted: Day[] = [];
  let day = from;

  while (counted.length < n) {
    do day = step(day);
    while (!calendar.isWorking(day));
    counted.push(day);
  }

  return counted;
}

/** How many working days lie after `from` up to and including `to`. */
export function workingDaysBetween(from: Day, to: Day, calendar: Calendar): number {
  let count = 0;
  for (let day = nextDay(from); day <= to; day = nextDay(day)) if (calendar.isWorking(day)) count++;
  return count;
}

/** 4.1.1, 4.2.2, 4.4.1. All terms of a request; computed once, at sending, and stored (R-TIME/6). */
export function termsOf(ask: TermsAsk, settings: TermSettings, calendar: Calendar): Terms {
  const sent = moscowDay(ask.submittedAt);
  const submissionDeadline = lastDayToSubmit(ask.serviceDate, settings, calendar);
  const late = sent > submissionDeadline;

  return {
    submissionDeadline,
    late,
    lateBy: late ? Math.max(1, workingDaysBetween(submissionDeadline, sent, calendar)) : 0,
    replyDeadline: subWorkingDays(ask.eventDate, settings.replyDays, calendar),
    responseDue: responseDueOf(ask, settings, calendar).due,
  };
}

/** R-4.1.1/1. The last day to send in time. */
export function lastDayToSubmit(serviceDate: Day, settings: TermSettings, calendar: Calendar): Day {
  const day = subWorkingDays(serviceDate, settings.leadDays, calendar);
  return settings.leadCountMode === 'clear' ? previousDay(day) : day;
}

export interface ResponseDue {
  /** After receipt, before the service, and the first working day after receipt, below which no term goes. */
  after: Day[];
  before: Day[];
  floor: Day;
  /** What the mode chose before the two bounds. */
  chosen: Day;
  due: Day;
}

/** R-4.4.1/1. The Agent's term of answer, with everything it was made of. */
export function responseDueOf(ask: TermsAsk, settings: TermSettings, calendar: Calendar): ResponseDue {
  const { serviceDate, submittedAt } = ask;
  const { responseDays, responseMode } = settings;
  const sent = moscowDay(submittedAt);
  const after = countForward(sent, responseDays, calendar);
  const before = countBack(serviceDate, responseDays, calendar);
  const floor = addWorkingDays(sent, 1, calendar);
  const a = after.at(-1) ?? sent;
  const b = before.at(-1) ?? serviceDate;
  const chosen = { after_receipt: a, before_event: b, earlier: earlier(a, b) }[responseMode];
  const raised = responseMode === 'after_receipt' ? chosen : later(chosen, floor);

  return { after, before, floor, chosen, due: earlier(raised, serviceDate) };
}

function earlier(a: Day, b: Day): Day {
  return a < b ? a : b;
}

function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}

/** 4.1.1. The nearest day of service for which a request sent now is in time. */
export function firstDateInTime(at: Date, settings: TermSettings, calendar: Calendar): Day {
  const today = moscowDay(at);
  let day = today;

  while (lastDayToSubmit(day, settings, calendar) < today) day = nextDay(day);

  return day;
}

/** R-4.1.1/5. Stops a day in the past, a time already gone today, more than a year ahead, a year without a calendar. */
export function checkServiceDate(
  { serviceDate, startTime }: { serviceDate: Day; startTime?: string | null },
  now: Date,
  calendar: Calendar,
): void {
  const today = moscowDay(now);
  const last = addDays(today, 365);
  const isTimeGone = serviceDate === today && startTime != null && startTime <= moscowTime(now);

  if (serviceDate < today || isTimeGone) throw dateError('date_past', { serviceDate, today, startTime });
  if (serviceDate > last) throw dateError('date_too_far', { serviceDate, last });
  if (!calendar.years.includes(Number(serviceDate.slice(0, 4)))) {
    throw dateError('calendar_missing', { year: Number(serviceDate.slice(0, 4)) });
  }
}

function dateError(rule: 'date_past' | 'date_too_far' | 'calendar_missing', facts: Record<string, unknown>) {
  return new RuleError(rule, { ...facts, errors: [{ field: 'serviceDate', code: rule, params: facts }] });
}

/** 4.1.1. A late request is sent only with the tick, and not at all where the category blocks it. */
export function checkLate(
  ask: TermsAsk,
  terms: Terms,
  { acceptLate }: { acceptLate?: boolean | undefined },
  settings: TermSettings,
  calendar: Calendar,
): void {
  if (!terms.late) return;
  if (settings.latePolicy === 'accept_flag' && acceptLate) return;

  const rule = settings.latePolicy === 'block' ? 'late_blocked' : 'late_tick';
  throw new RuleError(rule, {
    serviceDate: ask.serviceDate,
    submissionDeadline: terms.submissionDeadline,
    lateBy: terms.lateBy,
    leadDays: settings.leadDays,
    firstDateInTime: firstDateInTime(ask.submittedAt, settings, calendar),
    errors: [{ field: rule === 'late_tick' ? 'acceptLate' : 'serviceDate', code: rule }],
  });
}

export interface ResponseFacts {
  responseDue: Day;
  responseMetAt: Date | null;
  finishedAt?: Date | null;
  withdrawnAt?: Date | null;
}

/** R-4.4.1/4. Where the answer is in relation to its term; a withdrawal stops the clock (R-4.2.3/2). */
export function responseState(facts: ResponseFacts, now: Date, calendar: Calendar): ResponseState {
  const { responseDue, withdrawnAt } = facts;
  const metAt = facts.responseMetAt ?? (withdrawnAt ? null : facts.finishedAt);

  if (metAt) return metAt < endOfDay(responseDue) ? 'met' : 'met_late';
  if (withdrawnAt) return withdrawnAt < endOfDay(responseDue) ? 'on_track' : 'overdue';

  const today = moscowDay(now);
  if (today > responseDue) return 'overdue';
  return workingDaysBetween(today, previousDay(responseDue), calendar) === 0 ? 'due_soon' : 'on_track';
}
