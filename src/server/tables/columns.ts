import { catalogue as en } from '#messages/en/catalogue.ts';
import { catalogue as ru } from '#messages/ru/catalogue.ts';
import {
  type CatalogueField,
  type CatalogueKind,
  catalogueFields,
  countedField,
} from '#regulation/catalogue/fields.ts';
import { keyFields } from '#regulation/catalogue/keys.ts';
import type { Weekday } from '#regulation/days.ts';
import { wordKey } from './words.ts';
import type { Table } from './read-table.ts';
import { TableRefused } from './refused.ts';

/** What may be loaded from a file; the studio is one and has a form. */
export const importKinds = ['building', 'room', 'vehicle', 'item'] as const satisfies CatalogueKind[];
export type ImportKind = (typeof importKinds)[number];

/** The cells of a row by the codes of their fields, as they stood in the file. */
export interface RawRow {
  line: number;
  cells: Record<string, string>;
}

/** The columns of a kind, in the order of the template. */
export function columnsOf(kind: ImportKind): CatalogueField[] {
  return [...catalogueFields[kind], ...(kind === 'item' ? [countedField] : [])];
}

/** «Номер», «Пн»: what a column is called. */
export function columnName(code: string, lang: 'ru' | 'en'): string {
  const t = lang === 'ru' ? ru : en;
  const day = /^week\.(\w+)$/.exec(code)?.[1];
  return day ? t.weekdaysShort[day as Weekday] : (t.fields[code] ?? code);
}

/** The rows of a table under the fields that its head names, and the heads that are none of ours. Throws TableRefused. */
export function rowsOf(kind: ImportKind, { head, rows }: Table): { rows: RawRow[]; ignored: string[] } {
  const codes = head.map((name) => columnsOf(kind).find(({ code }) => namesOf(code).includes(wordKey(name)))?.code);
  const twice = codes.findIndex((code, index) => code !== undefined && codes.indexOf(code) < index);
  if (twice >= 0) throw new TableRefused('column_twice', head[twice]);
  const missing = keyFields[kind].filter((code) => !codes.includes(code));
  if (missing.length > 0)
    throw new TableRefused('column_missing', missing.map((code) => `«${columnName(code, 'ru')}»`).join(', '));

  return {
    ignored: head.filter((name, index) => name !== '' && codes[index] === undefined),
    rows: rows.map(({ line, cells }) => ({
      line,
      cells: Object.fromEntries(codes.flatMap((code, index) => (code ? [[code, cells[index] ?? '']] : []))),
    })),
  };
}

function namesOf(code: string): string[] {
  const day = /^week\.(\w+)$/.exec(code)?.[1] as Weekday | undefined;
  const long = day ? [ru.weekdays[day], en.weekdays[day], day] : [code];
  return [columnName(code, 'ru'), columnName(code, 'en'), ...long].map(wordKey);
}
