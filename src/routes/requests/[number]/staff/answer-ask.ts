import { type TypedValues, textOf } from '#lib/forms/typed.ts';

const time = /^([01]\d|2[0-3]):[0-5]\d$/;

/** 3.2.3. What the choice of a place depends on, of what is typed so far; null while there is too little of it. */
export function answerAskOf(values: TypedValues) {
  const [from, to, toDate, resource] = ['from', 'to', 'toDate', 'resource'].map((code) => textOf(values[code]));
  if (!time.test(from ?? '') || !time.test(to ?? '')) return null;

  return { from, to, ...(toDate && { toDate }), ...(resource && { resource }) };
}
