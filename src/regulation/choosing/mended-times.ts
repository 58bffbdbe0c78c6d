import { minutesOf } from '../bookings.ts';
import { type Day, moscowDay, moscowTime, nextDay } from '../days.ts';
import { hoursOf, type Span } from './day-spans.ts';

/** What the form of a category takes, in minutes. */
export interface Bounds {
  least: number;
  most: number;
  step: number;
}

export interface Times {
  day: Day;
  from: string;
  to: string;
}

const hour = 60;
const wholeDay = 24 * hour;

/**
 * 4.2.1. The right times that are nearest to wrong ones: turned round, longer, shorter, or later where they have passed.
 * Null where nothing is wrong, or no day of the form would do.
 */
export function mendedTimes({ day, from, to }: Times, bounds: Bounds, now: Date): Times | null {
  const asked = { from: minutesOf(from), to: minutesOf(to) };
  const ordered = inBounds(inOrder(asked), bounds);
  const mended = ahead({ day, ...ordered }, bounds, now);
  const isRight = mended.day === day && mended.from === asked.from && mended.to === asked.to;

  return isRight || mended.to >= wholeDay ? null : { day: mended.day, ...hoursOf(mended) };
}

function inOrder({ from, to }: Span): Span {
  if (from === to) return { from, to: from + hour };
  return from < to ? { from, to } : { from: to, to: from };
}

function inBounds({ from, to }: Span, { least, most }: Bounds): Span {
  return { from, to: from + Math.min(Math.max(to - from, least), most) };
}

/** Of today only what has not begun; where today is too short, the same times tomorrow. */
function ahead(times: Span & { day: Day }, { step }: Bounds, now: Date): Span & { day: Day } {
  const [today, present] = [moscowDay(now), minutesOf(moscowTime(now))];
  if (times.day !== today || times.from > present) return times;

  const from = (Math.floor(present / step) + 1) * step;
  const to = from + times.to - times.from;
  return to < wholeDay ? { day: today, from, to } : { ...times, day: nextDay(today) };
}
