import { addDays, moscowDay } from '#regulation/calendar.ts';
import { eventFields } from '#regulation/forms/event.ts';
import { daysAhead } from '#regulation/forms/facts.ts';
import { dayIn } from '#regulation/forms/values.ts';
import { type FieldError, RuleError } from '#regulation/rule-error.ts';
import { dictionaries } from '../db/dictionaries.ts';
import { checkForm } from '../forms/check-fields.ts';
import { cleanForm } from '../forms/clean-fields.ts';
import type { Act } from './act.ts';
import type { CardValues } from './check-card.ts';

/** 4.2.1. What an event says for all its needs, as its row keeps it. Throws RuleError `form_incomplete` with every wrong field. */
export async function checkEvent({ now }: Pick<Act, 'now'>, given: Record<string, unknown>) {
  const values = cleanForm(eventFields, given);
  const bySchema = checkForm(eventFields, given, await dictionaries(), '');
  const errors = bySchema.length > 0 ? bySchema : checkDay(dayIn(values, 'eventDate') ?? '', now);
  if (errors.length > 0) throw new RuleError('form_incomplete', { errors });

  const { title, about, eventDate, eventTime, organisation, organisationOther, phone } =
    values as unknown as CardValues;
  return {
    title,
    about,
    event_date: eventDate ?? '',
    event_time: eventTime ?? null,
    organisation: organisation === 'other' ? null : (organisation ?? null),
    organisation_other: organisation === 'other' ? (organisationOther ?? null) : null,
    phone: phone ?? null,
  };
}

function checkDay(day: string, now: Date): FieldError[] {
  const [today, last] = [moscowDay(now), addDays(moscowDay(now), daysAhead)];
  if (day < today) return [{ field: 'eventDate', code: 'past' }];
  return day > last ? [{ field: 'eventDate', code: 'too_far', params: { date: last } }] : [];
}
