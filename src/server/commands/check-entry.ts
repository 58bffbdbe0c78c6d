import { sql } from 'kysely';
import { type CatalogueKind, catalogueFields } from '#regulation/catalogue/fields.ts';
import { keyOf, namedField, startingValues } from '#regulation/catalogue/keys.ts';
import { readEntry, type ReadEntry, type TypedEntry } from '#regulation/catalogue/read.ts';
import type { FieldError } from '#regulation/rule-error.ts';
import { type Entry, entriesOf } from '../db/catalogue-entries.ts';
import type { Trx } from '../db/database.ts';

/** Changes of the catalogue go one after another, so that what was checked still holds when it is written. */
export async function lockCatalogue(trx: Trx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('catalogue'))`.execute(trx);
}

/** Codes of the buildings in use, and of the one that the entry stands in already. */
export async function buildingCodes(trx: Trx, before: Entry | null): Promise<string[]> {
  const rows = await trx.selectFrom('buildings').select('code').where('retired_at', 'is', null).execute();
  return [...rows.map(({ code }) => code), ...(before ? [String(before.values.building)] : [])];
}

/** 4.6.1. An entry as it would be kept, with what is wrong in it; two in use never go by one name. */
export async function checkEntry(
  trx: Trx,
  kind: CatalogueKind,
  typed: TypedEntry,
  before: Entry | null,
): Promise<ReadEntry> {
  const buildings = await buildingCodes(trx, before);
  const read = readEntry(catalogueFields[kind], typed, before?.values ?? startingValues, buildings);
  const others = (await entriesOf(trx, kind)).filter(({ id, retiredAt }) => id !== before?.id && !retiredAt);
  const taken = others.some(({ values }) => keyOf(kind, values) === keyOf(kind, read.values));
  const twice: FieldError[] = taken ? [{ field: `entry.${namedField(kind)}`, code: 'exists' }] : [];

  return { values: read.values, errors: [...read.errors, ...twice] };
}
