import type { Hours } from '../bookings.ts';
import { between, hoursOf, joined, meet, type Span, spanOf } from './day-spans.ts';
import { blockedOn, type BusyTime, type Place, type Wish, wishesAt } from './wish.ts';

/** A stretch of the studio's day. */
export interface Stretch extends Hours {
  free: boolean;
  /** Sent wishes of others within it; they block nothing. */
  wishes: number;
  /** What a press on a free stretch takes: as long as was wished, from its start or where the wish lies. */
  slot: Hours | null;
}

const [usual, least, most, step] = [120, 30, 240, 30];

/** 3.2.3. The opening hours of a studio on a day, cut into free and busy, never whose. */
export function studioDay(wish: Wish, studio: Place, busy: readonly BusyTime[]): Stretch[] {
  const open = spanOf(studio.hours.from, studio.hours.to);
  if (!open) return [];
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
      slot: free ? slotIn(span, wish.times) : null,
    }));
}

function inside(one: Span, whole: Span): Span | null {
  return meet(one, whole) ? { from: Math.max(one.from, whole.from), to: Math.min(one.to, whole.to) } : null;
}

/** Times that the form takes: whole half hours, half an hour to four hours long. */
function slotIn(span: Span, wished: Span | null): Hours | null {
  const length = Math.min(wished ? wished.to - wished.from : usual, most);
  const first = Math.ceil(span.from / step) * step;
  const from = wished ? Math.min(Math.max(wished.from, first), Math.max(first, span.to - length)) : first;
  const start = Math.floor(from / step) * step;
  const to = Math.min(start + length, Math.floor(span.to / step) * step);

  return to - start >= least ? hoursOf({ from: start, to }) : null;
}
