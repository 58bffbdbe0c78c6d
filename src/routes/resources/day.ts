import { type Period, gapsBetween, overlaps } from '#regulation/bookings.ts';
import { type Day, moscowMoment, moscowTime } from '#regulation/calendar.ts';
import type { Booking, Row } from './names.ts';
import { endTimeOf } from './period.ts';

const step = 5;
const minute = 60_000;

/** An hour and a minute in steps of five, as timeline.css places them. */
export interface Mark {
  h: number;
  m: number;
}

/** Where a moment stands on a day; what lies before or after it stands at its edge. */
export function markOf(moment: Date, day: Day): Mark {
  const minutes = (moment.getTime() - moscowMoment(day).getTime()) / minute;
  const within = Math.round(Math.min(24 * 60, Math.max(0, minutes)) / step) * step;

  return { h: Math.floor(within / 60), m: within % 60 };
}

/** The whole hours of a day that are shown. */
interface Shown {
  first: number;
  last: number;
}

/** The whole hours that a day is shown from and to: the opening hours, and whatever is booked outside them. */
export function hoursShown(rows: readonly Row[], day: Day): Shown {
  const hours = rows.flatMap(({ hours }) => hours ?? []);
  const opens = hours.map(({ from }) => Number(from.slice(0, 2)));
  const closes = hours.map(({ to }) => hourAfter(to));
  const marks = rows.flatMap(({ bookings }) => bookings.map((one) => [markOf(one.from, day), markOf(one.to, day)]));

  return {
    first: Math.min(...(opens.length > 0 ? opens : [8]), ...marks.map(([start]) => start?.h ?? 24)),
    last: Math.max(
      ...(closes.length > 0 ? closes : [22]),
      ...marks.map(([, end]) => (end ? end.h + (end.m > 0 ? 1 : 0) : 0)),
    ),
  };
}

function wholeHour(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}

function hourAfter(time: string): number {
  return Number(time.slice(0, 2)) + (time.slice(3, 5) === '00' ? 0 : 1);
}

/** Which of the lines of a resource each booking stands on: those that share a moment stand one below the other. */
export function linesOf(bookings: readonly Booking[]): { lines: Map<string, number>; count: number } {
  const taken: Period[][] = [];
  const lines = new Map<string, number>();
  const inOrder = [...bookings].sort((a, b) => Number(a.state === 'wished') - Number(b.state === 'wished'));

  for (const { id, busyFrom: from, busyTo: to } of inOrder) {
    const free = taken.findIndex((line) => !line.some((one) => overlaps(one, { from, to })));
    const line = Math.min(free < 0 ? taken.length : free, mostLines - 1);
    (taken[line] ??= []).push({ from, to });
    lines.set(id, line);
  }

  return { lines, count: Math.max(1, taken.length) };
}

const mostLines = 4;

/** What is still free of a resource within its hours, else within those that are shown, from a quarter of an hour on. */
export function freeOf({ bookings, hours }: Row, day: Day, shown: Shown): { from: string; to: string }[] {
  if (hours === null) return [];
  const open = {
    from: moscowMoment(day, hours?.from ?? wholeHour(shown.first)),
    to: moscowMoment(day, hours?.to ?? wholeHour(shown.last)),
  };
  const busy = bookings
    .filter(({ state }) => state !== 'wished')
    .map(({ busyFrom: from, busyTo: to }) => ({ from, to }));

  return gapsBetween(busy, open)
    .filter(({ from, to }) => to.getTime() - from.getTime() >= 15 * minute)
    .map(({ from, to }) => ({ from: moscowTime(from), to: endTimeOf(to) }));
}

/** When a resource is closed within the hours that are shown. */
export function closedOf({ hours }: Row, { first, last }: Shown): [Mark, Mark][] {
  const edges: [Mark, Mark] = [
    { h: first, m: 0 },
    { h: last, m: 0 },
  ];
  if (hours === undefined) return [];
  if (hours === null) return [edges];

  const parts: [Mark, Mark][] = [
    [edges[0], timeMark(hours.from)],
    [timeMark(hours.to), edges[1]],
  ];
  return parts.filter(([from, to]) => from.h * 60 + from.m < to.h * 60 + to.m);
}

/** Where a time `HH:MM` stands. */
export function timeMark(time: string): Mark {
  return { h: Number(time.slice(0, 2)), m: Math.floor(Number(time.slice(3, 5)) / step) * step };
}
