import { sql } from 'kysely';
import type { Day } from '#regulation/calendar.ts';
import { type Booking, bookingOf } from '#regulation/bookings.ts';
import type { Category } from '#regulation/codes.ts';
import type { FieldValues } from '#regulation/forms/field-spec.ts';
import type { Act } from './act.ts';

interface Wish {
  id: string;
  category: Category;
  serviceDate: Day;
  fields: FieldValues;
}

/** 3.2.3. The room that a request asks for by name is wished: staff see it, it blocks nothing. */
export async function wish({ trx, now }: Act, { id, category, serviceDate, fields }: Wish): Promise<void> {
  const booking = bookingOf(category, { serviceDate, fields });
  if (!booking || typeof fields.room !== 'string') return;

  await trx
    .insertInto('bookings')
    .values({
      resource: fields.room,
      request: id,
      state: 'wished',
      during: rangeOf(booking.during),
      from: booking.from,
      to: booking.to,
      created_at: now,
    })
    .execute();
}

/** A stretch of time as PostgreSQL's range, its end not included. */
export function rangeOf({ from, to }: Booking['during']) {
  return sql<string>`tstzrange(${from}, ${to}, '[)')`;
}
