import { overlaps, type Period } from '../bookings.ts';
import { distance } from './near-misses.ts';
import { type BusyTime, lacking, type Place, seats, type Wish } from './wish.ts';

/** A place that an answer may promise, at the time of the answer. */
export interface AnswerPlace {
  id: string;
  free: boolean;
  /** What stands in the way. */
  taken: Period[];
  seats: boolean;
  lacks: string[];
  steps: boolean;
}

/** 3.2.3. Every place of the kind for the Agent: what is free and seats everybody first, the nearest to the wish before. */
export function answerPlaces(wish: Wish, places: readonly Place[], during: Period, busy: readonly BusyTime[]) {
  return places
    .map((place) => ({ place, shown: placeOf(wish, place, during, busy), away: distance(wish, place) }))
    .toSorted(
      (a, b) => rank(a.shown) - rank(b.shown) || a.away - b.away || (a.place.capacity ?? 0) - (b.place.capacity ?? 0),
    )
    .map(({ shown }) => shown);
}

function placeOf(wish: Wish, place: Place, during: Period, busy: readonly BusyTime[]): AnswerPlace {
  const taken = busy
    .filter(({ resource, state }) => resource === place.id && (state === 'held' || state === 'confirmed'))
    .map((one) => one.during)
    .filter((one) => overlaps(one, during));

  return {
    id: place.id,
    free: taken.length === 0,
    taken,
    seats: seats(wish, place),
    lacks: lacking(wish, place),
    steps: wish.stepFree && place.stepFree === false,
  };
}

function rank({ free, seats: isLarge }: AnswerPlace): number {
  return (free ? 0 : 1) + (isLarge ? 0 : 2);
}
