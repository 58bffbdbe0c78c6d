import writeXlsx from 'write-excel-file/node';
import type { Entry } from '../db/catalogue-entries.ts';
import { columnName, columnsOf, type ImportKind } from './columns.ts';
import { harmless, valueText } from './write.ts';

type Lang = 'ru' | 'en';

/** 4.6.1. A table to fill in: the columns of a kind, and the entries that there are, where they are asked for. */
export function templateRows(
  kind: ImportKind,
  lang: Lang,
  entries: readonly Entry[],
  buildings: ReadonlyMap<string, string>,
): string[][] {
  const columns = columnsOf(kind);
  const cellOf = (entry: Entry, field: (typeof columns)[number]) => {
    const value = field.code === 'onHand' ? entry.onHand : (entry.values[field.code] ?? null);
    if (field.code === 'building') return buildings.get(String(value)) ?? String(value ?? '');
    return valueText(kind, field, value, lang);
  };

  return [
    columns.map(({ code }) => columnName(code, lang)),
    ...entries.map((entry) => columns.map((field) => cellOf(entry, field))),
  ];
}

/** A table as an XLSX file; its cells are texts, so that nothing in them runs and «007» stays as it is. */
export function xlsxOf(rows: readonly (readonly string[])[]): Promise<Buffer> {
  const [head = []] = rows;
  const cells = rows.map((row, index) =>
    row.map((text) => ({
      value: harmless(text),
      type: String,
      ...(index === 0 && { fontWeight: 'bold' as const }),
    })),
  );
  const columns = head.map((_, at) => ({
    width: Math.min(40, 2 + Math.max(8, ...rows.map((row) => row[at]?.length ?? 0))),
  }));

  return writeXlsx(cells, { columns, stickyRowsCount: 1 }).toBuffer();
}
