import { type Day, moscowMoment } from '#regulation/calendar.ts';
import { spanOf } from '#regulation/choosing/day-spans.ts';
import { mendedTimes, type Times } from '#regulation/choosing/mended-times.ts';
import { canBeHad, type NearMiss, nearMisses, wanted } from '#regulation/choosing/near-misses.ts';
import { type RoomChoice, roomChoices as choicesOf } from '#regulation/choosing/room-choices.ts';
import type { Place, Wish } from '#regulation/choosing/wish.ts';
import { type Warning, warnings } from '#regulation/form-warnings.ts';
import { theCalendar } from '../db/calendar.ts';
import { dictionaries } from '../db/dictionaries.ts';
import { otherDays } from './choosing/other-days.ts';
import { type NamedPlace, placesOf, shownPlace } from './choosing/places.ts';
import { busyWithin } from './free-busy.ts';

/** What of the form a choice of rooms depends on; what is not right yet is left out. */
export interface RoomAsk {
  date: Day;
  building: string;
  roomType: string;
  from?: string | undefined;
  to?: string | undefined;
  attendees?: number | undefined;
  equipment?: string[] | undefined;
  stepFree?: boolean | undefined;
  setupMinutes?: number | undefined;
  clearMinutes?: number | undefined;
  room?: string | undefined;
}

/** A near miss with the room that it names. */
export interface NearRoom extends Omit<NearMiss, 'room'> {
  room: NamedPlace;
}

export interface RoomChoices {
  rooms: (NamedPlace & RoomChoice)[];
  near: NearRoom[];
  /** Right times near wrong ones. */
  mended: Times | null;
  warnings: Warning[];
}

const bounds = { least: 30, most: 12 * 60, step: 15 };

/** 3.2.3. The rooms that fit what is asked, free or busy on that day, never whose; and what is near where none is free. */
export async function roomChoices(ask: RoomAsk, now: Date): Promise<RoomChoices> {
  const [lists, calendar] = await Promise.all([dictionaries(), theCalendar()]);
  const places = placesOf(lists, 'room');
  const wish = wishOf(ask);
  const busy = await busyWithin(idsOf(places), daysOf([ask.date]), { wishes: true });
  const near = wish.times && !canBeHad(wish, { places, busy, now }) ? await nearOf(wish, places, busy, now) : [];
  const { date, room: _, ...fields } = ask;

  return {
    rooms: choicesOf(wish, places, busy).map((choice) => ({ ...named(places, choice.id), ...choice })),
    near: near.map((one) => ({ ...one, room: named(places, one.room) })),
    mended: ask.from && ask.to ? mendedTimes({ day: date, from: ask.from, to: ask.to }, bounds, now) : null,
    warnings: warnings('rooms', { serviceDate: date, fields }, { ...lists, now, calendar }),
  };
}

function wishOf({ date, building, roomType, from = '', to = '', ...ask }: RoomAsk): Wish {
  return {
    day: date,
    times: spanOf(from || null, to || null),
    before: ask.setupMinutes ?? 0,
    after: ask.clearMinutes ?? 0,
    building,
    type: roomType,
    people: ask.attendees ?? null,
    equipment: ask.equipment ?? [],
    stepFree: ask.stepFree ?? false,
    picked: ask.room ?? null,
  };
}

async function nearOf(wish: Wish, places: Place[], busy: Awaited<ReturnType<typeof busyWithin>>, now: Date) {
  const days = await otherDays('rooms', wish.day, now);
  const then = await busyWithin(idsOf(wanted(wish, { places })), daysOf(days));
  const isOther = ({ id }: { id: string }) => !busy.some((one) => one.id === id);

  return nearMisses(wish, { places, busy: [...busy, ...then.filter(isOther)], days, now });
}

/** From the first of some days to the end of the last. */
export function daysOf(days: readonly Day[]) {
  const sorted = days.toSorted();
  return { from: moscowMoment(sorted[0] ?? '1970-01-01'), to: moscowMoment(sorted.at(-1) ?? '1970-01-01', '24:00') };
}

function idsOf(places: readonly { id: string }[]): string[] {
  return places.map(({ id }) => id);
}

function named(places: readonly (NamedPlace & Place)[], id: string): NamedPlace {
  return shownPlace(places.find((one) => one.id === id) as NamedPlace & Place);
}
