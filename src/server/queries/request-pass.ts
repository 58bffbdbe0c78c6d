import { moscowDay, moscowTime } from '#regulation/calendar.ts';
import type { Actor } from '#regulation/permissions.ts';
import { isPromiseKept } from '#regulation/promise.ts';
import { now as clock } from '../clock.ts';
import { db } from '../db/database.ts';
import { placeById } from '../db/place-by-id.ts';
import { NotFound } from '../errors.ts';
import { requestCard } from './card.ts';

/**
 * 3.2.3. What the Client shows a guard, and nothing else of the request: the place and time that are booked for it now.
 * NotFound for others; null while nothing is booked.
 */
export async function requestPass(actor: Actor, number: string, now = clock()) {
  const card = await requestCard(actor, number, now);
  if (card.client.id !== actor.id) throw new NotFound();
  if (!isPromiseKept(card)) return null;

  const booking = await db
    .selectFrom('bookings')
    .innerJoin('resources', 'resources.id', 'bookings.resource')
    .select(['resource', 'from', 'to'])
    .where('request', '=', card.id)
    .where('state', '=', 'confirmed')
    .where('resources.kind', 'in', ['room', 'studio'])
    .executeTakeFirst();
  const place = await placeById(booking?.resource ?? null);
  if (!booking || !place) return null;

  return {
    number: card.number,
    title: card.title,
    place: { id: place.id, name: place.name, number: place.number, type: place.type },
    building: place.building && { name: place.building.name, address: place.building.address },
    day: moscowDay(booking.from),
    from: moscowTime(booking.from),
    to: moscowTime(booking.to),
  };
}
