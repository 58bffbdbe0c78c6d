import type { Category } from './codes.ts';
import type { FieldSpec } from './forms/field-spec.ts';
import { informationAnswer, informationForm } from './forms/information.ts';
import { mediaAnswer, mediaForm } from './forms/media.ts';
import { printingAnswer, printingForm } from './forms/printing.ts';
import { roomsAnswer, roomsForm } from './forms/rooms.ts';
import { souvenirsAnswer, souvenirsForm } from './forms/souvenirs.ts';
import { transportAnswer, transportForm } from './forms/transport.ts';

export type { FieldSpec, FieldValues } from './forms/field-spec.ts';

/** What the date of the service is called: its label's key. */
export type ServiceDateLabel = 'date' | 'neededBy' | 'departure' | 'publication';

/** The day of the event: always the day of the service, that day or later, or any day from today. */
export type EventDateRule = 'same' | 'on_or_after' | 'any';

/** 4.1.1. One category: its terms in working days (the starting values of its settings), the form and the answer. */
export interface CategorySpec {
  code: Category;
  leadDays: number;
  responseDays: number;
  serviceDateLabelKey: ServiceDateLabel;
  eventDate: EventDateRule;
  fields: readonly FieldSpec[];
  answer: readonly FieldSpec[];
}

/** 4.1.1, 4.4.1. What may be asked for. */
// prettier-ignore
export const categorySpecs: Readonly<Record<Category, CategorySpec>> = {
  information: { code: 'information', leadDays: 5, responseDays: 3, serviceDateLabelKey: 'publication', eventDate: 'any',         fields: informationForm, answer: informationAnswer },
  printing:    { code: 'printing',    leadDays: 5, responseDays: 3, serviceDateLabelKey: 'neededBy',    eventDate: 'on_or_after', fields: printingForm,    answer: printingAnswer },
  souvenirs:   { code: 'souvenirs',   leadDays: 5, responseDays: 3, serviceDateLabelKey: 'neededBy',    eventDate: 'on_or_after', fields: souvenirsForm,   answer: souvenirsAnswer },
  transport:   { code: 'transport',   leadDays: 5, responseDays: 3, serviceDateLabelKey: 'departure',   eventDate: 'on_or_after', fields: transportForm,   answer: transportAnswer },
  rooms:       { code: 'rooms',       leadDays: 3, responseDays: 2, serviceDateLabelKey: 'date',        eventDate: 'same',        fields: roomsForm,       answer: roomsAnswer },
  media:       { code: 'media',       leadDays: 3, responseDays: 2, serviceDateLabelKey: 'date',        eventDate: 'same',        fields: mediaForm,       answer: mediaAnswer },
};

/** The fields of one step of the page. */
export function fieldsOf(category: Category, group: 'main' | 'details'): readonly FieldSpec[] {
  return categorySpecs[category].fields.filter((field) => field.group === group);
}
