import { addDays, type Calendar, type Day, daysBetween, type Weekday, weekdayOf } from './calendar.ts';

/** A block of the house that repeats: on these days of the week between two days, at one time. */
export interface WeeklyRule {
  weekdays: Weekday[];
  from: string;
  to: string;
  since: Day;
  until: Day;
  /** Days that are left out. */
  except: Day[];
  /** Whether days off of the production calendar are left out too. */
  skipDaysOff: boolean;
}

/** A series is not longer than a study year. */
export const longestSeries = 366;

/** 3.2.3. The days of a weekly series, the earliest first. */
export function daysOfSeries(rule: Omit<WeeklyRule, 'from' | 'to'>, calendar: Calendar): Day[] {
  const { weekdays, since, until, except, skipDaysOff } = rule;
  const count = Math.min(daysBetween(since, until), longestSeries) + 1;

  return Array.from({ length: Math.max(0, count) }, (_, index) => addDays(since, index)).filter(
    (day) =>
      weekdays.includes(weekdayOf(day)) && !except.includes(day) && !(skipDaysOff && isKnownDayOff(day, calendar)),
  );
}

/** A year whose calendar is not loaded yet has its weekends at least: nobody is asked about them. */
function isKnownDayOff(day: Day, calendar: Calendar): boolean {
  if (!calendar.years.includes(Number(day.slice(0, 4)))) return ['sat', 'sun'].includes(weekdayOf(day));
  return !calendar.isWorking(day);
}
