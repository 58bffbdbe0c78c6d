import type { Category } from './codes.ts';
import { type Day, moscowDay, moscowMoment } from './calendar.ts';
import type { FieldValues, ResourceKind } from './forms/field-spec.ts';

/** codes 5. What can be booked for a time; items are counted instead. */
export const bookedKinds = ['room', 'studio', 'vehicle'] as const satisfies readonly ResourceKind[];
export type BookedKind = (typeof bookedKinds)[number];

/** codes 5. What is shown of a resource's time; a released booking is no more. */
export const shownStates = ['wished', 'held', 'confirmed'] as const;
export type ShownState = (typeof shownStates)[number];

/** A stretch of time; `to` is the first moment after it. */
export interface Period {
  from: Date;
  to: Date;
}

/** Moscow times `HH:MM` of one day between which a building or a studio is open. */
export interface Hours {
  from: string;
  to: string;
}

const minute = 60_000;

/** 3.2.3. Two bookings share a moment; one that starts where the other ends does not. */
export function overlaps(one: Period, other: Period): boolean {
  return one.from < other.to && other.from < one.to;
}

/** 3.2.3. What is left free of a stretch; the busy ones come in the order of their start. */
export function gapsBetween(busy: readonly Period[], within: Period): Period[] {
  const gaps: Period[] = [];
  let free = within.from;

  for (const { from, to } of busy) {
    if (to <= free || from >= within.to) continue;
    if (from > free) gaps.push({ from: free, to: from });
    free = to;
  }

  return free < within.to ? [...gaps, { from: free, to: within.to }] : gaps;
}

/** Minutes from midnight of `HH:MM`. */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** Minutes between two times of one day; negative when `to` is the earlier. */
export function minutesBetween(from: string, to: string): number {
  return minutesOf(to) - minutesOf(from);
}

/** 3.2.3. Whether the times lie within the opening hours. */
export function isInsideHours(times: Hours, hours: Hours): boolean {
  return minutesOf(times.from) >= minutesOf(hours.from) && minutesOf(times.to) <= minutesOf(hours.to);
}

/** The time itself, and `during`: with the preparation before and the cleaning after, for which the resource is busy too. */
export interface Booking extends Period {
  during: Period;
}

/** 3.2.3. What a request wishes, or an answer promises, to be booked; null in a category that books nothing. */
export function bookingOf(
  category: Category,
  card: { serviceDate: Day; fields: FieldValues },
  result?: FieldValues,
): Booking | null {
  if (category !== 'rooms' && category !== 'media' && !(category === 'transport' && result)) return null;
  const { from, to, toDate } = result ?? card.fields;
  if (typeof from !== 'string' || typeof to !== 'string') return null;

  const lastDay = category === 'transport' && typeof toDate === 'string' ? toDate : card.serviceDate;
  const time = { from: moscowMoment(card.serviceDate, from), to: moscowMoment(lastDay, to) };
  const [before, after] = category === 'rooms' ? paddingOf(card.fields) : [0, 0];

  return {
    ...time,
    during: {
      from: new Date(time.from.getTime() - before * minute),
      to: new Date(time.to.getTime() + after * minute),
    },
  };
}

function paddingOf({ setupMinutes, clearMinutes }: FieldValues): [number, number] {
  return [Number(setupMinutes ?? 0), Number(clearMinutes ?? 0)];
}

/** 3.2.3. The free stretch of the same length on the same Moscow day whose start is nearest to the wanted one; null when there is none. */
export function nearestFree(wanted: Period, busy: readonly Period[], hours: Hours): Period | null {
  const day = moscowDay(wanted.from);
  const open = { from: moscowMoment(day, hours.from), to: moscowMoment(day, hours.to) };
  const length = wanted.to.getTime() - wanted.from.getTime();

  const starts = [wanted.from, open.from, ...busy.map(({ to }) => to)].map((from) => from.getTime());
  const ends = [open.to, ...busy.map(({ from }) => from)].map((to) => to.getTime() - length);

  const free = [...starts, ...ends]
    .map((from) => ({ from: new Date(from), to: new Date(from + length) }))
    .filter((one) => one.from >= open.from && one.to <= open.to && !busy.some((other) => overlaps(one, other)))
    .sort((a, b) => distance(a, wanted) - distance(b, wanted) || a.from.getTime() - b.from.getTime());

  return free[0] ?? null;
}

function distance(one: Period, other: Period): number {
  return Math.abs(one.from.getTime() - other.from.getTime());
}
