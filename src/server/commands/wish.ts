import { sql } from 'kysely';
import type { Day } from '#regulation/calendar.ts';
import { type Booking, bookingOf } from '#regulation/bookings.ts';
import type { Category } from '#regulation/codes.ts';
import type { FieldValues } from '#regulation/forms/field-spec.ts';
import type { Trx } from '../db/database.ts';
import type { Act } from './act.ts';

interface Wish {
  id: string;
  category: Category;
  serviceDate: Day;
  fields: FieldValues;
}

/** 3.2.3. The room that a request asks for by name, or the one studio there is, is wished: staff see it, it blocks nothing. */
export async function wish({ trx, now }: Act, { id, category, serviceDate, fields }: Wish): Promise<void> {
  const booking = bookingOf(category, { serviceDate, fields });
  const resource = category === 'media' ? await theStudio(trx) : fields.room;
  if (!booking || typeof resource !== 'string') return;

  await trx
    .insertInto('bookings')
    .values({
      resource,
      request: id,
      state: 'wished',
      during: rangeOf(booking.during),
      from: booking.from,
      to: booking.to,
      created_at: now,
    })
    .execute();
}

/** 3.2.3. The wish of a request that has its answer is no wish any more. */
export async function endWish({ trx }: Act, request: string): Promise<void> {
  await trx
    .updateTable('bookings')
    .set({ state: 'released' })
    .where('request', '=', request)
    .where('state', '=', 'wished')
    .execute();
}

/** Where there are several studios nobody has said which. */
async function theStudio(trx: Trx): Promise<string | undefined> {
  const studios = await trx.selectFrom('resources').select('id').where('kind', '=', 'studio').limit(2).execute();
  return studios.length === 1 ? studios[0]?.id : undefined;
}

/** A stretch of time as PostgreSQL's range, its end not included. */
export function rangeOf({ from, to }: Booking['during']) {
  return sql<string>`tstzrange(${from}, ${to}, '[)')`;
}
