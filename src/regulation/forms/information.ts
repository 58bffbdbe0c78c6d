import { channels } from './choices.ts';
import { type FieldSpec, otherText } from './field-spec.ts';

/** 4.1.1, 4.2.1. What is asked to publish news of an event. */
// prettier-ignore
export const informationForm: readonly FieldSpec[] = [
  { code: 'channels', type: 'choices', choices: channels, least: 1, required: true, group: 'main' },
  otherText('channels', 'main', true),
  { code: 'headline', type: 'text', min: 5, max: 120, required: true, group: 'main' },
  { code: 'text', type: 'text', min: 50, max: 4000, multiline: true, required: true, group: 'main' },
  { code: 'links', type: 'urls', most: 5, required: false, group: 'details' },
  { code: 'images', type: 'list', least: 0, most: 10, required: false, group: 'details', fields: [
    { code: 'file', type: 'file', purpose: 'image', required: true, group: 'details' },
    { code: 'alt', type: 'text', min: 3, max: 200, required: true, group: 'details' },
  ] },
  { code: 'publishTime', type: 'time', step: 5, required: false, group: 'details' },
  { code: 'rights', type: 'tick', required: true, group: 'details' },
];

/** 3.2.3. The positive answer: where and when it is published. A choice `other` here is the one named in the request. */
// prettier-ignore
export const informationAnswer: readonly FieldSpec[] = [
  { code: 'publications', type: 'list', least: 1, most: 10, required: true, group: 'answer', fields: [
    { code: 'channel', type: 'choice', choices: channels, required: true, group: 'answer' },
    { code: 'date', type: 'date', required: true, group: 'answer' },
    { code: 'time', type: 'time', step: 1, required: true, group: 'answer' },
    { code: 'url', type: 'url', required: false, group: 'answer' },
  ] },
];
