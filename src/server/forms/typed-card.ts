import { categorySpecs } from '#regulation/categories.ts';
import type { Category } from '#regulation/codes.ts';
import { type FieldSpec, type FieldValues, isGiven } from '#regulation/forms/field-spec.ts';

/**
 * 3.1.1/2. The fields of a card that was checked, as a draft keeps what is typed: texts, lists of texts, rows of texts.
 * Days and ticks are left out: a day is another one next time, and a tick is a statement about this one time.
 */
export function typedFields(category: Category, fields: FieldValues): Record<string, unknown> {
  return typedBy(categorySpecs[category].fields, fields);
}

function typedBy(specs: readonly FieldSpec[], values: FieldValues): Record<string, unknown> {
  const kept = specs.filter(({ type, code }) => type !== 'date' && type !== 'tick' && isGiven(values[code]));
  return Object.fromEntries(kept.map((spec) => [spec.code, typedOf(spec, values[spec.code])]));
}

function typedOf(spec: FieldSpec, value: unknown): unknown {
  if (spec.type === 'list') return (value as FieldValues[]).map((row) => typedBy(spec.fields, row));
  if (!Array.isArray(value)) return String(value);

  const texts = value.map(String);
  return spec.type === 'texts' || spec.type === 'urls' ? texts.join('\n') : texts;
}
