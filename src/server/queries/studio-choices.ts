import type { Hours } from '#regulation/bookings.ts';
import type { Day } from '#regulation/calendar.ts';
import { spanOf } from '#regulation/choosing/day-spans.ts';
import { mendedTimes, type Times } from '#regulation/choosing/mended-times.ts';
import { canBeHad, type NearMiss, nearMisses } from '#regulation/choosing/near-misses.ts';
import { type Stretch, studioDay } from '#regulation/choosing/studio-day.ts';
import { openOn, type Place, type Wish } from '#regulation/choosing/wish.ts';
import { dictionaries } from '../db/dictionaries.ts';
import { otherDays } from './choosing/other-days.ts';
import { placesOf } from './choosing/places.ts';
import { busyWithin } from './free-busy.ts';
import { daysOf } from './room-choices.ts';

export interface StudioAsk {
  date: Day;
  from?: string | undefined;
  to?: string | undefined;
}

export interface StudioChoices {
  hours: Hours | null;
  /** The opening hours, free and busy in turn. */
  stretches: Stretch[];
  near: Omit<NearMiss, 'room'>[];
  mended: Times | null;
}

const bounds = { least: 30, most: 4 * 60, step: 30 };

/** 3.2.3. The studio's day, free and busy, never whose; and what is near where the wished time is taken. */
export async function studioChoices({ date, from, to }: StudioAsk, now: Date): Promise<StudioChoices> {
  const [studio] = placesOf(await dictionaries(), 'studio');
  if (!studio) return { hours: null, stretches: [], near: [], mended: null };

  const wish = wishOf(studio, date, from, to);
  const days = await otherDays('media', date, now);
  const busy = await busyWithin([studio.id], daysOf([date, ...days]), { wishes: true });
  const looked = { places: [studio], busy, days, now };

  return {
    hours: openOn(date, studio),
    stretches: studioDay(wish, studio, busy),
    near: canBeHad(wish, looked) ? [] : nearMisses(wish, looked).map(({ room: _, ...one }) => one),
    mended: from && to ? mendedTimes({ day: date, from, to }, bounds, now) : null,
  };
}

/** There is one studio, so nothing but the times is wished of it. */
function wishOf({ building, type }: Place, day: Day, from = '', to = ''): Wish {
  return {
    day,
    times: spanOf(from || null, to || null),
    before: 0,
    after: 0,
    building,
    type,
    people: null,
    equipment: [],
    stepFree: false,
    picked: null,
  };
}
