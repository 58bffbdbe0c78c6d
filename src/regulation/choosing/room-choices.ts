import type { Hours } from '../bookings.ts';
import { hoursOf, meet } from './day-spans.ts';
import { blockedOn, type BusyTime, lacking, type Place, seats, type Wish, wholeTime, wishesAt } from './wish.ts';

/** One room of the list: what a Client may know of it. */
export interface RoomChoice {
  id: string;
  /** Null while no times are given. */
  free: boolean | null;
  /** What stands in the way of the wished times. */
  taken: Hours[];
  /** All that is busy on the day. */
  busy: Hours[];
  /** Sent wishes of others at that time; they block nothing. */
  wishes: number;
  lacks: string[];
  /** There are steps, though a way without them was asked for. */
  steps: boolean;
  /** Why the picked room, which stays in sight, is none of those that fit. */
  misfit: 'building' | 'type' | 'seats' | null;
}

/**
 * 3.2.3. The rooms of the building and type that seat everybody, with free and busy: first what is free, then what has
 * all that was asked for, then the smaller ones.
 */
export function roomChoices(wish: Wish, rooms: readonly Place[], busy: readonly BusyTime[]): RoomChoice[] {
  return rooms
    .map((room) => ({ room, choice: choiceOf(wish, room, busy) }))
    .filter(({ choice }) => choice.misfit === null || choice.id === wish.picked)
    .toSorted((a, b) => rank(a.choice) - rank(b.choice) || (a.room.capacity ?? 0) - (b.room.capacity ?? 0))
    .map(({ choice }) => choice);
}

function choiceOf(wish: Wish, room: Place, busy: readonly BusyTime[]): RoomChoice {
  const blocked = blockedOn(wish.day, room.id, busy);
  const time = wish.times && wholeTime(wish, wish.times);
  const taken = time ? blocked.filter((one) => meet(one, time)) : [];

  return {
    id: room.id,
    free: time && taken.length === 0,
    taken: taken.map(hoursOf),
    busy: blocked.map(hoursOf),
    wishes: time ? wishesAt(wish.day, room.id, busy, time) : 0,
    lacks: lacking(wish, room),
    steps: wish.stepFree && room.stepFree === false,
    misfit: misfitOf(wish, room),
  };
}

function misfitOf(wish: Wish, room: Place): RoomChoice['misfit'] {
  if (room.building !== wish.building) return 'building';
  if (room.type !== wish.type) return 'type';
  return seats(wish, room) ? null : 'seats';
}

function rank({ free, steps, lacks, misfit }: RoomChoice): number {
  return (misfit ? -100 : 0) + (free === false ? 100 : 0) + (steps ? 50 : 0) + lacks.length;
}
