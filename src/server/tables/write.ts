import { catalogue as en } from '#messages/en/catalogue.ts';
import { catalogue as ru } from '#messages/ru/catalogue.ts';
import type { CatalogueField, CatalogueKind } from '#regulation/catalogue/fields.ts';
import { type EntryValues, looksLikeFormula } from '#regulation/catalogue/read.ts';
import { wordsOf } from './words.ts';

type Lang = 'ru' | 'en';

/** A CSV file that Excel opens as it should be: with the mark of UTF-8, semicolons, and nothing that it would run. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cellOf).join(';')).join('\r\n')}\r\n`;
}

/** A text that a spreadsheet would run stays a text by the apostrophe before it. */
export function harmless(text: string): string {
  return looksLikeFormula(text) && !/^-?\d+([.,]\d+)?$/.test(text) ? `'${text}` : text;
}

function cellOf(text: string): string {
  const safe = harmless(text);
  return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A value of an entry in the words of a file, which reads back as the same. */
export function valueText(kind: CatalogueKind, field: CatalogueField, value: EntryValues[string], lang: Lang): string {
  const t = lang === 'ru' ? ru : en;
  const words = wordsOf(kind, field.code, lang);

  if (field.type === 'hours')
    return value !== null && typeof value === 'object' && 'from' in value ? `${value.from}–${value.to}` : t.closed;
  if (field.type === 'flag') return value === true ? t.yes : t.no;
  if (Array.isArray(value)) return value.length === 0 ? t.none : value.map((code) => words[code] ?? code).join(', ');
  if (value === null || value === undefined) return '';
  return words[String(value)] ?? String(value);
}
