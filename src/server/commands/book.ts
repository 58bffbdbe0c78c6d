import { sql } from 'kysely';
import { type Booking, bookingOf } from '#regulation/bookings.ts';
import type { FieldValues } from '#regulation/forms/field-spec.ts';
import { RuleError } from '#regulation/rule-error.ts';
import type { Dictionaries } from '../db/dictionaries.ts';
import { busyTimes } from '../db/busy-times.ts';
import type { Act } from './act.ts';
import { ensureStock } from './ensure-free.ts';
import type { Locked } from './lock-request.ts';
import { moveStock, StockShort } from './move-stock.ts';
import { nearestTo } from './nearest.ts';
import { endWish, rangeOf } from './wish.ts';

/** 3.2.3. Makes the promise of an answer true: a confirmed booking or reserved stock. Throws RuleError `taken` or `stock_short`. */
export async function book(act: Act, request: Locked, result: FieldValues, lists: Dictionaries): Promise<void> {
  const { row } = request;
  const booking = bookingOf(row.category, { serviceDate: row.service_date, fields: row.fields }, result);

  if (booking && typeof result.resource === 'string')
    await confirmBooking(act, request, result.resource, booking, lists);
  if (row.category !== 'souvenirs') return;
  await ensureStock(act, result);
  await reserve(act, request, result.items as { item?: string; quantity: number }[]);
}

/**
 * A statement that breaks the exclusion constraint ends only itself (savepoint), so that the nearest free time can be
 * looked up in the same transaction.
 */
async function confirmBooking(act: Act, { row }: Locked, resource: string, booking: Booking, lists: Dictionaries) {
  // Whoever comes late needs no turn: a crowd on one room is refused at once instead of one after the other.
  if ((await busyTimes(act.trx, [resource], booking.during)).length > 0)
    throw await takenError(act, resource, booking, lists);
  await takeTurn(act, resource);
  await sql`savepoint before_booking`.execute(act.trx);

  try {
    await act.trx
      .insertInto('bookings')
      .values({
        resource,
        request: row.id,
        state: 'confirmed',
        during: rangeOf(booking.during),
        from: booking.from,
        to: booking.to,
        created_at: act.now,
      })
      .execute();
    await sql`release savepoint before_booking`.execute(act.trx);
    await endWish(act, row.id);
  } catch (error) {
    if ((error as { code?: string }).code !== '23P01') throw error;
    await sql`rollback to savepoint before_booking`.execute(act.trx);
    throw await takenError(act, resource, booking, lists);
  }
}

async function takenError(act: Act, resource: string, booking: Booking, lists: Dictionaries): Promise<RuleError> {
  return new RuleError('taken', {
    nearest: await nearestTo(act, resource, booking, lists),
    errors: [{ field: 'result.resource', code: 'taken' }],
  });
}

/** Two at once on one resource come one after the other: the exclusion constraint alone would let them wait for each other. */
async function takeTurn({ trx }: Act, resource: string): Promise<void> {
  await trx.selectFrom('resources').select('id').where('id', '=', resource).forNoKeyUpdate().execute();
}

/** The check of each item's row keeps the stock above zero, also with two answers at once. */
async function reserve(act: Act, { row }: Locked, items: { item?: string; quantity: number }[]): Promise<void> {
  const stocked = items
    .map(({ item, quantity }, index) => ({ item, quantity, index }))
    .filter((one): one is { item: string; quantity: number; index: number } => one.item !== undefined);

  try {
    await moveStock(
      act,
      stocked.map(({ item, quantity }) => ({ item, kind: 'reserved', quantity, request: row.id })),
    );
  } catch (error) {
    if (!(error instanceof StockShort)) throw error;
    const short = stocked.find(({ item }) => item === error.movement.item);
    throw new RuleError('stock_short', {
      errors: [{ field: `result.items.${short?.index}.quantity`, code: 'stock_short' }],
    });
  }

  for (const { item, quantity } of stocked) {
    await act.trx
      .insertInto('reservations')
      .values({ request: row.id, resource: item, quantity, state: 'reserved', at: act.now })
      .onConflict((conflict) =>
        conflict.columns(['request', 'resource']).doUpdateSet({ quantity, state: 'reserved', at: act.now }),
      )
      .execute();
  }
}
