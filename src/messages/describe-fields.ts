import { isDay } from '#regulation/calendar.ts';
import { categorySpecs } from '#regulation/categories.ts';
import type { Category } from '#regulation/codes.ts';
import { type FieldSpec, type FieldValues, isGiven } from '#regulation/forms/field-spec.ts';
import { rowsIn } from '#regulation/forms/values.ts';
import { type Forms, fieldText, type Part } from './form-texts.ts';
import { formatDay, formatNumber, formatPhone, type Locale } from './format.ts';

/** Names of what a form knows by its code or id only. */
export interface KnownNames {
  buildings: Readonly<Record<string, string>>;
  organisations?: Readonly<Record<string, string>>;
  resources: Readonly<Record<string, string>>;
  files: Readonly<Record<string, string>>;
}

/** One line of a card's data; several values stand one under the other. */
export interface DescribedField {
  code: string;
  label: string;
  values: string[];
  /** What the values are, where the page shows them otherwise than as text. */
  kind: 'text' | 'multiline' | 'files' | 'links';
}

/** 4.2.1. The data of a card in words, in the order of the form; what was not filled in is left out. */
export function describeFields(
  t: Forms,
  locale: Locale,
  category: Category,
  fields: FieldValues,
  names: KnownNames,
  part: 'fields' | 'answer' = 'fields',
): DescribedField[] {
  return categorySpecs[category][part]
    .filter((field) => isGiven(fields[field.code]))
    .map((field) => ({
      code: field.code,
      label: fieldText(t, category, part, field.code)?.label ?? field.code,
      values: valuesOf({ t, locale, category, names, part }, field, field.code, fields),
      kind: kindOf(field),
    }));
}

interface Context {
  t: Forms;
  locale: Locale;
  category: Category;
  names: KnownNames;
  part: Part;
}

function valuesOf(context: Context, field: FieldSpec, key: string, values: FieldValues): string[] {
  const value = values[field.code];
  if (field.type === 'list')
    return rowsIn(values, field.code).map((row) => rowInWords(context, field.fields, key, row));
  return (Array.isArray(value) ? value : [value]).map((one) => inWords(context, field, key, one));
}

/** «Блокнот А5, 20 шт.» */
function rowInWords(context: Context, fields: readonly FieldSpec[], key: string, row: FieldValues): string {
  return fields
    .filter((field) => isGiven(row[field.code]))
    .map((field) => inWords(context, field, `${key}.${field.code}`, row[field.code]))
    .join(', ');
}

function inWords({ t, locale, category, names, part }: Context, field: FieldSpec, key: string, value: unknown): string {
  const plain = String(value);
  const choice = fieldText(t, category, part, key)?.choices?.[plain];
  if (choice) return choice;

  switch (field.type) {
    case 'integer':
      if (Number(value) === 0) return t.none;
      return [formatNumber(Number(value), locale), field.unit && t.units[field.unit]].filter(Boolean).join('\u00a0');
    case 'date':
      return isDay(plain) ? formatDay(plain, locale) : plain;
    case 'tick':
    case 'boolean':
      return value === true ? t.yes : t.no;
    case 'phone':
      return formatPhone(plain);
    case 'resource':
      return names.resources[plain] ?? plain;
    case 'file':
    case 'files':
      return names.files[plain] ?? plain;
    case 'choice':
      return 'source' in field.choices ? (names[field.choices.source]?.[plain] ?? plain) : plain;
    default:
      return plain;
  }
}

function kindOf(field: FieldSpec): DescribedField['kind'] {
  if (field.type === 'files' || field.type === 'file') return 'files';
  if (field.type === 'urls' || field.type === 'url') return 'links';
  return field.type === 'text' && field.multiline ? 'multiline' : 'text';
}
