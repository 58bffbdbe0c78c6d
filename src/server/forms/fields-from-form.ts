import { categorySpecs } from '#regulation/categories.ts';
import type { Category } from '#regulation/codes.ts';
import { type FieldSpec, type FieldValues, holds, isGiven, type ListField } from '#regulation/forms/field-spec.ts';

/** Names and values as a browser sends them; files among them are not looked at here. */
export type FormEntries = Iterable<[string, unknown]>;

/** What a form held: the typed object for the check, and every text as it was typed, to be shown again. */
export interface FormRead {
  fields: FieldValues;
  typed: Record<string, string[]>;
}

/** 4.2.1. The `fields` of a request from a form with names like `fields.from`, `fields.items.0.quantity`. */
export function fieldsFromForm(category: Category, entries: FormEntries): FormRead {
  return valuesFromForm(categorySpecs[category].fields, entries, 'fields.');
}

/** 3.2.3. The `result` of an answer from a form with names like `result.resource`. */
export function answerFromForm(category: Category, entries: FormEntries): FormRead {
  return valuesFromForm(categorySpecs[category].answer, entries, 'result.');
}

/** The same for any list of fields; `prefix` begins their names, with its dot. */
export function valuesFromForm(fields: readonly FieldSpec[], entries: FormEntries, prefix: string): FormRead {
  const typed: Record<string, string[]> = {};
  for (const [name, value] of entries) {
    if (typeof value === 'string' && name.startsWith(prefix)) (typed[name] ??= []).push(value);
  }

  const values = read(fields, typed, prefix);
  const kept = fields.filter((field) => isAsked(field, values) && isGiven(values[field.code]));
  return { fields: Object.fromEntries(kept.map(({ code }) => [code, values[code]])), typed };
}

/** P1. What a choice no longer asks for is not taken along, though the page may still hold it. */
function isAsked({ required }: FieldSpec, values: FieldValues): boolean {
  return typeof required === 'boolean' || 'given' in required.when || holds(required.when, values);
}

function read(fields: readonly FieldSpec[], typed: FormRead['typed'], prefix: string): FieldValues {
  return Object.fromEntries(fields.map((field) => [field.code, valueOf(field, typed, prefix + field.code)]));
}

function valueOf(field: FieldSpec, typed: FormRead['typed'], name: string): unknown {
  if (field.type === 'list') return rows(field, typed, name);
  const given = [...(typed[name] ?? []), ...numbered(typed, name)];
  const texts = (isLines(field) ? given.flatMap((text) => text.split('\n')) : given).map((text) => text.trim());
  const text = texts.at(-1) ?? '';

  switch (field.type) {
    case 'choices':
    case 'texts':
    case 'urls':
    case 'files':
      return texts.filter((one) => one !== '');
    case 'integer':
      return integer(text);
    case 'tick':
      return text === 'on' || text === 'true' ? true : undefined;
    case 'boolean':
      return text === 'true' || text === 'false' ? text === 'true' : text;
    case 'phone':
      return phone(text);
    case 'time':
      return /^\d:\d\d$/.test(text) ? `0${text}` : text.replace(/^(\d\d:\d\d):00$/, '$1');
    default:
      return text;
  }
}

/** Stops and links may be typed into one box, a line each. */
function isLines({ type }: FieldSpec): boolean {
  return type === 'texts' || type === 'urls';
}

const mostRows = 100;

function numbered(typed: FormRead['typed'], name: string): string[] {
  return Array.from({ length: mostRows }, (_, index) => typed[`${name}.${index}`] ?? []).flat();
}

/** Rows in their order; a row left empty is not one. */
function rows(field: ListField, typed: FormRead['typed'], name: string): FieldValues[] {
  return Array.from({ length: mostRows }, (_, index) => read(field.fields, typed, `${name}.${index}.`))
    .map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => isGiven(value))))
    .filter((row) => Object.keys(row).length > 0);
}

/** A whole number, also typed with spaces between thousands; what is not one stays a text and is named by the check. */
function integer(text: string): number | string {
  const digits = text.replace(/\s/g, '');
  return /^-?\d{1,9}$/.test(digits) ? Number(digits) : text;
}

/** `8 (499) 000-00-00` and the like as `+74990000000`. */
function phone(text: string): string {
  const digits = text.replace(/[\s()\-\u2010-\u2015.]/g, '');
  if (/^8\d{10}$/.test(digits)) return `+7${digits.slice(1)}`;
  if (/^7\d{10}$/.test(digits)) return `+${digits}`;
  return /^\+7\d{10}$/.test(digits) ? digits : text;
}
