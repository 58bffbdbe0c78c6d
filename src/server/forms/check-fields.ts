import { type Schema, Validator } from '@cfworker/json-schema';
import { categorySpecs } from '#regulation/categories.ts';
import type { Category } from '#regulation/codes.ts';
import { type FieldSpec, type FieldValues, isGiven, isRequired } from '#regulation/forms/field-spec.ts';
import { type Dictionaries, schemaOf } from '#regulation/json-schema.ts';
import type { FieldError } from '#regulation/rule-error.ts';
import { cleanForm, isRecord } from './clean-fields.ts';
import { explain } from './explain.ts';
import { knownPart } from './known-part.ts';
import { pathOf } from './path-of.ts';

/**
 * R-4.2.1/1. What is wrong with the `fields` of a request, one error a field; [] when they keep the schema of the
 * category.
 */
export function checkFields(category: Category, fields: unknown, dictionaries: Dictionaries): FieldError[] {
  return checkForm(categorySpecs[category].fields, fields, dictionaries, 'fields');
}

/** 3.2.3. The same for the `result` of an answer. */
export function checkResult(category: Category, result: unknown, dictionaries: Dictionaries): FieldError[] {
  return checkForm(categorySpecs[category].answer, result, dictionaries, 'result');
}

/** The same for any list of fields; `prefix` begins the paths of the errors, '' for the card's own properties. */
export function checkForm(
  fields: readonly FieldSpec[],
  values: unknown,
  dictionaries: Dictionaries,
  prefix: string,
): FieldError[] {
  if (!isRecord(values)) return [{ field: prefix, code: isGiven(values) ? 'object' : 'required' }];

  const known = knownPart(fields, cleanForm(fields, values), prefix);
  const { errors } = validatorOf(fields, dictionaries).validate(known.values);
  const found = errors
    .filter(({ keyword }) => !summaries.has(keyword))
    .flatMap(({ instanceLocation, keyword }) => {
      const steps = stepsOf(instanceLocation);
      return keyword === 'required'
        ? missing(fields, known.values, prefix, steps)
        : explain(fields, known.values, prefix, steps);
    });

  return inOrder(fields, onePerField([...known.errors, ...found]), prefix);
}

/** Keywords that only repeat what the errors below them say. */
const summaries = new Set(['properties', 'items', 'allOf', 'if', 'additionalProperties']);

const validators = new WeakMap<readonly FieldSpec[], { dictionaries: Dictionaries; validator: Validator }>();

/** Making a validator costs more than using it; the dictionaries are the same object until they are read anew. */
function validatorOf(fields: readonly FieldSpec[], dictionaries: Dictionaries): Validator {
  const kept = validators.get(fields);
  if (kept?.dictionaries === dictionaries) return kept.validator;

  const labels = { title: (key: string) => key, choice: (_: string, code: string) => code };
  const validator = new Validator(schemaOf(fields, labels, dictionaries) as Schema, '2020-12', false);
  validators.set(fields, { dictionaries, validator });
  return validator;
}

/** `#/items/0/quantity` as its steps; our own codes need no decoding, other names never get here. */
function stepsOf(location: string): string[] {
  return location.split('/').slice(1);
}

function missing(
  fields: readonly FieldSpec[],
  values: FieldValues,
  prefix: string,
  steps: readonly string[],
): FieldError[] {
  const [list, index] = steps;
  const field = fields.find((one) => one.code === list);
  if (!list || index === undefined || field?.type !== 'list') return requiredIn(fields, values, prefix);

  const rows = values[list];
  const row: unknown = Array.isArray(rows) ? rows[Number(index)] : undefined;
  return isRecord(row) ? requiredIn(field.fields, row, pathOf(prefix, ...steps)) : [];
}

function requiredIn(fields: readonly FieldSpec[], values: FieldValues, prefix: string): FieldError[] {
  return fields
    .filter((field) => isRequired(field, values) && !isGiven(values[field.code]))
    .map((field) => ({ field: pathOf(prefix, field.code), code: 'required' }));
}

/** The first error of a field tells the most; a companion is not to blame while its choice is wrong itself. */
function onePerField(errors: readonly FieldError[]): FieldError[] {
  const kept = new Map<string, FieldError>();
  for (const error of errors) if (!kept.has(error.field)) kept.set(error.field, error);

  return [...kept.values()].filter(
    ({ field, code }) => code !== 'other_unasked' || !kept.has(field.replace(/Other$/, '')),
  );
}

/** As the fields stand on the page; names that are not of the form come last. */
function inOrder(fields: readonly FieldSpec[], errors: readonly FieldError[], prefix: string): FieldError[] {
  const codes = fields.map(({ code }) => code);
  const place = ({ field }: FieldError) => {
    const code = field.slice(prefix === '' ? 0 : prefix.length + 1).split('.')[0] ?? '';
    return codes.includes(code) ? codes.indexOf(code) : codes.length;
  };
  return errors.toSorted((a, b) => place(a) - place(b));
}
