import type { Actor } from '#regulation/permissions.ts';
import { isAgent, isOperator } from '#regulation/permissions.ts';
import type { Period, ShownState } from '#regulation/bookings.ts';
import { db } from '../db/database.ts';
import { NotFound } from '../errors.ts';
import { busyWithin } from './free-busy.ts';
import { bookingsWithin } from './timeline.ts';

export interface ResourceBooking {
  from: Date;
  to: Date;
  state: ShownState;
  /** With preparation and cleaning. */
  busyFrom: Date;
  busyTo: Date;
  number?: string | null;
  title?: string | null;
}

/**
 * 3.2.3, codes 5. When a resource is wished, held or promised; the staff see for what, nobody else whose it is.
 * NotFound where there is no such resource.
 */
export async function resourceBookings(actor: Actor, id: string, range: Period, now: Date): Promise<ResourceBooking[]> {
  const found = await db
    .selectFrom('resources')
    .select('id')
    .where('id', '=', id)
    .where('kind', '!=', 'item')
    .executeTakeFirst();
  if (!found) throw new NotFound();

  if (!isAgent(actor) && !isOperator(actor)) {
    const busy = await busyWithin([id], range, { wishes: true });
    return busy.map(({ from, to, state, during }) => ({ from, to, state, busyFrom: during.from, busyTo: during.to }));
  }

  const bookings = await bookingsWithin(actor, [id], range, now);
  return bookings.map(({ from, to, state, busyFrom, busyTo, number, title, note }) => {
    return { from, to, state, busyFrom, busyTo, number, title: title ?? note };
  });
}
