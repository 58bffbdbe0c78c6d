import { accessibility } from './choices.ts';
import type { Condition, FieldSpec } from './field-spec.ts';

const returning: Condition = { field: 'returnTrip', is: [true] };

/** 4.1.1, 4.2.1. What is asked for transport. */
// prettier-ignore
export const transportForm: readonly FieldSpec[] = [
  { code: 'origin', type: 'text', min: 3, max: 200, required: true, group: 'main' },
  { code: 'destination', type: 'text', min: 3, max: 200, required: true, group: 'main' },
  { code: 'stops', type: 'texts', min: 3, max: 200, most: 5, required: false, group: 'main' },
  { code: 'departureTime', type: 'time', step: 5, required: true, group: 'main' },
  { code: 'returnTrip', type: 'boolean', required: true, group: 'main' },
  { code: 'returnDate', type: 'date', required: { when: returning }, group: 'main' },
  { code: 'returnTime', type: 'time', step: 1, required: { when: returning }, group: 'main' },
  { code: 'passengers', type: 'integer', min: 1, max: 100, unit: 'people', required: true, group: 'details' },
  { code: 'hasLuggage', type: 'boolean', required: true, group: 'details' },
  { code: 'luggage', type: 'text', min: 3, max: 500, multiline: true, required: { when: { field: 'hasLuggage', is: [true] } }, group: 'details' },
  { code: 'contactName', type: 'text', min: 2, max: 100, required: { when: { field: 'contactPhone', given: true } }, group: 'details' },
  { code: 'contactPhone', type: 'phone', required: { when: { field: 'contactName', given: true } }, group: 'details' },
  { code: 'contactTold', type: 'tick', required: { when: { field: 'contactName', given: true } }, group: 'details' },
  { code: 'accessibility', type: 'choices', choices: accessibility, required: false, group: 'details' },
];

/** 3.2.3. The positive answer: the vehicle, when and where it comes, whom to call. */
// prettier-ignore
export const transportAnswer: readonly FieldSpec[] = [
  { code: 'resource', type: 'resource', kind: 'vehicle', required: true, group: 'answer' },
  { code: 'from', type: 'time', step: 1, required: true, group: 'answer' },
  { code: 'to', type: 'time', step: 1, required: true, group: 'answer' },
  { code: 'toDate', type: 'date', required: false, group: 'answer' },
  { code: 'place', type: 'text', min: 3, max: 200, required: true, group: 'answer' },
  { code: 'dispatcherPhone', type: 'phone', required: true, group: 'answer' },
];
