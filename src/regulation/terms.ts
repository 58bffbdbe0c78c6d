import { type Calendar, type Day, moscowDay, nextDay, previousDay } from './calendar.ts';
import { responseDueOf } from './response.ts';
import { notDown, subWorkingDays, workingDaysBetween } from './working-days.ts';

export { type TermStep, explainTerms } from './explain-terms.ts';
export { type ResponseDue, type ResponseFacts, meetsResponse, responseDueOf, responseState } from './response.ts';
export { checkLate, checkServiceDate } from './sending.ts';
export { addWorkingDays, countBack, countForward, subWorkingDays, workingDaysBetween } from './working-days.ts';

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

/**
 * R-4.1.1/1, R-4.1.1/2, R-4.1.1/3, R-4.2.2/1, R-4.4.1/1. All terms of a request, by the Moscow day of sending; computed
 * once and stored (R-TIME/6). A day off counts like any other as the day of sending.
 */
export function termsOf(ask: TermsAsk, settings: TermSettings, calendar: Calendar): Terms {
  const sent = moscowDay(ask.submittedAt);
  const submissionDeadline = lastDayToSubmit(ask.serviceDate, settings, calendar);
  const late = sent > submissionDeadline;

  return {
    submissionDeadline,
    late,
    lateBy: late ? Math.max(1, workingDaysBetween(submissionDeadline, sent, calendar)) : 0,
    replyDeadline: notLaterThan(
      ask.eventDate,
      notDown(subWorkingDays(ask.eventDate, settings.replyDays, calendar), calendar),
    ),
    responseDue: notLaterThan(ask.serviceDate, notDown(responseDueOf(ask, settings, calendar).due, calendar)),
  };
}

function notLaterThan(last: Day, day: Day): Day {
  return day < last ? day : last;
}

/** R-4.1.1/1. The last day to send in time; a day on which the service was down is made up for. */
export function lastDayToSubmit(serviceDate: Day, settings: TermSettings, calendar: Calendar): Day {
  const day = subWorkingDays(serviceDate, settings.leadDays, calendar);
  const last = settings.leadCountMode === 'clear' ? previousDay(day) : day;

  return notLaterThan(serviceDate, notDown(last, calendar));
}

/** 4.1.1. The nearest day of service for which a request sent now is in time. */
export function firstDateInTime(at: Date, settings: TermSettings, calendar: Calendar): Day {
  const today = moscowDay(at);
  let day = today;

  while (lastDayToSubmit(day, settings, calendar) < today) day = nextDay(day);

  return day;
}
