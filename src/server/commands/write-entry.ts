import { changesBetween } from '#regulation/catalogue/changes.ts';
import type { CatalogueKind } from '#regulation/catalogue/fields.ts';
import type { EntryValues } from '#regulation/catalogue/read.ts';
import { isLow } from '#regulation/stock.ts';
import type { Entry } from '../db/catalogue-entries.ts';
import type { Act } from './act.ts';
import { keepChange } from './agent-by.ts';
import { codeFor } from './building-code.ts';
import { buildingRow, resourceRow } from './entry-rows.ts';
import { tellOfLow } from './move-stock.ts';

/** 4.6.1. Writes an entry and its history: a new one where there was none before. Answers with its id. */
export async function writeEntry(
  act: Act,
  kind: CatalogueKind,
  before: Entry | null,
  values: EntryValues,
  reason: string | null = null,
): Promise<string> {
  const changes = before ? changesBetween(before.values, values) : [];
  if (before && changes.length === 0) return before.id;

  const id =
    kind === 'building' ? await writeBuilding(act, before, values) : await writeResource(act, kind, before, values);
  const old = before ? Object.fromEntries(changes.map((change) => [change.code, change.before])) : null;
  const fresh = before ? Object.fromEntries(changes.map((change) => [change.code, change.after])) : values;
  await keepChange(act, `${kind}.${id}`, old, fresh, reason);
  if (kind === 'item' && before) await tellIfLow(act, before, values);

  return id;
}

async function writeBuilding({ trx }: Act, before: Entry | null, values: EntryValues): Promise<string> {
  const row = buildingRow(values);
  if (before) {
    await trx
      .updateTable('buildings')
      .set({ ...row, version: before.version + 1 })
      .where('code', '=', before.id)
      .execute();
    return before.id;
  }

  const code = await codeFor(trx, row.name);
  await trx
    .insertInto('buildings')
    .values({ ...row, code })
    .execute();
  return code;
}

async function writeResource(
  { trx }: Act,
  kind: Exclude<CatalogueKind, 'building'>,
  before: Entry | null,
  values: EntryValues,
): Promise<string> {
  const row = resourceRow(kind, values);
  if (before) {
    await trx
      .updateTable('resources')
      .set({ ...row, version: before.version + 1 })
      .where('id', '=', before.id)
      .execute();
    return before.id;
  }

  const { id } = await trx
    .insertInto('resources')
    .values({ ...row, kind, ...(kind === 'item' && { on_hand: 0 }) })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** A minimum that was raised may make an item low where it stands. */
async function tellIfLow(act: Act, before: Entry, values: EntryValues): Promise<void> {
  const wasLow = isLow(before, before.values.minimum as number | null);
  const low = isLow(before, values.minimum as number | null);
  if (low && !wasLow) await tellOfLow(act, before.id, `minimum-${before.version + 1}`);
}
