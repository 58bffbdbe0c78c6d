import { type FieldSpec, otherText } from './field-spec.ts';

/** R-4.2.1/1, R-4.2.1/2. What every category asks; the date of the service stands apart, its label is the category's. */
// prettier-ignore
export const commonFields: readonly FieldSpec[] = [
  { code: 'title', type: 'text', min: 3, max: 150, required: true, group: 'main' },
  { code: 'about', type: 'text', min: 20, max: 2000, multiline: true, required: true, group: 'main' },
  { code: 'serviceDate', type: 'date', required: true, group: 'main' },
  { code: 'eventDate', type: 'date', required: false, group: 'main' },
  { code: 'eventTime', type: 'time', step: 5, required: false, group: 'main' },
  { code: 'organisation', type: 'choice', choices: { source: 'organisations' }, required: false, group: 'main' },
  otherText('organisation', 'main', false),
  { code: 'phone', type: 'phone', required: false, group: 'main' },
  { code: 'files', type: 'files', purpose: 'attachment', least: 0, most: 10, required: false, group: 'main' },
  { code: 'acceptLate', type: 'tick', required: false, group: 'main' },
  { code: 'truthful', type: 'tick', required: true, group: 'main' },
];
