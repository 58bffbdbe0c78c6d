import { type Calendar, type Day, nextDay, previousDay } from './calendar.ts';

/** R-TIME/3. The n-th working day after `start`; the start itself is not counted. */
export function addWorkingDays(start: Day, n: number, calendar: Calendar): Day {
  return countForward(start, n, calendar).at(-1) ?? start;
}

/** R-TIME/4. The n-th working day before `event`; the day of the event is not counted. */
export function subWorkingDays(event: Day, n: number, calendar: Calendar): Day {
  return countBack(event, n, calendar).at(-1) ?? event;
}

/**
 * R-TIME/3, R-TIME/7. The working days counted forward, nearest first: the last is a working day, nothing moves on from
 * it.
 */
export function countForward(start: Day, n: number, calendar: Calendar): Day[] {
  return walk(start, n, nextDay, calendar);
}

/** R-TIME/4, R-TIME/7. The working days counted back, nearest first. */
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

/** 4.1.1. The day itself, or where the service was down on it the next working day on which it was not. */
export function notDown(day: Day, calendar: Calendar): Day {
  let kept = day;
  while (calendar.isDown(kept)) kept = addWorkingDays(kept, 1, calendar);

  return kept;
}

/** How many working days lie after `from` up to and including `to`. */
export function workingDaysBetween(from: Day, to: Day, calendar: Calendar): number {
  let count = 0;
  for (let day = nextDay(from); day <= to; day = nextDay(day)) if (calendar.isWorking(day)) count++;
  return count;
}
