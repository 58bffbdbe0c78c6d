import { type Period, type ShownState } from './bookings.ts';
import { addDays, type Day, daysBetween, isDay, moscowDay, moscowMoment, moscowTime } from './calendar.ts';
import type { FieldError } from './rule-error.ts';
import { longestSeries, type WeeklyRule } from './weekly.ts';

const quarter = 15 * 60_000;

/** When a block of the house is wanted, as it was typed. */
export interface TypedBlock {
  day: string;
  from: string;
  /** The day of its end, where it is another one. */
  toDay?: string | undefined;
  to: string;
}

/** 3.2.3. A block's stretch of time, or what is wrong with it and what would be possible. */
export function readBlock({ day, from, toDay, to }: TypedBlock, now: Date): Period | FieldError[] {
  const lastDay = toDay ?? day;
  const missing = missingOf({ day, from, to, toDay: lastDay });
  if (missing.length > 0) return missing;
  if (lastDay < day) return [{ field: 'toDay', code: 'day_order', params: { date: day } }];
  if (lastDay === day && to <= from) return [{ field: 'to', code: 'time_order', params: { from } }];
  if (daysBetween(day, lastDay) > longestSeries)
    return [{ field: 'toDay', code: 'day_late', params: { date: addDays(day, longestSeries) } }];

  const period = { from: moscowMoment(day, from), to: moscowMoment(lastDay, to) };
  return period.to <= now ? [{ field: 'day', code: 'time_past', params: nextStart(now) }] : period;
}

function missingOf({ day, from, to, toDay }: Required<TypedBlock>): FieldError[] {
  return [
    ...(isDay(day) ? [] : [{ field: 'day', code: 'day' }]),
    ...(isTime(from) ? [] : [{ field: 'from', code: 'time' }]),
    ...(toDay === day || isDay(toDay) ? [] : [{ field: 'toDay', code: 'day' }]),
    ...(isTime(to) || to === '24:00' ? [] : [{ field: 'to', code: 'time' }]),
  ];
}

/** 3.2.3. What is wrong with a weekly series, and what would be possible. */
export function checkWeekly(rule: WeeklyRule, now: Date): FieldError[] {
  const { weekdays, since, until, from, to } = rule;
  const today = moscowDay(now);
  const missing = [
    ...(weekdays.length > 0 ? [] : [{ field: 'weekdays', code: 'weekdays' }]),
    ...(isDay(since) ? [] : [{ field: 'since', code: 'day' }]),
    ...(isDay(until) ? [] : [{ field: 'until', code: 'day' }]),
    ...missingOf({ day: today, toDay: today, from, to }),
  ];
  if (missing.length > 0) return missing;
  if (to <= from) return [{ field: 'to', code: 'time_order', params: { from } }];
  if (since < today) return [{ field: 'since', code: 'day_early', params: { date: today } }];
  if (until < since) return [{ field: 'until', code: 'day_order', params: { date: since } }];
  if (daysBetween(since, until) > longestSeries)
    return [{ field: 'until', code: 'day_late', params: { date: addDays(since, longestSeries) } }];
  return [];
}

/** The next quarter of an hour. */
function nextStart(now: Date): { date: Day; time: string } {
  const start = new Date(Math.ceil(now.getTime() / quarter) * quarter);
  return { date: moscowDay(start), time: moscowTime(start) };
}

function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/** What happens to a block, for its history. */
export const blockEvents = ['blocked', 'changed', 'removed', 'imported'] as const;
export type BlockEvent = (typeof blockEvents)[number];

/** Why an event of a timetable is left out. */
export type TimetableFault = 'unreadable' | 'no_uid' | 'no_start' | 'no_end' | 'zone_unknown' | 'too_often';

/** What stands in the way of a block, as a refusal names it. */
export interface Obstacle extends Period {
  state: ShownState;
  number: string | null;
  title: string | null;
}
