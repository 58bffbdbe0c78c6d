import { createHash } from 'node:crypto';
import { type PlannedRow, planImport } from '#regulation/catalogue/plan.ts';
import { entriesOf } from '../db/catalogue-entries.ts';
import type { Db, Trx } from '../db/database.ts';
import { columnsOf, type ImportKind, type RawRow } from './columns.ts';
import { typedRow, wordKey } from './words.ts';

export interface FilePlan {
  rows: (PlannedRow & { name: string })[];
  /** The same plan has the same seal: what was looked at is what is applied. */
  seal: string;
}

/** 4.6.1. What the rows of a file would change as things stand now. */
export async function planFile(source: Db | Trx, kind: ImportKind, rows: readonly RawRow[]): Promise<FilePlan> {
  const [entries, buildings] = await Promise.all([
    entriesOf(source, kind),
    source.selectFrom('buildings').select(['code', 'name']).where('retired_at', 'is', null).execute(),
  ]);
  const codes = new Map(
    buildings.flatMap(({ code, name }) => [
      [wordKey(code), code],
      [wordKey(name), code],
    ]),
  );
  const names = new Map(buildings.map(({ code, name }) => [code, name]));

  const typed = rows.map(({ line, cells }) => ({ line, typed: typedRow(kind, columnsOf(kind), cells, codes) }));
  const planned = planImport(
    kind,
    typed,
    entries,
    buildings.map(({ code }) => code),
  );
  const seal = createHash('sha256').update(JSON.stringify(planned)).digest('base64url').slice(0, 16);

  return {
    seal,
    rows: planned.map((row, index) => ({ ...row, name: nameOf(row, rows[index]?.cells ?? {}, names) })),
  };
}

/** «214, Главный корпус», «Кружка белая»; of a wrong row what stands in the file. */
function nameOf({ values }: PlannedRow, cells: Record<string, string>, buildings: ReadonlyMap<string, string>): string {
  const code = typeof values.building === 'string' ? values.building : (cells.building ?? '');
  const building = buildings.get(code) ?? code;
  const first = cells.number ? cells.number : (cells.name ?? '');
  return [first, building].filter(Boolean).join(', ');
}
