import { readSheet } from 'read-excel-file/node';
import { checkedZip } from './check-zip.ts';
import { TableRefused } from './refused.ts';

/** The cells of the first sheet of a workbook, as texts; of a formula what it came to. */
export async function readXlsx(bytes: Buffer): Promise<string[][]> {
  const checked = await checkedZip(bytes);

  try {
    const rows = await readSheet(checked);
    return rows.map((row) => row.map(textOf));
  } catch {
    throw new TableRefused('broken');
  }
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return String(cell);
}
