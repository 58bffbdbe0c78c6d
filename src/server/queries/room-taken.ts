import { sql } from 'kysely';
import { bookingOf } from '#regulation/bookings.ts';
import { isDay, type Day } from '#regulation/calendar.ts';
import type { FieldValues } from '#regulation/forms/field-spec.ts';
import { timeIn } from '#regulation/forms/values.ts';
import { db } from '../db/database.ts';

/** 4.2.1. Whether the room that a form wishes is promised to somebody at that time, set-up and clearing included. */
export async function isRoomTaken(card: { serviceDate: Day; fields: FieldValues }): Promise<boolean> {
  const { room } = card.fields;
  const isWhole = isDay(card.serviceDate) && timeIn(card.fields, 'from') && timeIn(card.fields, 'to');
  const booking = isWhole ? bookingOf('rooms', card) : null;
  if (!booking || booking.during.from >= booking.during.to || typeof room !== 'string' || room.length !== 36)
    return false;

  const { from, to } = booking.during;
  const taken = await db
    .selectFrom('bookings')
    .select('id')
    .where('resource', '=', room)
    .where('state', 'in', ['held', 'confirmed'])
    .where(sql<boolean>`during && tstzrange(${from}, ${to}, '[)')`)
    .executeTakeFirst();

  return taken !== undefined;
}
