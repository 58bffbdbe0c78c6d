import { type FieldSpec, type FieldValues, isGiven } from '#regulation/forms/field-spec.ts';
import { rowsIn } from '#regulation/forms/values.ts';
import type { Typed, TypedRow, TypedValues } from './typed.ts';

/** The values of a card as its controls hold them: texts, lists of texts, rows of texts. */
export function typedValues(specs: readonly FieldSpec[], values: FieldValues): TypedValues {
  return Object.fromEntries(
    specs.filter(({ code }) => isGiven(values[code])).map((spec) => [spec.code, typedOf(spec, values)]),
  );
}

function typedOf(spec: FieldSpec, values: FieldValues): Typed {
  const value = values[spec.code];

  switch (spec.type) {
    case 'list':
      return rowsIn(values, spec.code).map((row): TypedRow =>
        Object.fromEntries(Object.entries(row).map(([code, one]) => [code, String(one)])),
      );
    case 'texts':
    case 'urls':
      return textsIn(value).join('\n');
    case 'choices':
    case 'files':
      return textsIn(value);
    case 'tick':
      return value === true ? 'on' : '';
    default:
      return String(value);
  }
}

function textsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
