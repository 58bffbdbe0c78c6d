import type { Day } from '#regulation/calendar.ts';
import type { Category } from '#regulation/codes.ts';
import type { FieldValues } from '#regulation/forms/field-spec.ts';
import { rowsIn, textIn } from '#regulation/forms/values.ts';
import type { Forms } from './form-texts.ts';
import { formatDay, formatDayPeriod, formatNumber, formatPhone, type Locale } from './format.ts';

/** A resource as a summary names it; `building` is the building's name. */
export interface NamedResource {
  id: string;
  name: string;
  number?: string | null;
  type?: string | null;
  building?: string | null;
}

/** What an answer is summed up from; `resources` are at least the ones it names. */
export interface AnswerToSum {
  result: FieldValues;
  serviceDate: Day;
  fields: FieldValues;
  resources: readonly NamedResource[];
}

/** 3.2.3. An answer in one plain line: «ауд. 214, Главный корпус, чт, 10 декабря 2026 г., 18:00–21:00». */
export function answerSummary(t: Forms, locale: Locale, category: Category, answer: AnswerToSum): string {
  const { result, serviceDate, resources } = answer;
  const resource = resources.find(({ id }) => id === result.resource);

  switch (category) {
    case 'rooms':
      return line(placeOf(t, resource), slot(serviceDate, result, locale));
    case 'media':
      return line(
        placeOf(t, resource),
        slot(serviceDate, result, locale),
        t.summary.employee(text(result, 'employee')),
      );
    case 'printing':
      return line(
        t.summary.quantity(number(result, locale)),
        t.summary.pickUp(text(result, 'place')),
        handOver(t, result, locale),
      );
    case 'souvenirs':
      return `${itemsOf(t, answer, locale)}; ${line(t.summary.handOut(text(result, 'place')), handOver(t, result, locale))}`;
    case 'transport':
      return line(
        resource?.name,
        t.summary.vehicleAt(`${formatDay(serviceDate, locale)}, ${text(result, 'from')}`),
        text(result, 'place'),
        t.summary.dispatcher(formatPhone(text(result, 'dispatcherPhone'))),
      );
    case 'information':
      return publicationsOf(t, answer, locale);
  }
}

/** A room or studio and its building: «ауд. 214, Главный корпус», «Актовый зал (101), Главный корпус». */
export function placeOf(t: Forms, resource: NamedResource | undefined): string {
  if (!resource) return '';
  const { name, number, type, building } = resource;
  const room =
    type === 'classroom' && number ? t.summary.classroom(number) : number ? t.summary.namedRoom(name, number) : name;
  return line(room, building);
}

function slot(day: Day, result: FieldValues, locale: Locale): string {
  return formatDayPeriod(day, text(result, 'from'), text(result, 'to'), locale);
}

function handOver(t: Forms, result: FieldValues, locale: Locale): string {
  const day = text(result, 'date');
  const from = textIn(result, 'from');
  const to = textIn(result, 'to');
  if (from && to) return formatDayPeriod(day, from, to, locale);
  return line(formatDay(day, locale), from ? t.summary.from(from) : to ? t.summary.until(to) : '');
}

function itemsOf(t: Forms, { result, resources }: AnswerToSum, locale: Locale): string {
  return rowsIn(result, 'items')
    .map((row) => {
      const item = resources.find(({ id }) => id === row.item)?.name ?? text(row, 'name');
      return t.summary.item(item, number(row, locale));
    })
    .join(', ');
}

function publicationsOf(t: Forms, { result, fields }: AnswerToSum, locale: Locale): string {
  const names: Record<string, string> = t.categories.information.fields.channels.choices;
  return rowsIn(result, 'publications')
    .map((row) => {
      const code = text(row, 'channel');
      const channel = (code === 'other' && textIn(fields, 'channelsOther')) || (names[code] ?? code);
      return t.summary.publication(channel, line(formatDay(text(row, 'date'), locale), text(row, 'time')));
    })
    .join('; ');
}

function number(values: FieldValues, locale: Locale): string {
  return formatNumber(Number(values.quantity), locale);
}

function text(values: FieldValues, code: string): string {
  return textIn(values, code) ?? '';
}

function line(...parts: (string | null | undefined)[]): string {
  return parts.filter(Boolean).join(', ');
}
