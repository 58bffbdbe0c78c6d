import { type Hours, minutesOf, type Period } from '../bookings.ts';
import { type Day, moscowMoment } from '../days.ts';

/** A stretch of one Moscow day in minutes from its midnight; `to` is the first minute after it. */
export interface Span {
  from: number;
  to: number;
}

const minute = 60_000;
const wholeDay = 24 * 60;

/** The part of a period that lies on this day; null when none does. Begun minutes count. */
export function spanOn(day: Day, { from, to }: Period): Span | null {
  const midnight = moscowMoment(day).getTime();
  const span = {
    from: Math.max(0, Math.floor((from.getTime() - midnight) / minute)),
    to: Math.min(wholeDay, Math.ceil((to.getTime() - midnight) / minute)),
  };
  return span.from < span.to ? span : null;
}

/** Two times of a form as a stretch; null unless the second is the later one. */
export function spanOf(from: string | null, to: string | null): Span | null {
  if (from === null || to === null) return null;
  const span = { from: minutesOf(from), to: minutesOf(to) };
  return span.from < span.to ? span : null;
}

/** 3.2.3. Two stretches share a minute; one that starts where the other ends does not. */
export function meet(one: Span, other: Span): boolean {
  return one.from < other.to && other.from < one.to;
}

/** In the order of the day; what meets or touches is one. */
export function joined(spans: readonly Span[]): Span[] {
  const sorted = spans.toSorted((a, b) => a.from - b.from);
  const whole: Span[] = [];

  for (const { from, to } of sorted) {
    const last = whole.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else whole.push({ from, to });
  }
  return whole;
}

/** What of a stretch is left between the joined others. */
export function between(whole: Span, taken: readonly Span[]): Span[] {
  const edges = [...taken, { from: whole.to, to: whole.to }];
  let from = whole.from;

  return edges.flatMap((one) => {
    const gap = { from, to: Math.min(one.from, whole.to) };
    from = Math.max(from, one.to);
    return gap.from < gap.to ? [gap] : [];
  });
}

/** `HH:MM`; the end of the day is `24:00`. */
export function timeAt(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

export function hoursOf({ from, to }: Span): Hours {
  return { from: timeAt(from), to: timeAt(to) };
}
