import type { Hours } from '../bookings.ts';
import { between, hoursOf, joined, meet, type Span, spanOf } from './day-spans.ts';
import { blockedOn, type BusyTime, openOn, type Place, type Wish, wishesAt } from './wish.ts';

/** A stretch of the studio's day. */
export interface Stretch extends Hours {
  free: boolean;
  /** Sent wishes of others within it; they block nothing. */
  wishes: number;
  /** What a press on a free stretch takes: as long as was wished, from its start or where the wish lies. */
  slot: Hours | null;
}

const [usual, most] = [120, 240];

/** 3.2.3. The opening hours of a studio on a day, cut into free and busy, never whose; nothing on a day that is closed. */
export function studioDay(wish: Wish, studio: Place, busy: readonly BusyTime[]): Stretch[] {
  const hours = openOn(wish.day, studio);
  const open = hours && spanOf(hours.from, hours.to);
  if (!open) return [];
  const grid = { from: open.from, step: studio.slotMinutes ?? 30 };
  const blocked = joined(blockedOn(wish.day, studio.id, busy).flatMap((one) => inside(one, open) ?? []));

  return [
    ...blocked.map((span) => ({ span, free: false })),
    ...between(open, blocked).map((span) => ({ span, free: true })),
  ]
    .toSorted((a, b) => a.span.from - b.span.from)
    .map(({ span, free }) => ({
      ...hoursOf(span),
      free,
      wishes: wishesAt(wish.day, studio.id, busy, span),
      slot: free ? slotIn(span, wish.times, grid) : null,
    }));
}

function inside(one: Span, whole: Span): Span | null {
  return meet(one, whole) ? { from: Math.max(one.from, whole.from), to: Math.min(one.to, whole.to) } : null;
}

/** Bookings begin every so many minutes from the opening. */
interface Grid {
  from: number;
  step: number;
}

/** Times on the grid, as long as was wished, four hours at most; null where the stretch is too short for one. */
function slotIn(span: Span, wished: Span | null, grid: Grid): Hours | null {
  const { step } = grid;
  const first = onGrid(Math.ceil, span.from, grid);
  const last = onGrid(Math.floor, span.to, grid);
  const length = Math.min(Math.ceil((wished ? wished.to - wished.from : usual) / step) * step, most);
  const wanted = wished ? onGrid(Math.floor, wished.from, grid) : first;
  const from = Math.max(first, Math.min(wanted, last - length));
  const to = Math.min(from + length, last);

  return to - from >= step ? hoursOf({ from, to }) : null;
}

function onGrid(round: (steps: number) => number, minutes: number, { from, step }: Grid): number {
  return from + round((minutes - from) / step) * step;
}
