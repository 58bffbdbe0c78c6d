import { accessibility, equipment, roomTypes } from './choices.ts';
import { type FieldSpec, otherText } from './field-spec.ts';

/** 4.1.1, 4.2.1. What is asked to book a room of the University. */
// prettier-ignore
export const roomsForm: readonly FieldSpec[] = [
  { code: 'building', type: 'choice', choices: { source: 'buildings' }, required: true, group: 'main' },
  { code: 'roomType', type: 'choice', choices: roomTypes, required: true, group: 'main' },
  { code: 'room', type: 'resource', kind: 'room', required: false, group: 'main' },
  { code: 'from', type: 'time', step: 15, required: true, group: 'main' },
  { code: 'to', type: 'time', step: 15, required: true, group: 'main' },
  { code: 'attendees', type: 'integer', min: 1, max: 1000, unit: 'people', required: true, group: 'main' },
  { code: 'guests', type: 'integer', min: 0, max: 1000, unit: 'people', required: true, group: 'details' },
  { code: 'equipment', type: 'choices', choices: equipment, required: false, group: 'details' },
  otherText('equipment', 'details', true),
  { code: 'microphones', type: 'integer', min: 1, max: 8, unit: 'pieces', required: { when: { field: 'equipment', includes: 'microphones' } }, group: 'details' },
  { code: 'seating', type: 'choice', choices: ['as_is', 'theatre', 'classroom', 'round', 'empty'], required: false, group: 'details' },
  { code: 'setupMinutes', type: 'integer', min: 0, max: 120, step: 15, unit: 'minutes', default: 0, required: false, group: 'details' },
  { code: 'clearMinutes', type: 'integer', min: 0, max: 120, step: 15, unit: 'minutes', default: 0, required: false, group: 'details' },
  { code: 'accessibility', type: 'choices', choices: accessibility, required: false, group: 'details' },
];

/** 3.2.3. The positive answer: the room (building and number are its own) and the time. */
// prettier-ignore
export const roomsAnswer: readonly FieldSpec[] = [
  { code: 'resource', type: 'resource', kind: 'room', required: true, group: 'answer' },
  { code: 'from', type: 'time', step: 5, required: true, group: 'answer' },
  { code: 'to', type: 'time', step: 5, required: true, group: 'answer' },
  { code: 'contact', type: 'text', min: 1, max: 200, required: false, group: 'answer' },
];
