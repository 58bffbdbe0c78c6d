import { categorySpecs } from '#regulation/categories.ts';
import type { Category } from '#regulation/codes.ts';
import { commonFields } from '#regulation/forms/common.ts';
import type { FieldSpec } from '#regulation/forms/field-spec.ts';

/** R-3.1.1/1. The date comes first, so that a late one is known before the work of filling. */
export const steps = ['date', 'details', 'event', 'check'] as const;
export type Step = (typeof steps)[number];

const eventFields = ['title', 'about', 'eventDate', 'eventTime', 'organisation', 'organisationOther', 'phone', 'files'];

export function isStep(text: unknown): text is Step {
  return steps.some((step) => step === text);
}

/** The step after or before one; the last and the first stay. */
export function stepBeside(step: Step, by: 1 | -1): Step {
  return steps[steps.indexOf(step) + by] ?? step;
}

/** The fields of the card itself that stand on a step. */
export function commonFieldsOf(step: Step, category: Category): readonly FieldSpec[] {
  if (step === 'date' || (step === 'details' && hasChoices(category))) {
    return commonFields.filter(({ code }) => code === 'serviceDate');
  }
  if (step !== 'event') return [];

  const isSameDay = categorySpecs[category].eventDate === 'same';
  return commonFields.filter(({ code }) => eventFields.includes(code) && !(isSameDay && /^event/.test(code)));
}

/** 3.2.3. Where free and busy is shown another day can be taken along with a room or a time. */
export function hasChoices(category: Category): boolean {
  return category === 'rooms' || category === 'media';
}

/** The fields of the category's form that stand on a step: all on one. */
export function formFieldsOf(step: Step, category: Category): readonly FieldSpec[] {
  return step === 'details' ? categorySpecs[category].fields : [];
}

/** Where a path of the API is asked. */
export function stepOfField(path: string): Step {
  const [first = ''] = path.split('.');
  if (first === 'serviceDate') return 'date';
  if (first === 'fields') return 'details';
  return eventFields.includes(first) ? 'event' : 'check';
}
