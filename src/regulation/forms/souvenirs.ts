import type { FieldSpec, Group, ListField } from './field-spec.ts';

/** 4.1.1, 4.2.1. What is asked for souvenirs and stationery. */
// prettier-ignore
export const souvenirsForm: readonly FieldSpec[] = [
  itemsIn('main'),
  { code: 'audience', type: 'choices', choices: ['participants', 'winners', 'speakers', 'organisers'], least: 1, required: true, group: 'details' },
  { code: 'recipient', type: 'text', min: 2, max: 150, required: false, group: 'details' },
];

/** 3.2.3. The positive answer: what is handed out, where and when; the stock is reserved by it. */
// prettier-ignore
export const souvenirsAnswer: readonly FieldSpec[] = [
  itemsIn('answer'),
  { code: 'place', type: 'text', min: 3, max: 200, required: true, group: 'answer' },
  { code: 'date', type: 'date', required: true, group: 'answer' },
  { code: 'from', type: 'time', step: 1, required: false, group: 'answer' },
  { code: 'to', type: 'time', step: 1, required: false, group: 'answer' },
];

// prettier-ignore
function itemsIn(group: Group): ListField {
  return {
    code: 'items', type: 'list', least: 1, most: 20, exactlyOneOf: ['item', 'name'], required: true, group,
    fields: [
      { code: 'item', type: 'resource', kind: 'item', required: false, group },
      { code: 'name', type: 'text', min: 2, max: 150, required: false, group },
      { code: 'quantity', type: 'integer', min: 1, max: 1000, unit: 'pieces', required: true, group },
    ],
  };
}
