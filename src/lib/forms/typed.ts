import { type Condition, type FieldSpec, isGiven } from '#regulation/forms/field-spec.ts';

/** One row of a list as it was typed. */
export type TypedRow = Record<string, string>;

/** What a person typed into one field, wrong values too; nothing of it is checked. */
export type Typed = string | string[] | TypedRow[];

/** What was typed, by the codes of the fields. */
export type TypedValues = Record<string, Typed | undefined>;

export function textOf(value: Typed | undefined): string {
  return typeof value === 'string' ? value : '';
}

export function textsOf(value: Typed | undefined): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

export function rowsOf(value: Typed | undefined): TypedRow[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'object') : [];
}

/** Whether a condition holds for what was typed: a form knows texts only, so `true` is «true» here. */
export function holdsTyped(condition: Condition, values: TypedValues): boolean {
  const value = values[condition.field];
  if ('given' in condition) return isGiven(typeof value === 'string' ? value.trim() : value);
  if ('includes' in condition) return textsOf(value).includes(condition.includes);
  return condition.is.some((one) => String(one) === value);
}

/** Whether a field concerns this form at all, the other values being as they are. */
export function isAsked(spec: FieldSpec, values: TypedValues): boolean {
  return typeof spec.required === 'boolean' || 'given' in spec.required.when || holdsTyped(spec.required.when, values);
}

/** What the browser sent for these fields; the names of the controls are the paths of the API. */
export function typedFrom(form: FormData, specs: readonly FieldSpec[], prefix = ''): TypedValues {
  return Object.fromEntries(specs.map((spec) => [spec.code, typedOf(form, spec, prefix + spec.code)]));
}

function typedOf(form: FormData, spec: FieldSpec, name: string): Typed {
  if (spec.type === 'choices' || spec.type === 'files')
    return form.getAll(name).filter((one) => typeof one === 'string');
  if (spec.type === 'list') return rowNumbers(form, name).map((row) => rowOf(form, spec.fields, `${name}.${row}.`));

  const value = form.get(name);
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : '';
}

function rowNumbers(form: FormData, name: string): number[] {
  const found = [...form.keys()].flatMap((key) => {
    const row = key.startsWith(`${name}.`) ? /^\d{1,2}(?=\.)/.exec(key.slice(name.length + 1)) : null;
    return row ? Number(row[0]) : [];
  });
  return [...new Set(found)].sort((a, b) => a - b);
}

function rowOf(form: FormData, specs: readonly FieldSpec[], prefix: string): TypedRow {
  return Object.fromEntries(specs.map(({ code }) => [code, String(form.get(prefix + code) ?? '')]));
}

/** What is filled in, as one text to compare: empty values and rows say nothing. */
export function filledText(specs: readonly FieldSpec[], values: TypedValues): string {
  const given = specs.map((spec) => {
    const value = values[spec.code];
    if (spec.type !== 'list') return [spec.code, value] as const;
    const rows = rowsOf(value).map((row) => spec.fields.map(({ code }) => row[code] ?? ''));
    return [spec.code, rows.filter((row) => row.some(isGiven))] as const;
  });
  return JSON.stringify(given.filter(([, value]) => isGiven(value)));
}

/** Rows left empty go, so that the n-th row is the n-th for the check too. */
export function withoutEmptyRows(specs: readonly FieldSpec[], values: TypedValues): TypedValues {
  const lists = specs.filter(({ type, code }) => type === 'list' && code in values);
  const kept = lists.map(({ code }) => [code, rowsOf(values[code]).filter(isFilled)] as const);
  return { ...values, ...Object.fromEntries(kept) };
}

function isFilled(row: TypedRow): boolean {
  return Object.values(row).some((value) => value.trim() !== '' && value !== notListed);
}

/** The choice «not on the list» of an item: the page's own, it never leaves the form. */
export const notListed = 'not_listed';
