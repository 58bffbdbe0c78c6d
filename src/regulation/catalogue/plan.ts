import type { FieldError } from '../rule-error.ts';
import { type Change, changesBetween } from './changes.ts';
import { type CatalogueKind, catalogueFields, countedField } from './fields.ts';
import { keyFields, keyOf, namedField, startingValues } from './keys.ts';
import { type EntryValues, readEntry, type TypedEntry } from './read.ts';

/** An entry as far as an import looks at it. */
export interface Known {
  id: string;
  values: EntryValues;
  retiredAt: Date | null;
  onHand: number;
  reserved: number;
}

/** One row of a file: `line` is its number there, the head being the first. */
export interface FileRow {
  line: number;
  typed: TypedEntry;
}

export type RowOutcome = 'new' | 'changed' | 'same' | 'wrong';

/** What will become of a row. */
export interface PlannedRow {
  line: number;
  outcome: RowOutcome;
  /** Of the entry that is changed. */
  id: string | null;
  values: EntryValues;
  changes: Change[];
  /** How many pieces were counted, where the file says so. */
  counted: number | null;
  errors: FieldError[];
}

/** 4.6.1. What a file would change, row by row, before anything is changed. */
export function planImport(
  kind: CatalogueKind,
  rows: readonly FileRow[],
  entries: readonly Known[],
  buildings: readonly string[],
): PlannedRow[] {
  const known = knownByKey(kind, entries);
  const lines = new Map<string, number>();

  return rows.map(({ line, typed }) => {
    const key = keyOf(kind, typed as EntryValues);
    const lacking = keyFields[kind].find((code) => !typed[code]);
    if (lacking) return wrong(line, [{ field: `entry.${lacking}`, code: 'no_key' }]);

    const first = lines.get(key);
    if (first !== undefined) return wrong(line, [{ field: 'rows', code: 'twice', params: { row: first } }]);
    lines.set(key, line);

    const before = known.get(key) ?? null;
    if (before?.retiredAt) return wrong(line, [{ field: `entry.${namedField(kind)}`, code: 'retired' }]);
    return planRow(kind, { line, typed }, before, buildings);
  });
}

function planRow(
  kind: CatalogueKind,
  { line, typed }: FileRow,
  before: Known | null,
  buildings: readonly string[],
): PlannedRow {
  const { values, errors } = readEntry(catalogueFields[kind], typed, before?.values ?? startingValues, buildings);
  const count = kind === 'item' ? readEntry([countedField], typed, {}, []) : { values: {}, errors: [] };
  const counted = typeof count.values.onHand === 'number' ? count.values.onHand : null;
  const onHand = before?.onHand ?? 0;
  const below: FieldError[] =
    counted !== null && before && counted < before.reserved
      ? [{ field: 'entry.onHand', code: 'below_reserved', params: { reserved: before.reserved } }]
      : [];

  const all = [...errors, ...count.errors, ...below];
  if (all.length > 0) return { ...wrong(line, all), values };
  const moved: Change[] =
    counted !== null && counted !== onHand ? [{ code: 'onHand', before: onHand, after: counted }] : [];
  const changes = before ? [...changesBetween(before.values, values), ...moved] : [];
  const outcome = before ? (changes.length > 0 ? 'changed' : 'same') : 'new';

  return { line, outcome, id: before?.id ?? null, values, changes, counted, errors: [] };
}

function wrong(line: number, errors: FieldError[]): PlannedRow {
  return { line, outcome: 'wrong', id: null, values: {}, changes: [], counted: null, errors };
}

/** One in use stands before one that was retired under the same name. */
function knownByKey(kind: CatalogueKind, entries: readonly Known[]): Map<string, Known> {
  const known = new Map<string, Known>();
  for (const entry of entries) {
    const key = keyOf(kind, entry.values);
    if (!known.get(key) || !entry.retiredAt) known.set(key, entry);
  }
  return known;
}
