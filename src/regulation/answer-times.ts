import { bookingOf, type Period } from './bookings.ts';
import { type Day, moscowMoment } from './calendar.ts';
import type { Category } from './codes.ts';
import type { FieldValues } from './forms/field-spec.ts';
import { dayIn, textIn } from './forms/values.ts';

/** When the Client has to be somewhere: from moment to moment, or some time of a day. */
export type AnswerTimes = Period | { day: Day };

/** 3.2.3. The time that an answer promises: of a booking, or of handing out; null where the Client need not come. */
export function answerTimes(
  category: Category,
  card: { serviceDate: Day; fields: FieldValues },
  result: FieldValues,
): AnswerTimes | null {
  if (category === 'information') return null;
  if (category !== 'printing' && category !== 'souvenirs') {
    const booking = bookingOf(category, card, result);
    return booking && { from: booking.from, to: booking.to };
  }

  const [day, from, to] = [dayIn(result, 'date'), textIn(result, 'from'), textIn(result, 'to')];
  if (!day) return null;
  return from && to && from < to ? { from: moscowMoment(day, from), to: moscowMoment(day, to) } : { day };
}
