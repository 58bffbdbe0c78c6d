import { createHash } from 'node:crypto';
import type { FieldError } from '#regulation/rule-error.ts';
import { type PlannedRow, planImport } from '#regulation/catalogue/plan.ts';
import { entriesOf } from '../db/catalogue-entries.ts';
import type { Db, Trx } from '../db/database.ts';
import type { ReportedRow } from '../db/schema.ts';
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
    rows: planned.map((row, index) => {
      const cells = rows[index]?.cells ?? {};
      return { ...row, errors: row.errors.map((error) => asGiven(error, cells)), name: nameOf(row, cells, names) };
    }),
  };
}

/** What is wrong, with what stands in the cell. */
function asGiven(error: FieldError, cells: Record<string, string>): FieldError {
  const given = cells[error.field.replace(/^entry\./, '')];
  return given ? { ...error, params: { ...error.params, given: given.slice(0, 100) } } : error;
}

/** «214, Главный корпус», «Кружка белая»; of a wrong row what stands in the file. */
function nameOf({ values }: PlannedRow, cells: Record<string, string>, buildings: ReadonlyMap<string, string>): string {
  const code = typeof values.building === 'string' ? values.building : (cells.building ?? '');
  const building = buildings.get(code) ?? code;
  const first = cells.number ? cells.number : (cells.name ?? '');
  return [first, building].filter(Boolean).join(', ');
}

/** What of a row is told; of a new entry all that it has. */
export function reported({
  line,
  outcome,
  name,
  changes,
  errors,
  values,
  counted,
}: FilePlan['rows'][number]): ReportedRow {
  const all = counted === null ? values : { ...values, onHand: counted };
  return { line, outcome, name, changes, errors, ...(outcome === 'new' && { values: all }) };
}
