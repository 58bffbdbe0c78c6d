import { addDays, type Day, isDay, moscowDay } from './calendar.ts';
import { categorySpecs } from './categories.ts';
import type { Category } from './codes.ts';
import { type CardToCheck, daysAhead, type FormFacts } from './forms/facts.ts';
import type { FieldValues } from './forms/field-spec.ts';
import { checkFiles } from './forms/file-rules.ts';
import { checkItems } from './forms/item-rules.ts';
import { checkMedia, checkRooms } from './forms/place-rules.ts';
import { checkTransport } from './forms/transport-rules.ts';
import type { FieldError } from './rule-error.ts';

export { filesOf } from './forms/file-rules.ts';
export type { CardToCheck, FormFacts, ResourceFacts } from './forms/facts.ts';

/** 4.2.1. What the schema of a form can't say. Says nothing about a value that the schema refuses anyway. */
export function checkBeyondSchema(category: Category, card: CardToCheck, facts: FormFacts): FieldError[] {
  if (!isDay(card.serviceDate)) return [];
  return [
    ...checkEventDate(category, card, facts),
    ...checkForm(category, card, facts),
    ...checkFiles(category, card, facts),
  ];
}

function checkForm(category: Category, card: CardToCheck, facts: FormFacts): FieldError[] {
  switch (category) {
    case 'rooms':
      return checkRooms(card, facts);
    case 'media':
      return checkMedia(card, facts);
    case 'souvenirs':
      return checkItems('fields', card.fields, facts);
    case 'transport':
      return checkTransport(card, facts);
    case 'printing':
    case 'information':
      return [];
  }
}

function checkEventDate(category: Category, card: CardToCheck, { now, pastAllowed }: FormFacts): FieldError[] {
  const { serviceDate, eventDate } = card;
  if (!eventDate || !isDay(eventDate)) return [];
  const today = moscowDay(now);
  const rule = categorySpecs[category].eventDate;

  if (rule === 'same' && eventDate !== serviceDate) return [{ field: 'eventDate', code: 'not_service_date' }];
  if (rule === 'on_or_after' && eventDate < serviceDate) {
    return [{ field: 'eventDate', code: 'before_service_date', params: { date: serviceDate } }];
  }
  if (rule === 'any' && eventDate < today && !pastAllowed) return [{ field: 'eventDate', code: 'past' }];
  if (eventDate > addDays(today, daysAhead)) {
    return [{ field: 'eventDate', code: 'too_far', params: { date: addDays(today, daysAhead) } }];
  }
  return [];
}

/** R-4.1.1/5. The time at which the service starts, where the form asks it: a hard stop once it has passed. */
export function startTimeOf(category: Category, fields: FieldValues): string | null {
  const start = category === 'transport' ? fields.departureTime : fields.from;
  return typeof start === 'string' && (category === 'transport' || category === 'rooms' || category === 'media')
    ? start
    : null;
}

/** The day and time of the event that are kept: for rooms and media those of the booking, else as asked. */
export function eventOf(
  category: Category,
  card: { serviceDate: Day; eventDate?: Day | null; eventTime?: string | null; fields: FieldValues },
): { eventDate: Day; eventTime: string | null } {
  if (categorySpecs[category].eventDate === 'same') {
    return { eventDate: card.serviceDate, eventTime: startTimeOf(category, card.fields) };
  }
  return { eventDate: card.eventDate || card.serviceDate, eventTime: card.eventTime || null };
}
