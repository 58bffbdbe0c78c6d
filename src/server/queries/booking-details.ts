import type { Actor } from '#regulation/permissions.ts';
import { type Period, overlaps } from '#regulation/bookings.ts';
import type { FieldValues } from '#regulation/forms/field-spec.ts';
import { numberIn } from '#regulation/forms/values.ts';
import { statusOf } from '#regulation/statuses.ts';
import { db } from '../db/database.ts';
import { dictionaries } from '../db/dictionaries.ts';
import { visibleTo } from '../db/visible.ts';
import { freeThen } from './free-busy.ts';
import { bookingsWithin, type TimelineBooking } from './timeline.ts';

const mostFree = 4;

/** 3.2.3. One booking of the timeline: whose it is, what else is wished or booked then, and what is free instead. */
export async function bookingDetails(actor: Actor, id: string, now: Date) {
  const found = await db
    .selectFrom('bookings')
    .select(['resource', 'from', 'to'])
    .where('id', '=', id)
    .executeTakeFirst();
  const near = found ? await bookingsWithin(actor, [found.resource], found, now) : [];
  const booking = near.find((one) => one.id === id);
  if (!booking) return null;

  const request = booking.number && booking.visible ? await requestOf(actor, booking.number, now) : null;

  return {
    booking,
    request,
    rivals: near.filter((one) => one.id !== id && overlaps(one, booking)),
    instead: booking.state === 'wished' ? await freeInstead(booking, request?.fields ?? {}) : [],
  };
}

/** The request of a booking, where the person may see it. */
async function requestOf(actor: Actor, number: string, now: Date) {
  const row = await db
    .selectFrom('requests')
    .innerJoin('people', 'people.id', 'requests.client')
    .select(['number', 'stage', 'waiting', 'fields', 'people.name as client'])
    .where('number', '=', number)
    .where(visibleTo(actor, now))
    .executeTakeFirst();

  return row && { ...row, status: statusOf(row) };
}

/** Resources of the same kind that are large enough and free then: the same type and building first, then the smallest. */
async function freeInstead(booking: TimelineBooking, fields: FieldValues) {
  const { resources } = await dictionaries();
  const wished = resources.find(({ id }) => id === booking.resource);
  if (!wished) return [];

  const least = numberIn(fields, 'attendees') ?? wished.capacity ?? 0;
  const needed = Array.isArray(fields.equipment) ? fields.equipment.filter((one) => one !== 'other') : [];
  const fitting = resources.filter(({ kind, capacity }) => kind === wished.kind && (capacity ?? 0) >= least);
  const during: Period = { from: booking.busyFrom, to: booking.busyTo };
  const free = await freeThen(
    fitting.map(({ id }) => id),
    during,
  );

  return fitting
    .filter(({ id }) => free.has(id))
    .map((one) => ({
      id: one.id,
      name: one.name,
      number: one.number,
      capacity: one.capacity,
      building: one.building,
      isSame: one.id === wished.id,
      isElsewhere: one.building !== wished.building,
      missing: needed.map(String).filter((thing) => !one.equipment.includes(thing)),
      rank: [one.id !== wished.id, one.type !== wished.type, one.building !== wished.building].map(Number).join(''),
    }))
    .sort(
      (a, b) =>
        a.missing.length - b.missing.length || a.rank.localeCompare(b.rank) || (a.capacity ?? 0) - (b.capacity ?? 0),
    )
    .slice(0, mostFree);
}
