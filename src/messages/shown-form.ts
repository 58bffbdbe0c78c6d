import type { Category } from '#regulation/codes.ts';
import { type FieldPath, fieldPath } from '#regulation/forms/field-path.ts';
import type { Facts, LightCode, LightTexts, ShownText } from './field-text.ts';
import type { Locale } from './format.ts';
import { typeset } from './typeset.ts';

type Texts = Partial<Record<string, ShownText>>;

/** What a page needs to show a form: of the texts of the fields only those that it shows. */
export interface ShownForms {
  light: LightTexts;
  row: (list: string, row: number, label: string) => string;
  common: Texts;
  categories: Partial<Record<Category, Partial<Record<'fields' | 'answer', Texts>>>>;
}

/** The texts of the field that a path of the API names. */
export function shownTextAt(t: ShownForms, category: Category | null, path: string): ShownText | null {
  const { part, key } = fieldPath(path);
  return textsOf(t, category, part)[key] ?? null;
}

function textsOf(t: ShownForms, category: Category | null, part: FieldPath['part']): Texts {
  if (part === 'common') return t.common;
  return (category && t.categories[category]?.[part]) ?? {};
}

/** 4.2.1. The sentence about a field that was left with something wrong in it. */
export function lightText(
  t: ShownForms,
  locale: Locale,
  category: Category | null,
  { field, code, params }: { field: string; code: LightCode; params: Facts },
): string {
  const { part } = fieldPath(field);
  const textOf = (key: string) => textsOf(t, category, part)[key] ?? null;
  const advice = shownTextAt(t, category, field)?.advice;
  const facts = { ...exampleOf(params), ...params, ...(advice && { advice }) };
  const sentence = t.light[code](nameIn(t.row, field, textOf), facts);

  return locale === 'ru' ? typeset(sentence) : sentence;
}

/** How a sentence calls the field of a path: «Количество участников», «Позиции, строка 2: Количество». */
export function nameIn(sayRow: ShownForms['row'], path: string, textOf: (key: string) => ShownText | null): string {
  const { key, row } = fieldPath(path);
  const text = textOf(key);
  const name = text?.name ?? text?.label ?? path;
  if (row === null || !text) return name;

  const [list = ''] = key.split('.');
  return sayRow(textOf(list)?.label ?? list, row, key === list ? '' : name);
}

/** A time that keeps the step, to show beside 18:00. */
export function exampleOf({ step }: Record<string, unknown>): Facts {
  return typeof step === 'number' ? { example: `18:${String(step).padStart(2, '0')}` } : {};
}
