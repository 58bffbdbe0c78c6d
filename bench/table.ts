import type { FreeBusy } from './free-busy.ts';
import type { Interaction } from './interactions.ts';
import type { ListFigures } from './list.ts';
import type { Figures } from './load.ts';
import type { Plan } from './plans.ts';
import type { SearchFigures } from './search.ts';
import type { Weight } from './weights.ts';

interface Results {
  figures: Figures[];
  weights: Weight[];
  plans: Plan[];
  search: SearchFigures[];
  interactions: Interaction[];
  list: ListFigures | null;
  created: { answered: number; rows: number; numbers: number; right: boolean };
  memory: { idle: number; loaded: number };
  freeBusy: FreeBusy | null;
}

/** Prints everything measured as tables that fit into a Markdown file. */
export function print({
  figures,
  weights,
  plans,
  search,
  interactions,
  list,
  created,
  memory,
  freeBusy,
}: Results): void {
  table(
    ['', 'connections', 'req/s', 'p50 ms', 'p99 ms', 'Node CPU ms', 'PostgreSQL CPU ms', 'worker CPU ms', 'wrong'],
    figures.map((one) => [
      one.name,
      String(one.connections),
      one.perSecond.toFixed(0),
      one.p50.toFixed(1),
      one.p99.toFixed(1),
      one.node.toFixed(2),
      one.postgres.toFixed(2),
      one.worker.toFixed(2),
      String(one.wrong),
    ]),
  );
  console.log(
    `created: ${created.answered} answered 201, ${created.rows} rows, ${created.numbers} numbers: ${created.right ? 'right' : 'WRONG'}`,
  );
  console.log(`memory of the web process: ${memory.idle} MB before, ${memory.loaded} MB after`);

  table(
    ['search for', 'by', 'p50 ms', 'p95 ms', 'PostgreSQL CPU ms', 'wrong'],
    search.map(({ kind, who, p50, p95, postgres, wrong }) => [
      kind,
      who,
      p50.toFixed(1),
      p95.toFixed(1),
      postgres.toFixed(1),
      String(wrong),
    ]),
  );

  table(
    ['interactions', 'px', 'processor', 'worst, ms', 'waited + worked + painted'],
    interactions.map(({ page, width, slowed, inp, what }) => [page, String(width), `1/${slowed}`, String(inp), what]),
  );

  if (list) console.log(`documents loaded by the list: ${list.documents}`);
  table(
    ['the list, from the press to the paint', 'ms'],
    (list?.steps ?? []).map(({ what, ms }) => [what, ms.toFixed(0)]),
  );

  if (freeBusy) {
    const { rooms, bookings, rows, median, p95, runs, reads } = freeBusy;
    console.log(
      `free and busy of ${rooms} rooms over a week, ${bookings} bookings: ${median.toFixed(1)} ms in the middle of ${runs}, ${p95.toFixed(1)} ms at 95 %, ${rows} rows by ${reads}`,
    );
  }

  table(
    ['bytes over the wire', 'html', 'scripts', 'styles', 'fonts', 'requests', 'other hosts'],
    weights.map((one) => [
      one.name,
      ...[one.html, one.scripts, one.styles, one.fonts, one.requests].map(String),
      one.otherHosts.join(' ') || 'none',
    ]),
  );

  table(
    ['statement', 'ms', 'buffers', 'rows', 'reads'],
    plans.map(({ of, ms, buffers, rows, reads }) => [of, ms.toFixed(2), String(buffers), String(rows), reads]),
  );
}

function table(head: string[], rows: string[][]): void {
  if (rows.length === 0) return;
  const widths = head.map((title, column) =>
    Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0), title.length),
  );
  const line = (row: string[]) =>
    `| ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`;
  const rule = widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));

  console.log(['', line(head), line(rule), ...rows.map(line), ''].join('\n'));
}
