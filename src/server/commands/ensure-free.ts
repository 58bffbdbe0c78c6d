import { bookingOf } from '#regulation/bookings.ts';
import type { FieldValues } from '#regulation/forms/field-spec.ts';
import { rowsIn } from '#regulation/forms/values.ts';
import { RuleError } from '#regulation/rule-error.ts';
import { busyTimes } from '../db/busy-times.ts';
import type { Dictionaries } from '../db/dictionaries.ts';
import type { Act } from './act.ts';
import type { Locked } from './lock-request.ts';
import { nearestTo } from './nearest.ts';

/** 3.2.3. What is offered can be had at this moment; nothing is held by it. Throws RuleError `taken`, `stock_short`. */
export async function ensureFree(act: Act, { row }: Locked, result: FieldValues, lists: Dictionaries): Promise<void> {
  const booking = bookingOf(row.category, { serviceDate: row.service_date, fields: row.fields }, result);
  const resource = result.resource;

  if (booking && typeof resource === 'string') {
    const busy = await busyTimes(act.trx, [resource], booking.during);
    if (busy.length > 0) {
      throw new RuleError('taken', {
        nearest: await nearestTo(act, resource, booking, lists),
        errors: [{ field: 'result.resource', code: 'taken' }],
      });
    }
  }
  if (row.category === 'souvenirs') await ensureStock(act, result);
}

/** 3.2.3. There is enough of each item at this moment; nothing is held by it. Throws RuleError `stock_short`. */
export async function ensureStock({ trx }: Act, result: FieldValues): Promise<void> {
  for (const [index, { item, quantity }] of rowsIn(result, 'items').entries()) {
    if (typeof item !== 'string') continue;
    const stock = await trx
      .selectFrom('resources')
      .select(['on_hand', 'reserved'])
      .where('id', '=', item)
      .executeTakeFirst();
    if (stock && (stock.on_hand ?? 0) - stock.reserved >= Number(quantity)) continue;

    throw new RuleError('stock_short', {
      errors: [{ field: `result.items.${index}.quantity`, code: 'stock_short' }],
    });
  }
}
