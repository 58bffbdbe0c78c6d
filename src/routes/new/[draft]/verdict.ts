import { addDays, type Calendar, type Day, isDay, moscowDay, weekdayOf } from '#regulation/calendar.ts';
import { RuleError } from '#regulation/rule-error.ts';
import { checkServiceDate } from '#regulation/sending.ts';
import { type Terms, type TermSettings, firstDateInTime, lastDayToSubmit, termsOf } from '#regulation/terms.ts';
import { countBack } from '#regulation/working-days.ts';

/** 4.1.1. What a date means for sending: in time, late, stopped by the setting, or no date to send for at all. */
export type Verdict =
  | { kind: 'in_time' | 'late' | 'blocked'; terms: Terms; nearest: Day; counted: Day[] }
  | { kind: 'cannot'; why: 'not_a_date' | 'date_past' | 'date_too_far'; last: Day; nearest: Day }
  | { kind: 'cannot'; why: 'calendar_missing'; year: number; nearest: Day };

/** The verdict on a day of service chosen now; null while none is chosen. */
export function verdictOf(serviceDate: string, now: Date, settings: TermSettings, calendar: Calendar): Verdict | null {
  if (serviceDate === '') return null;
  const nearest = firstDateInTime(now, settings, calendar);
  const last = addDays(moscowDay(now), 365);
  if (!isDay(serviceDate)) return { kind: 'cannot', why: 'not_a_date', last, nearest };

  try {
    checkServiceDate({ serviceDate }, now, calendar);
    const terms = termsOf({ serviceDate, eventDate: serviceDate, submittedAt: now }, settings, calendar);
    const late = settings.latePolicy === 'block' ? 'blocked' : 'late';
    return {
      kind: terms.late ? late : 'in_time',
      terms,
      nearest,
      counted: countBack(serviceDate, settings.leadDays, calendar),
    };
  } catch (error) {
    if (!(error instanceof RuleError)) throw error;
    if (error.rule === 'calendar_missing')
      return { kind: 'cannot', why: error.rule, year: yearIn(error, serviceDate), nearest };
    return { kind: 'cannot', why: error.rule === 'date_too_far' ? 'date_too_far' : 'date_past', last, nearest };
  }
}

function yearIn({ details }: RuleError, serviceDate: Day): number {
  return typeof details.year === 'number' ? details.year : Number(serviceDate.slice(0, 4));
}

export interface Pick {
  day: Day;
  /** The last day to send for it. */
  due: Day;
}

/** Days to choose at once: the first in time, the working day after it, and the Friday and Saturday a few days later. */
export function picksOf(now: Date, settings: TermSettings, calendar: Calendar): Pick[] {
  try {
    const first = firstDateInTime(now, settings, calendar);
    const next = following(first, 1, (day) => calendar.isWorking(day));
    const friday = following(next, 2, (day) => weekdayOf(day) === 'fri');
    const days = [first, next, friday, addDays(friday, 1)];
    return days.map((day) => ({ day, due: lastDayToSubmit(day, settings, calendar) }));
  } catch (error) {
    if (error instanceof RuleError) return [];
    throw error;
  }
}

function following(day: Day, from: number, fits: (day: Day) => boolean): Day {
  let found = addDays(day, from);
  while (!fits(found)) found = addDays(found, 1);
  return found;
}

/** A cell of the picture of the counting. */
export interface Cell {
  day: Day;
  working: boolean;
  today: boolean;
  service: boolean;
  /** The n-th working day counted back. */
  nth: number | null;
  last: boolean;
}

/** The weeks from the last day to send, or from today where it is near, to the day of the service. */
export function weeksOf(
  serviceDate: Day,
  { terms, counted }: Extract<Verdict, { terms: Terms }>,
  now: Date,
  calendar: Calendar,
): Cell[][] {
  const today = moscowDay(now);
  const { submissionDeadline: last } = terms;
  const isNear = today >= addDays(last, -21);
  let day = mondayOf(isNear && today < last ? today : last);
  const weeks: Cell[][] = [];

  while (day <= serviceDate) {
    const week = Array.from({ length: 7 }, (_, index) => addDays(day, index));
    weeks.push(week.map(cellOf));
    day = addDays(day, 7);
  }
  return weeks;

  function cellOf(one: Day): Cell {
    const nth = counted.indexOf(one) + 1;
    return {
      day: one,
      working: calendar.isWorking(one),
      today: one === today,
      service: one === serviceDate,
      nth: nth || null,
      last: one === last,
    };
  }
}

const week = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

function mondayOf(day: Day): Day {
  return addDays(day, -week.indexOf(weekdayOf(day)));
}
