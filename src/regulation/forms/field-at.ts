import { categorySpecs } from '../categories.ts';
import type { Category } from '../codes.ts';
import { commonFields } from './common.ts';
import type { FieldSpec } from './field-spec.ts';

/** Where a path of the API leads: the field, the part of the card it is in, and its codes without the indexes. */
export interface FieldPlace {
  part: 'common' | 'fields' | 'answer';
  /** `items.quantity` for `fields.items.0.quantity`: the key of its texts. */
  key: string;
  field: FieldSpec | null;
  /** The number of the object or text in its list, from 1. */
  row: number | null;
}

/** Finds the field that a path like `fields.items.0.quantity`, `result.place` or `title` names. */
export function fieldAt(category: Category | null, path: string): FieldPlace {
  const steps = path.split('.');
  const part = steps[0] === 'fields' ? 'fields' : steps[0] === 'result' ? 'answer' : 'common';
  if (part !== 'common') steps.shift();

  const codes = steps.filter((step) => !/^\d+$/.test(step));
  const index = steps.find((step) => /^\d+$/.test(step));
  const list = part === 'common' ? commonFields : category ? categorySpecs[category][part] : [];

  return { part, key: codes.join('.'), field: find(list, codes), row: index === undefined ? null : Number(index) + 1 };
}

function find(fields: readonly FieldSpec[], [code, ...rest]: readonly string[]): FieldSpec | null {
  const field = fields.find((one) => one.code === code) ?? null;
  if (rest.length === 0 || !field) return field;
  return field.type === 'list' ? find(field.fields, rest) : null;
}
