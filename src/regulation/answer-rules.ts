import { addDays, type Day } from './calendar.ts';
import type { Category, RuleCode } from './codes.ts';
import { daysAhead, type FormFacts, type ResourceFacts } from './forms/facts.ts';
import type { FieldValues, ResourceKind } from './forms/field-spec.ts';
import { checkItems } from './forms/item-rules.ts';
import { dayIn, numberIn, textIn, timeIn } from './forms/values.ts';
import type { FieldError } from './rule-error.ts';

/** The request that is answered, as far as the rules of the answer look at it. */
export interface CardAnswered {
  serviceDate: Day;
  eventDate: Day;
  fields: FieldValues;
}

type AnswerFacts = Pick<FormFacts, 'resources'>;

const booked: Partial<Record<Category, ResourceKind>> = { rooms: 'room', media: 'studio', transport: 'vehicle' };

/** 3.2.3. What the schema of an answer can't say. Whether the resource is free and the stock lasts, the database says. */
export function checkAnswer(
  category: Category,
  result: FieldValues,
  card: CardAnswered,
  facts: AnswerFacts,
): FieldError[] {
  switch (category) {
    case 'rooms':
    case 'media':
      return [...checkResource(category, result, facts), ...checkOrder(result)];
    case 'transport':
      return [...checkResource(category, result, facts), ...checkTrip(result, card)];
    case 'printing':
      return [...checkDate(result, card), ...checkOrder(result)];
    case 'souvenirs':
      return [...checkItems('result', result, facts), ...checkDate(result, card), ...checkOrder(result)];
    case 'information':
      return [];
  }
}

/** 3.2.3. The room seats fewer than take part, or the vehicle fewer than travel: possible, once confirmed. */
export function answerConfirmations(
  category: Category,
  result: FieldValues,
  card: CardAnswered,
  facts: AnswerFacts,
): RuleCode[] {
  const people = category === 'rooms' ? 'attendees' : category === 'transport' ? 'passengers' : null;
  const capacity = resourceOf(category, result, facts)?.capacity ?? null;
  if (!people || capacity === null) return [];
  return (numberIn(card.fields, people) ?? 0) > capacity ? ['over_capacity'] : [];
}

function resourceOf(category: Category, result: FieldValues, { resources }: AnswerFacts): ResourceFacts | undefined {
  return resources.find((one) => one.kind === booked[category] && one.id === result.resource);
}

function checkResource(category: Category, result: FieldValues, facts: AnswerFacts): FieldError[] {
  if (!textIn(result, 'resource') || resourceOf(category, result, facts)) return [];
  return [{ field: 'result.resource', code: 'resource_unknown' }];
}

function checkOrder(result: FieldValues): FieldError[] {
  const from = timeIn(result, 'from');
  const to = timeIn(result, 'to');
  return from && to && from >= to ? [{ field: 'result.to', code: 'time_order', params: { from } }] : [];
}

function checkTrip(result: FieldValues, { serviceDate }: CardAnswered): FieldError[] {
  const toDate = dayIn(result, 'toDate') ?? serviceDate;
  const last = addDays(serviceDate, daysAhead);
  if (toDate < serviceDate)
    return [{ field: 'result.toDate', code: 'before_service_date', params: { date: serviceDate } }];
  if (toDate > last) return [{ field: 'result.toDate', code: 'too_far', params: { date: last } }];
  return toDate === serviceDate ? checkOrder(result) : [];
}

function checkDate(result: FieldValues, { eventDate }: CardAnswered): FieldError[] {
  const date = dayIn(result, 'date');
  return date && date > eventDate ? [{ field: 'result.date', code: 'after_event', params: { date: eventDate } }] : [];
}
