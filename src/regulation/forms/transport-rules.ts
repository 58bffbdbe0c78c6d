import { addDays, moscowMoment } from '../calendar.ts';
import { type CardToCheck, daysAhead, type FormFacts, hasPassed } from './facts.ts';
import type { FieldError } from '../rule-error.ts';
import { dayIn, timeIn } from './values.ts';

const halfAnHour = 30 * 60_000;

/** 4.2.1. Transport: the departure is ahead, the way back at least half an hour after it. */
export function checkTransport(card: CardToCheck, facts: FormFacts): FieldError[] {
  const departure = timeIn(card.fields, 'departureTime');
  if (departure && hasPassed(card.serviceDate, departure, facts))
    return [{ field: 'fields.departureTime', code: 'past' }];

  return card.fields.returnTrip === true ? checkReturn(card, departure) : [];
}

function checkReturn({ serviceDate, fields }: CardToCheck, departure: string | null): FieldError[] {
  const day = dayIn(fields, 'returnDate');
  const time = timeIn(fields, 'returnTime');
  if (!day) return [];
  if (day < serviceDate)
    return [{ field: 'fields.returnDate', code: 'before_service_date', params: { date: serviceDate } }];
  const last = addDays(serviceDate, daysAhead);
  if (day > last) return [{ field: 'fields.returnDate', code: 'too_far', params: { date: last } }];
  if (!time || !departure) return [];

  const earliest = moscowMoment(serviceDate, departure).getTime() + halfAnHour;
  if (moscowMoment(day, time).getTime() >= earliest) return [];
  return [{ field: 'fields.returnTime', code: 'return_early', params: { departure } }];
}
