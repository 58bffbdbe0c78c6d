import { type Condition, type FieldSpec, otherText } from './field-spec.ts';

const custom: Condition = { field: 'format', is: ['custom'] };
const products = ['poster', 'leaflet', 'booklet', 'programme', 'certificate', 'badge', 'banner', 'sticker', 'other'];
const formats = ['a6', 'a5', 'a4', 'a3', 'a2', 'a1', 'card_50x90', 'rollup_850x2000', 'custom'];
const papers = ['plain_80', 'coated_130', 'coated_300', 'self_adhesive', 'banner'];

/** 4.1.1, 4.2.1. What is asked for printing. */
// prettier-ignore
export const printingForm: readonly FieldSpec[] = [
  { code: 'product', type: 'choice', choices: products, required: true, group: 'main' },
  otherText('product', 'main', false),
  { code: 'format', type: 'choice', choices: formats, required: true, group: 'main' },
  { code: 'width', type: 'integer', min: 20, max: 5000, unit: 'mm', required: { when: custom }, group: 'main' },
  { code: 'height', type: 'integer', min: 20, max: 5000, unit: 'mm', required: { when: custom }, group: 'main' },
  { code: 'quantity', type: 'integer', min: 1, max: 5000, unit: 'pieces', required: true, group: 'main' },
  { code: 'colour', type: 'choice', choices: ['colour', 'bw'], required: true, group: 'main' },
  { code: 'sides', type: 'integer', min: 1, max: 2, labelled: true, required: true, group: 'main' },
  { code: 'paper', type: 'choice', choices: papers, required: false, group: 'main' },
  { code: 'layout', type: 'choice', choices: ['file', 'help'], required: true, group: 'details' },
  { code: 'layoutFiles', type: 'files', purpose: 'layout', least: 1, most: 5, required: { when: { field: 'layout', is: ['file'] } }, group: 'details' },
  { code: 'layoutText', type: 'text', min: 10, max: 4000, multiline: true, required: { when: { field: 'layout', is: ['help'] } }, group: 'details' },
  { code: 'pickupBuilding', type: 'choice', choices: { source: 'buildings' }, required: false, group: 'details' },
];

/** 3.2.3. The positive answer: how many, where and when to take them. */
// prettier-ignore
export const printingAnswer: readonly FieldSpec[] = [
  { code: 'quantity', type: 'integer', min: 1, max: 5000, unit: 'pieces', required: true, group: 'answer' },
  { code: 'place', type: 'text', min: 3, max: 200, required: true, group: 'answer' },
  { code: 'date', type: 'date', required: true, group: 'answer' },
  { code: 'from', type: 'time', step: 1, required: false, group: 'answer' },
  { code: 'to', type: 'time', step: 1, required: false, group: 'answer' },
];
