import type { Category } from './codes.ts';
import { type Day, endOfDay, moscowMoment } from './calendar.ts';
import type { FieldValues } from './forms/field-spec.ts';

/** What the end of an event is known from; `answer` is the `result` of the answer, if there is one. */
export interface EventFacts {
  serviceDate: Day;
  eventDate: Day;
  fields: FieldValues;
  answer?: FieldValues | null;
}

/** 3.2.6. The moment from which the event of a request is over, so that «Исполнено» needs no confirmation. */
export function eventOverAt(category: Category, { serviceDate, eventDate, fields, answer }: EventFacts): Date {
  switch (category) {
    case 'rooms':
    case 'media':
      return moscowMoment(serviceDate, String(answer?.to ?? fields.to));
    case 'printing':
    case 'souvenirs':
      return endOfDay(eventDate);
    case 'transport':
      return endOfDay(later(eventDate, fields.returnTrip === true ? fields.returnDate : undefined));
    case 'information':
      return endOfDay(later(eventDate, serviceDate));
  }
}

function later(day: Day, other: unknown): Day {
  return typeof other === 'string' && other > day ? other : day;
}
