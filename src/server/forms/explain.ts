import { type FieldSpec, type FieldValues, type IntegerField, isRequired } from '#regulation/forms/field-spec.ts';
import type { FieldError } from '#regulation/rule-error.ts';
import { isRecord } from './clean-fields.ts';
import { pathOf } from './path-of.ts';

/** What is wrong at a place that the schema refused: told from the field and its value, so that it says how to put it right. */
export function explain(
  fields: readonly FieldSpec[],
  values: FieldValues,
  prefix: string,
  [code, index, ...rest]: readonly string[],
): FieldError[] {
  const field = fields.find((one) => one.code === code);
  if (!field) return [];
  const path = pathOf(prefix, field.code);
  const value = values[field.code];
  if (index === undefined) return [{ field: path, ...wrongWith(field, value, values) }];

  const one: unknown = Array.isArray(value) ? value[Number(index)] : undefined;
  if (field.type !== 'list')
    return field.type === 'choices' ? [] : [{ field: pathOf(path, index), ...wrongOne(field, one) }];
  if (rest.length > 0) return isRecord(one) ? explain(field.fields, one, pathOf(path, index), rest) : [];
  return [{ field: pathOf(path, index), ...wrongRow(one, field.exactlyOneOf) }];
}

type Wrong = Omit<FieldError, 'field'>;

function wrongWith(field: FieldSpec, value: unknown, values: FieldValues): Wrong {
  switch (field.type) {
    case 'text':
      if (field.refusedOtherwise && !isRequired(field, values)) return { code: 'other_unasked' };
      return wrongText(value, field);
    case 'integer':
      return wrongInteger(value, field);
    case 'time':
      return isTime(value) ? { code: 'time_step', params: { step: field.step } } : { code: 'time' };
    case 'choices':
    case 'texts':
    case 'urls':
    case 'files':
    case 'list':
      return Array.isArray(value) ? { code: 'repeated' } : { code: 'list' };
    default:
      return { code: field.type };
  }
}

/** One element of a list of texts, addresses or files. */
function wrongOne(field: FieldSpec, value: unknown): Wrong {
  if (field.type === 'texts') return wrongText(value, field);
  return { code: field.type === 'urls' ? 'url' : 'file' };
}

function wrongText(value: unknown, { min, max }: { min: number; max: number }): Wrong {
  if (typeof value !== 'string') return { code: 'text', params: { min, max } };
  const length = [...value].length;
  return { code: length < min ? 'text_short' : 'text_long', params: { min, max, length } };
}

function wrongInteger(value: unknown, { min, max, step }: IntegerField): Wrong {
  const params = { min, max, ...(step && { step }) };
  const inBounds = typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max;
  return { code: inBounds ? 'number_step' : 'number', params };
}

function wrongRow(row: unknown, exactlyOneOf: readonly string[] | undefined): Wrong {
  return isRecord(row) && exactlyOneOf ? { code: 'exactly_one' } : { code: 'object' };
}

function isTime(value: unknown): boolean {
  return typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value);
}
