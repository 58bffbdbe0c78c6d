import type { FieldSpec, FieldValues } from '#regulation/forms/field-spec.ts';
import type { FieldError } from '#regulation/rule-error.ts';
import { isRecord } from './clean-fields.ts';
import { pathOf } from './path-of.ts';

interface KnownPart {
  values: FieldValues;
  errors: FieldError[];
}

/**
 * What may be given to the validator: properties of the form only, lists no longer than allowed, choices that are texts.
 * The rest is named here, since the validator compares list elements in pairs and cannot point at every name.
 */
export function knownPart(fields: readonly FieldSpec[], values: FieldValues, prefix: string): KnownPart {
  const part: KnownPart = { values: {}, errors: unknownNames(fields, values, prefix) };

  for (const field of fields) {
    if (!Object.hasOwn(values, field.code)) continue;
    const path = pathOf(prefix, field.code);
    const error = unbounded(field, values[field.code], path);
    if (error) part.errors.push(error);
    else part.values[field.code] = nested(field, values[field.code], path, part.errors);
  }

  return part;
}

const mostNames = 20;

function unknownNames(fields: readonly FieldSpec[], values: FieldValues, prefix: string): FieldError[] {
  const codes = new Set(fields.map(({ code }) => code));
  const names = Object.keys(values).filter((name) => !codes.has(name));
  return names.slice(0, mostNames).map((name) => ({
    field: pathOf(prefix, name.slice(0, 60).toWellFormed()),
    code: 'unknown',
  }));
}

function unbounded(field: FieldSpec, value: unknown, path: string): FieldError | null {
  if (!Array.isArray(value)) return null;
  if (field.type === 'choices') {
    const strange = value.some((one) => typeof one !== 'string' || !field.choices.includes(one));
    if (strange) return { field: path, code: 'choice' };
    return value.length > field.choices.length ? { field: path, code: 'repeated' } : null;
  }
  if (!('most' in field)) return null;
  if (field.type === 'files' && !value.every((one) => typeof one === 'string')) return { field: path, code: 'file' };
  return value.length > field.most ? { field: path, code: 'list_many', params: { most: field.most } } : null;
}

function nested(field: FieldSpec, value: unknown, path: string, errors: FieldError[]): unknown {
  if (field.type !== 'list' || !Array.isArray(value)) return value;

  return value.map((row: unknown, index) => {
    if (!isRecord(row)) return row;
    const part = knownPart(field.fields, row, pathOf(path, String(index)));
    errors.push(...part.errors);
    return part.values;
  });
}
