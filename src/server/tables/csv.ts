import { parse } from 'csv-parse/sync';
import { decodeText } from './decode.ts';
import { TableRefused, tableLimits } from './refused.ts';

/** The cells of a CSV file, separated by semicolons, commas or tabs, whichever its head has most of. */
export function readCsv(bytes: Uint8Array): string[][] {
  const text = decodeText(bytes);

  try {
    return parse(text, {
      delimiter: delimiterOf(text),
      bom: true,
      relax_column_count: true,
      skip_empty_lines: false,
      max_record_size: tableLimits.columns * tableLimits.cell,
      to: tableLimits.rows + 2,
    });
  } catch {
    throw new TableRefused('broken');
  }
}

function delimiterOf(text: string): string {
  const head =
    text
      .slice(0, 10_000)
      .split(/\r\n|\r|\n/, 1)[0]
      ?.replace(/"[^"]*"/g, '') ?? '';
  const [best = ';'] = [';', ',', '\t'].toSorted((a, b) => head.split(b).length - head.split(a).length);
  return best;
}
