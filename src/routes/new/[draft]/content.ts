import {
  type TypedRow,
  type TypedValues,
  notListed,
  rowsOf,
  textOf,
  textsOf,
  typedFrom,
  withoutEmptyRows,
} from '#lib/forms/typed.ts';
import { valuesFromForm } from '#server/forms/fields-from-form.ts';
import { categorySpecs } from '#regulation/categories.ts';
import type { Category } from '#regulation/codes.ts';
import { commonFields } from '#regulation/forms/common.ts';
import type { FieldSpec, FieldValues } from '#regulation/forms/field-spec.ts';
import { commonFieldsOf, formFieldsOf } from './step-fields.ts';
import { isStep, type Step } from './steps.ts';

/** 3.1.1/2. What was typed so far, right or wrong, as the draft keeps it: the card's own fields and those of the form. */
export interface Content {
  common: TypedValues;
  fields: TypedValues;
  /** The step to come back to. */
  step: Step;
}

/** A kept draft, whatever it holds. */
export function contentOf(kept: Record<string, unknown>): Content {
  const { fields, step, ...common } = kept;
  return { common: typedOf(common), fields: typedOf(fields), step: isStep(step) ? step : 'date' };
}

function typedOf(values: unknown): TypedValues {
  const entries = values !== null && typeof values === 'object' ? Object.entries(values) : [];
  return Object.fromEntries(entries.filter(([, value]) => typeof value === 'string' || Array.isArray(value)));
}

/** What `saveDraft` keeps. */
export function keptOf({ common, fields, step }: Content): Record<string, unknown> {
  return { ...common, fields, step };
}

/** The same content after a step was filled in; a tick of the check is for what was read, so it does not stay. */
export function withStep(content: Content, step: Step, form: FormData, category: Category): Content {
  const asked = commonFieldsOf(step, category).filter(({ code }) => isOfPage(step, code) || form.has(code));
  const common = { ...content.common, ...typedFrom(form, asked) };
  const fields = { ...content.fields, ...typedFrom(form, formFieldsOf(step, category), 'fields.') };
  const ticks =
    step === 'check' ? { acceptLate: text(form, 'acceptLate'), truthful: text(form, 'truthful') } : { truthful: '' };

  return { common: { ...common, ...ticks }, fields: withoutEmptyRows(categorySpecs[category].fields, fields), step };
}

/** The day may stand on another step; what its event says for a need is not asked again. */
function isOfPage(step: Step, code: string): boolean {
  return step !== 'details' && (step !== 'event' || code === 'files');
}

function text(form: FormData, name: string): string {
  return form.has(name) ? 'on' : '';
}

/** The card as the API takes it, of whatever was typed. */
export function cardOf({ common, fields }: Content, category: Category): FieldValues {
  const specs = categorySpecs[category].fields;
  const own = valuesFromForm(commonFields, entriesOf(commonFields, common, ''), '').fields;
  const { fields: form } = valuesFromForm(specs, entriesOf(specs, fields, 'fields.'), 'fields.');

  return { ...own, fields: form };
}

/** The names and values that a form would send. */
function* entriesOf(specs: readonly FieldSpec[], values: TypedValues, prefix: string): Generator<[string, string]> {
  for (const spec of specs) {
    const name = prefix + spec.code;
    const value = values[spec.code];

    if (spec.type === 'list') {
      for (const [index, row] of rowsOf(value).entries()) {
        for (const [code, one] of Object.entries(itemOf(row))) yield [`${name}.${index}.${code}`, one];
      }
    } else if (spec.type === 'texts' || spec.type === 'urls') {
      for (const line of textOf(value).split('\n')) yield [name, line];
    } else {
      for (const one of typeof value === 'string' ? [value] : textsOf(value)) yield [name, one];
    }
  }
}

/** An item of the list, or a name: the page shows both, the card takes one. */
function itemOf(row: TypedRow): TypedRow {
  if (!('item' in row)) return row;
  const { item = '', name = '', ...rest } = row;
  return item && item !== notListed ? { item, ...rest } : { name, ...rest };
}
