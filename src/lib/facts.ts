import { categorySpecs } from '#regulation/categories.ts';
import type { Category } from '#regulation/codes.ts';
import { commonFields } from '#regulation/forms/common.ts';
import type { FieldSpec, FieldValues } from '#regulation/forms/field-spec.ts';
import { isGiven } from '#regulation/forms/field-spec.ts';
import { fieldText, type Part } from '#messages/form-texts.ts';
import { formatDay, formatNumber, formatPhone } from '#messages/format.ts';
import type { Messages } from '#messages/ru.ts';
import { typeset } from '#messages/typeset.ts';
import type { FormLists, ListedFile, ListedResource } from './forms/lists.ts';

/** One line of a card: what it is, its value in words, the files in it. */
export interface Fact {
  key: string;
  label: string;
  lines: string[];
  links: string[];
  files: ListedFile[];
}

export interface FactSource {
  category: Category;
  t: Messages;
  lists: FormLists;
}

/** 4.2.1. What was filled into a form or an answer, in words, in the order of the form; what was left empty is left out. */
export function factsOf(part: Part, values: FieldValues, source: FactSource): Fact[] {
  const specs = part === 'common' ? commonFields : categorySpecs[source.category][part];
  return specs.filter(({ code }) => isGiven(values[code])).map((spec) => factOf(part, spec, values[spec.code], source));
}

function factOf(part: Part, spec: FieldSpec, value: unknown, source: FactSource): Fact {
  const text = fieldText(source.t.forms, source.category, part, spec.code);
  const rows = spec.type === 'list' ? (value as FieldValues[]) : [];
  const ids =
    spec.type === 'files' ? (value as string[]) : rows.flatMap(({ file }) => (typeof file === 'string' ? [file] : []));

  return {
    key: spec.code,
    label: text?.label ?? spec.code,
    lines: linesOf(part, spec, value, source).map((line) => (source.t.lang === 'ru' ? typeset(line) : line)),
    links:
      spec.type === 'urls' ? (value as string[]) : rows.flatMap(({ url }) => (typeof url === 'string' ? [url] : [])),
    files: (source.lists.files ?? []).filter(({ id }) => ids.includes(id)),
  };
}

function linesOf(part: Part, spec: FieldSpec, value: unknown, source: FactSource): string[] {
  if (spec.type === 'urls' || spec.type === 'files' || spec.type === 'file') return [];
  if (spec.type === 'texts') return value as string[];
  if (spec.type === 'choices')
    return [(value as string[]).map((one) => choiceOf(part, spec.code, one, source)).join(', ')];
  if (spec.type === 'list')
    return (value as FieldValues[]).map((row) => rowOf(part, spec.code, spec.fields, row, source));
  return [textOf(part, spec.code, spec, value, source)];
}

/** «Блокнот А5 с логотипом, 20 шт.» */
function rowOf(part: Part, list: string, specs: readonly FieldSpec[], row: FieldValues, source: FactSource): string {
  return specs
    .filter(({ code, type }) => isGiven(row[code]) && type !== 'file' && type !== 'url')
    .map((spec) => textOf(part, `${list}.${spec.code}`, spec, row[spec.code], source))
    .join(', ');
}

function textOf(part: Part, key: string, spec: FieldSpec, value: unknown, source: FactSource): string {
  const { t } = source;

  switch (spec.type) {
    case 'choice':
      return choiceOf(part, key, String(value), source);
    case 'date':
      return formatDay(String(value), t.lang);
    case 'integer':
      return spec.labelled ? choiceOf(part, key, String(value), source) : numberOf(Number(value), spec.unit, t);
    case 'phone':
      return formatPhone(String(value));
    case 'boolean':
    case 'tick':
      return value === true ? t.forms.yes : t.forms.no;
    case 'resource':
      return resourceName(String(value), source);
    default:
      return String(value);
  }
}

function numberOf(
  n: number,
  unit: 'people' | 'pieces' | 'mm' | 'minutes' | undefined,
  { forms, lang }: Messages,
): string {
  return unit ? `${formatNumber(n, lang)}\u00a0${forms.units[unit]}` : formatNumber(n, lang);
}

function choiceOf(part: Part, key: string, code: string, { category, t, lists }: FactSource): string {
  const known = [...(lists.buildings ?? []), ...(lists.organisations ?? [])].find((one) => one.code === code);
  return fieldText(t.forms, category, part, key)?.choices?.[code] ?? known?.name ?? code;
}

function resourceName(id: string, { t, lists }: FactSource): string {
  const resource = lists.resources?.find((one) => one.id === id);
  return resource ? nameOfResource(resource, t) : '—';
}

/** «ауд. 214», «Актовый зал, ауд. 101»: a room by its number, anything else by its name. */
export function nameOfResource({ kind, name, number }: ListedResource, t: Messages): string {
  if (kind !== 'room' || !number) return name;
  const room = t.card.result.room(number);
  return name && name !== number ? `${name}, ${room}` : room;
}
