import { minutesOf } from '../bookings.ts';
import { type Day, moscowDay, moscowMoment } from '../days.ts';
import { hoursOf, meet, type Span } from './day-spans.ts';
import { blockedOn, type BusyTime, lacking, openOn, type Place, seats, type Wish, wholeTime } from './wish.ts';

/** Something near a wish that can be had: it fills the place, the day and the times. */
export interface NearMiss {
  kind: 'room' | 'time' | 'day';
  room: string;
  day: Day;
  from: string;
  to: string;
}

interface Looked {
  places: readonly Place[];
  busy: readonly BusyTime[];
  /** Other days to look at, the nearest first. */
  days: readonly Day[];
  now: Date;
}

const [step, furthest] = [30, 6 * 60];
const [mostRooms, mostDays] = [2, 2];

/**
 * 3.2.3. What is nearest to a wish that can't be had: another room, half an hour or more later or earlier, another day.
 * Nothing where the wish itself can be had, or no right times are given yet.
 */
export function nearMisses(wish: Wish, looked: Looked): NearMiss[] {
  const { times } = wish;
  if (!times || canBeHad(wish, looked)) return [];

  return [...otherRooms(wish, times, looked), ...otherTime(wish, times, looked), ...otherDays(wish, times, looked)];
}

/** 3.2.3. Whether the picked place, or any that fits where none was picked, is free then. */
export function canBeHad(wish: Wish, looked: Pick<Looked, 'places' | 'busy' | 'now'>): boolean {
  const { times } = wish;
  if (!times) return false;
  const wished = wish.picked ? looked.places.filter(({ id }) => id === wish.picked) : fitting(wish, looked);
  return wished.some((place) => seats(wish, place) && isFree(wish, place, wish.day, times, looked));
}

function fitting(wish: Wish, { places }: Pick<Looked, 'places'>): Place[] {
  return places.filter((place) => place.building === wish.building && place.type === wish.type && seats(wish, place));
}

function otherRooms(wish: Wish, times: Span, looked: Looked): NearMiss[] {
  return looked.places
    .filter((place) => place.id !== wish.picked && seats(wish, place))
    .filter((place) => isFree(wish, place, wish.day, times, looked))
    .map((place) => ({ place, away: distance(wish, place) }))
    .toSorted((a, b) => a.away - b.away || (a.place.capacity ?? 0) - (b.place.capacity ?? 0))
    .slice(0, mostRooms)
    .map(({ place }) => missOf('room', place, wish.day, times));
}

/** How far a place is from what is wished: the type counts more than the building, and both more than what has to be brought along. */
export function distance(wish: Wish, place: Place): number {
  const otherType = place.type === wish.type ? 0 : special.includes(place.type ?? '') ? 400 : 200;
  const otherBuilding = place.building === wish.building ? 0 : 100;
  const steps = wish.stepFree && place.stepFree === false ? 50 : 0;
  return otherType + otherBuilding + steps + lacking(wish, place).length;
}

/** Nobody who wants a classroom wants these. */
const special = ['gym', 'lobby'];

function otherTime(wish: Wish, times: Span, looked: Looked): NearMiss[] {
  const wished = wanted(wish, looked);
  const by = wished[0]?.slotMinutes ?? step;

  for (let shift = by; shift <= furthest; shift += by) {
    for (const away of [shift, -shift]) {
      const moved = { from: times.from + away, to: times.to + away };
      const place = wished.find((one) => isFree(wish, one, wish.day, moved, looked));
      if (place) return [missOf('time', place, wish.day, moved)];
    }
  }
  return [];
}

function otherDays(wish: Wish, times: Span, looked: Looked): NearMiss[] {
  return looked.days
    .filter((day) => day !== wish.day)
    .flatMap((day) => {
      const place = wanted(wish, looked).find((one) => isFree(wish, one, day, times, looked));
      return place ? [missOf('day', place, day, times)] : [];
    })
    .slice(0, mostDays);
}

/** The picked place where it seats everybody, else every one that fits: what is looked at for other times and days. */
export function wanted(wish: Wish, looked: Pick<Looked, 'places'>): Place[] {
  const picked = looked.places.find((place) => place.id === wish.picked && seats(wish, place));
  return picked ? [picked] : fitting(wish, looked);
}

function isFree(wish: Wish, place: Place, day: Day, times: Span, { busy, now }: Pick<Looked, 'busy' | 'now'>): boolean {
  const hours = openOn(day, place);
  const isOpen = hours !== null && times.from >= minutesOf(hours.from) && times.to <= minutesOf(hours.to);
  const isAhead = day > moscowDay(now) || moscowMoment(day, hoursOf(times).from) > now;
  const whole = wholeTime(wish, times);

  return isOpen && isAhead && !blockedOn(day, place.id, busy).some((one) => meet(one, whole));
}

function missOf(kind: NearMiss['kind'], { id }: Place, day: Day, times: Span): NearMiss {
  return { kind, room: id, day, ...hoursOf(times) };
}
