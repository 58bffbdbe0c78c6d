import { categorySpecs } from '../categories.ts';
import type { Category } from '../codes.ts';
import { commonFields } from './common.ts';
import { type FieldPath, fieldPath } from './field-path.ts';
import type { FieldSpec } from './field-spec.ts';

/** Where a path of the API leads, with the field itself. */
export interface FieldPlace extends FieldPath {
  field: FieldSpec | null;
}

/** Finds the field that a path like `fields.items.0.quantity`, `result.place` or `title` names. */
export function fieldAt(category: Category | null, path: string): FieldPlace {
  const place = fieldPath(path);
  const { part, key } = place;
  const list = part === 'common' ? commonFields : category ? categorySpecs[category][part] : [];

  return { ...place, field: find(list, key.split('.')) };
}

function find(fields: readonly FieldSpec[], [code, ...rest]: readonly string[]): FieldSpec | null {
  const field = fields.find((one) => one.code === code) ?? null;
  if (rest.length === 0 || !field) return field;
  return field.type === 'list' ? find(field.fields, rest) : null;
}
