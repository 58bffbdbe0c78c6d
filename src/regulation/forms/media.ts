import { accessibility } from './choices.ts';
import type { Condition, FieldSpec } from './field-spec.ts';

const shooting: Condition = { field: 'service', is: ['photo', 'video'] };

/** 4.1.1, 4.2.1. What is asked for the media centre: its studio, and shooting in it. */
// prettier-ignore
export const mediaForm: readonly FieldSpec[] = [
  { code: 'service', type: 'choice', choices: ['studio', 'photo', 'video'], required: true, group: 'main' },
  { code: 'from', type: 'time', step: 30, required: true, group: 'main' },
  { code: 'to', type: 'time', step: 30, required: true, group: 'main' },
  { code: 'task', type: 'text', min: 20, max: 2000, multiline: true, required: true, group: 'main' },
  { code: 'people', type: 'integer', min: 1, max: 30, unit: 'people', required: true, group: 'details' },
  { code: 'readyBy', type: 'date', required: { when: shooting }, group: 'details' },
  { code: 'peopleWarned', type: 'tick', required: { when: shooting }, group: 'details' },
  { code: 'accessibility', type: 'choices', choices: accessibility, required: false, group: 'details' },
];

/** 3.2.3. The positive answer: the studio, the slot and who will be there. */
// prettier-ignore
export const mediaAnswer: readonly FieldSpec[] = [
  { code: 'resource', type: 'resource', kind: 'studio', required: true, group: 'answer' },
  { code: 'from', type: 'time', step: 5, required: true, group: 'answer' },
  { code: 'to', type: 'time', step: 5, required: true, group: 'answer' },
  { code: 'employee', type: 'text', min: 2, max: 150, required: true, group: 'answer' },
];
