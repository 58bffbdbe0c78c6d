import { cleanText } from '../forms/clean-fields.ts';
import { readCsv } from './csv.ts';
import { TableRefused, tableLimits } from './refused.ts';
import { readXlsx } from './xlsx.ts';

/** A file as a table: its head, and its rows with their numbers there. */
export interface Table {
  head: string[];
  rows: { line: number; cells: string[] }[];
}

/** 4.6.1. Reads a CSV or XLSX file, whichever it is by its content. Throws TableRefused. */
export async function readTable(bytes: Buffer): Promise<Table> {
  if (bytes.length === 0) throw new TableRefused('missing');
  if (bytes.length > tableLimits.megabytes * 1024 * 1024) throw new TableRefused('too_large');
  if (bytes.subarray(0, 4).toString('hex') === 'd0cf11e0') throw new TableRefused('old_excel');

  const isPacked = bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004';
  const [head = [], ...rest] = (isPacked ? await readXlsx(bytes) : readCsv(bytes)).map((row) => row.map(cellOf));
  const rows = rest
    .map((cells, index) => ({ line: index + 2, cells }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));

  if (rows.length === 0) throw new TableRefused('empty');
  if (rows.length > tableLimits.rows) throw new TableRefused('too_many_rows');
  if (Math.max(head.length, ...rows.map(({ cells }) => cells.length)) > tableLimits.columns)
    throw new TableRefused('too_many_columns');

  return { head, rows };
}

function cellOf(text: string): string {
  return cleanText(text.slice(0, tableLimits.cell));
}
