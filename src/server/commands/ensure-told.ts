import { bookingOf } from '#regulation/bookings.ts';
import type { FieldValues } from '#regulation/forms/field-spec.ts';
import { RuleError } from '#regulation/rule-error.ts';
import { rivalsOf } from '../db/rivals.ts';
import type { Act } from './act.ts';
import type { Locked } from './lock-request.ts';

/** 3.2.3. Who gives a place away knows who else wishes it. Throws RuleError `rivals` with the numbers that were not shown. */
export async function ensureTold(
  act: Act,
  { row }: Locked,
  result: FieldValues,
  told: readonly string[],
): Promise<void> {
  const booking = bookingOf(row.category, { serviceDate: row.service_date, fields: row.fields }, result);
  if (!booking || typeof result.resource !== 'string') return;

  const ask = { except: row.id, resources: [result.resource], during: booking.during };
  const rivals = await rivalsOf(act.trx, act.actor, ask, act.now);
  const numbers = rivals.map(({ number }) => number).filter((number) => !told.includes(number));
  if (numbers.length > 0) throw new RuleError('rivals', { action: 'answer', numbers: [...new Set(numbers)] });
}
