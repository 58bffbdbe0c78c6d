import type { Hours, Period } from '../bookings.ts';
import type { Day } from '../days.ts';
import { hoursOn, type Place as Open } from '../opening-hours.ts';
import { joined, meet, type Span, spanOn } from './day-spans.ts';

/** A room or studio as one chooses among them, open at its own hours or at those of its building. */
export interface Place extends Open {
  id: string;
  building: string | null;
  type: string | null;
  capacity: number | null;
  equipment: readonly string[];
  stepFree: boolean | null;
  /** Of a studio: its times begin every so many minutes from its opening. */
  slotMinutes?: number | null | undefined;
}

/** When a place is busy, or only wished; whose it is, nobody asks here. */
export interface BusyTime {
  resource: string;
  state: 'wished' | 'held' | 'confirmed' | 'released';
  during: Period;
}

/** 3.2.3. What is looked for; what is not known yet is null. */
export interface Wish {
  day: Day;
  times: Span | null;
  /** Minutes for preparation and cleaning, for which a room is busy too. */
  before: number;
  after: number;
  building: string | null;
  type: string | null;
  people: number | null;
  equipment: readonly string[];
  stepFree: boolean;
  /** The place that was picked. */
  picked: string | null;
}

/** The wished times with preparation and cleaning. */
export function wholeTime({ before, after }: Wish, { from, to }: Span): Span {
  return { from: from - before, to: to + after };
}

/** 3.2.3. When a place can be had on a day; null when it is closed. Hours that are not known are all hours. */
export function openOn(day: Day, place: Place): Hours | null {
  const hours = hoursOn(place, day);
  return hours === undefined ? { from: '00:00', to: '24:00' } : hours;
}

/** 3.2.3. Enough seats, where it is known how many are needed. */
export function seats({ people }: Pick<Wish, 'people'>, { capacity }: Place): boolean {
  return people === null || capacity === null || capacity >= people;
}

/** What was asked for and is not in the room by itself; what stands under «other» nobody can know. */
export function lacking({ equipment }: Wish, place: Place): string[] {
  return equipment.filter((one) => one !== 'other' && !place.equipment.includes(one));
}

/** The stretches of a day on which a place is promised to somebody or blocked by the house. */
export function blockedOn(day: Day, place: string, busy: readonly BusyTime[]): Span[] {
  return joined(spansOn(day, place, busy, (state) => state === 'held' || state === 'confirmed'));
}

/** How many others wish this place at that time. */
export function wishesAt(day: Day, place: string, busy: readonly BusyTime[], time: Span): number {
  return spansOn(day, place, busy, (state) => state === 'wished').filter((one) => meet(one, time)).length;
}

function spansOn(day: Day, place: string, busy: readonly BusyTime[], asked: (state: BusyTime['state']) => boolean) {
  return busy.flatMap(({ resource, state, during }) => {
    const span = resource === place && asked(state) ? spanOn(day, during) : null;
    return span ?? [];
  });
}
