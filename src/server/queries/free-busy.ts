import { type Period, shownStates } from '#regulation/bookings.ts';
import { type Busy, busyTimes } from '../db/busy-times.ts';
import { db } from '../db/database.ts';

/**
 * 3.2.3. Busy stretches of resources within a range, in the order of time, with their states and never whose they are.
 * `during` is what blocks: preparation and cleaning are inside. Wishes come only where they are asked for.
 */
export function busyWithin(
  resources: readonly string[],
  range: Period,
  { wishes = false }: { wishes?: boolean } = {},
): Promise<Busy[]> {
  return busyTimes(db, resources, range, wishes ? shownStates : undefined);
}

/** 3.2.3. Which of the resources nothing blocks in this stretch (give it with preparation and cleaning: `Booking.during`). */
export async function freeThen(resources: readonly string[], during: Period): Promise<Set<string>> {
  const busy = await busyTimes(db, resources, during);
  const taken = new Set(busy.map(({ resource }) => resource));

  return new Set(resources.filter((id) => !taken.has(id)));
}
