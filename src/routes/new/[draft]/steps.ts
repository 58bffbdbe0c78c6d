import type { Category } from '#regulation/codes.ts';

/** R-3.1.1/1. The date comes first, so that a late one is known before the work of filling. */
export const steps = ['date', 'details', 'event', 'check'] as const;
export type Step = (typeof steps)[number];

/** What is asked about the event itself. */
export const eventFields = [
  'title',
  'about',
  'eventDate',
  'eventTime',
  'organisation',
  'organisationOther',
  'phone',
  'files',
];

export function isStep(text: unknown): text is Step {
  return steps.some((step) => step === text);
}

/** The step after or before one; the last and the first stay. */
export function stepBeside(step: Step, by: 1 | -1): Step {
  return steps[steps.indexOf(step) + by] ?? step;
}

/** 3.2.3. Where free and busy is shown another day can be taken along with a room or a time. */
export function hasChoices(category: Category): boolean {
  return category === 'rooms' || category === 'media';
}

/** Where a path of the API is asked. */
export function stepOfField(path: string): Step {
  const [first = ''] = path.split('.');
  if (first === 'serviceDate') return 'date';
  if (first === 'fields') return 'details';
  return eventFields.includes(first) ? 'event' : 'check';
}
