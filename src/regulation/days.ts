/** A day of Moscow, `YYYY-MM-DD`; such texts compare as days do. */
export type Day = string;

export const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
export type Weekday = (typeof weekdays)[number];

const dayMs = 24 * 60 * 60 * 1000;
const moscowMs = 3 * 60 * 60 * 1000;

export function addDays(day: Day, n: number): Day {
  return new Date(Date.parse(day) + n * dayMs).toISOString().slice(0, 10);
}

export function nextDay(day: Day): Day {
  return addDays(day, 1);
}

export function previousDay(day: Day): Day {
  return addDays(day, -1);
}

/** How many calendar days lie from one day to another; negative when the other is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
}

export function weekdayOf(day: Day): Weekday {
  return weekdays[new Date(Date.parse(day)).getUTCDay()] ?? 'sun';
}

export function isWeekend(day: Day): boolean {
  const weekday = weekdayOf(day);
  return weekday === 'sat' || weekday === 'sun';
}

/** Whether the text is a real day: `2026-02-30` is not. */
export function isDay(text: unknown): text is Day {
  if (typeof text !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(text)) return false;

  const moment = Date.parse(text);
  return !Number.isNaN(moment) && new Date(moment).toISOString().slice(0, 10) === text;
}

/** R-TIME/1. Moscow is UTC+3 all year. */
export function moscowDay(moment: Date): Day {
  return new Date(moment.getTime() + moscowMs).toISOString().slice(0, 10);
}

/** `HH:MM` of Moscow. */
export function moscowTime(moment: Date): string {
  return new Date(moment.getTime() + moscowMs).toISOString().slice(11, 16);
}

/** The moment of a Moscow day and time `HH:MM`. */
export function moscowMoment(day: Day, time = '00:00'): Date {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return new Date(Date.parse(day) - moscowMs + (hours * 60 + minutes) * 60 * 1000);
}

/** R-TIME/1, R-TIME/5. 24:00 of a Moscow day: what happens at this moment is already too late. */
export function endOfDay(day: Day): Date {
  return moscowMoment(nextDay(day));
}
