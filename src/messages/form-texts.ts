import { typeset } from './typeset.ts';
import { categorySpecs } from '#regulation/categories.ts';
import type { Category } from '#regulation/codes.ts';
import type { Warning } from '#regulation/form-warnings.ts';
import { fieldAt } from '#regulation/forms/field-at.ts';
import { fieldErrorCodes } from '#regulation/forms/field-error-codes.ts';
import { fieldPath } from '#regulation/forms/field-path.ts';
import type { FieldSpec } from '#regulation/forms/field-spec.ts';
import type { Labels } from '#regulation/json-schema.ts';
import type { FieldError } from '#regulation/rule-error.ts';
import type { Facts, FieldText, Say } from './field-text.ts';
import { formatDay, type Locale } from './format.ts';
import type { forms } from './ru/forms.ts';
import { exampleOf, nameIn } from './shown-form.ts';

/** Texts of the forms in one language. */
export type Forms = typeof forms;

/** Where the texts of a field are: the common ones, a category's form, or its answer. */
export type Part = 'common' | 'fields' | 'answer';

/** The texts of one field by its key (`from`, `items.quantity`); the date of the service is called as its category calls it. */
export function fieldText(t: Forms, category: Category | null, part: Part, key: string): FieldText | null {
  const text = textsOf(t, category, part)[key] ?? null;
  if (part !== 'common' || key !== 'serviceDate' || !text || !category) return text;
  return { ...text, label: t.serviceDate[categorySpecs[category].serviceDateLabelKey] };
}

function textsOf(t: Forms, category: Category | null, part: Part): Partial<Record<string, FieldText>> {
  if (part === 'common') return t.common;
  return category ? t.categories[category][part] : {};
}

/** The titles for `schemaOf`. */
export function labelsOf(t: Forms, category: Category | null, part: Part): Labels {
  const textOf = (key: string) => fieldText(t, category, part, key);
  return {
    title: (key) => textOf(key)?.label ?? key,
    hint: (key) => textOf(key)?.hint,
    choice: (key, code) => textOf(key)?.choices?.[code] ?? code,
  };
}

/** 4.2.1. The sentence about a wrong field: names it, says what is wrong and how to put it right. */
export function fieldErrorText(t: Forms, locale: Locale, category: Category | null, error: FieldError): string {
  const { field, key, part } = fieldAt(category, error.field);
  const facts = factsOf(locale, error.params, field);
  const advice = fieldText(t, category, part, key)?.advice;
  return inType(
    locale,
    sayOf(t, error.code, field)(nameOf(t, category, error.field), advice ? { ...facts, advice } : facts),
  );
}

/** The sentence of a warning. */
export function warningText(t: Forms, locale: Locale, category: Category, warning: Warning): string {
  const say = t.warnings[warning.code];
  return inType(locale, say(nameOf(t, category, warning.field), factsOf(locale, warning.params, null)));
}

/** How a sentence calls the field of a path: «Количество участников», «Позиции, строка 2: Количество». */
export function nameOf(t: Forms, category: Category | null, path: string): string {
  const { part } = fieldPath(path);
  return nameIn(t.row, path, (key) => fieldText(t, category, part, key));
}

function sayOf(t: Forms, code: string, field: FieldSpec | null): Say {
  const known = fieldErrorCodes.find((one) => one === code);
  return known && known !== 'required' ? t.errors[known] : t.required[field?.type ?? 'any'];
}

/** Days in words; the bounds of the field, where the error does not say them. */
function factsOf(locale: Locale, params: FieldError['params'], field: FieldSpec | null): Facts {
  const bounds: Facts = field && 'min' in field ? { min: field.min, max: field.max } : {};
  const given = Object.entries(params ?? {}).map(([key, value]): [string, string | number] => {
    if (typeof value === 'number') return [key, value];
    return [key, key === 'date' ? formatDay(String(value), locale) : String(value)];
  });
  return {
    ...bounds,
    ...exampleOf(params ?? {}),
    isDate: field?.type === 'date' ? 1 : 0,
    ...Object.fromEntries(given),
  };
}

function inType(locale: Locale, sentence: string): string {
  return locale === 'ru' ? typeset(sentence.replace('г..', 'г.')) : sentence;
}
