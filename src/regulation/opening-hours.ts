import type { Hours } from './bookings.ts';
import { type Day, type Weekday, weekdayOf } from './days.ts';

/** The hours of each day of the week, null on a day that is closed. */
export type Week = Record<Weekday, Hours | null>;

/** A building or studio as far as its hours go: `week` where days differ, else the same hours on all of them. */
export interface Place {
  opens: string | null;
  closes: string | null;
  week?: Week | null | undefined;
}

/** Days of the week as people count them. */
export const weekdaysFromMonday = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const satisfies Weekday[];

/** 3.2.3. When a place is open on a day; null when it is closed, undefined when its hours are not known. */
export function hoursOn({ opens, closes, week }: Place, day: Day): Hours | null | undefined {
  if (week) return week[weekdayOf(day)];
  return opens && closes ? { from: opens, to: closes } : undefined;
}

/** The earliest opening and the latest closing of a week; null when no day is open. */
export function spanOf(week: Week): Hours | null {
  const open = Object.values(week).filter((hours) => hours !== null);
  if (open.length === 0) return null;

  return {
    from: open.map(({ from }) => from).reduce((a, b) => (a < b ? a : b)),
    to: open.map(({ to }) => to).reduce((a, b) => (a > b ? a : b)),
  };
}
