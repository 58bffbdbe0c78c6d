import { type CatalogueKind, catalogueFields } from '#regulation/catalogue/fields.ts';
import type { EntryValues } from '#regulation/catalogue/read.ts';
import { hoursOn, weekdaysFromMonday } from '#regulation/opening-hours.ts';
import type { Db, Trx } from './database.ts';
import type { BuildingRow, ResourceRow } from './schema.ts';

/** A building or resource as the Operator keeps it; the id of a building is its code. */
export interface Entry {
  kind: CatalogueKind;
  id: string;
  values: EntryValues;
  version: number;
  retiredAt: Date | null;
  /** Items only. */
  onHand: number;
  reserved: number;
}

/** 4.6.1. Entries of a kind, or one of them. */
export async function entriesOf(source: Db | Trx, kind: CatalogueKind, id?: string): Promise<Entry[]> {
  if (kind === 'building') {
    const rows = await source
      .selectFrom('buildings')
      .selectAll()
      .$if(id !== undefined, (query) => query.where('code', '=', id ?? ''))
      .orderBy('name')
      .execute();
    return rows.map(entryOfBuilding);
  }

  const rows = await source
    .selectFrom('resources')
    .selectAll()
    .where('kind', '=', kind)
    .$if(id !== undefined, (query) => query.where('id', '=', id ?? ''))
    .orderBy('building')
    .orderBy('number')
    .orderBy('name')
    .execute();
  return rows.map(entryOfResource);
}

function entryOfBuilding(row: BuildingRow): Entry {
  return {
    kind: 'building',
    id: row.code,
    values: { name: row.name, address: row.address, ...weekOf(row) },
    version: row.version,
    retiredAt: row.retired_at,
    onHand: 0,
    reserved: 0,
  };
}

function entryOfResource(row: ResourceRow): Entry {
  const all: EntryValues = {
    building: row.building,
    number: row.number,
    name: row.name,
    type: row.type,
    capacity: row.capacity,
    equipment: row.equipment,
    stepFree: row.step_free ?? false,
    ...weekOf(row),
    slotMinutes: row.slot_minutes === null ? null : String(row.slot_minutes),
    crew: row.crew,
    unit: row.unit,
    minimum: row.minimum,
  };

  return {
    kind: row.kind,
    id: row.id,
    values: Object.fromEntries(catalogueFields[row.kind].map(({ code }) => [code, all[code] ?? null])),
    version: row.version,
    retiredAt: row.retired_at,
    onHand: row.on_hand ?? 0,
    reserved: row.reserved,
  };
}

/** The hours by day; any week has all seven days, so that a day of it tells the same as `hoursOn`. */
function weekOf(place: Pick<ResourceRow, 'opens' | 'closes' | 'week'>): EntryValues {
  const monday = '2026-03-02';
  return Object.fromEntries(
    weekdaysFromMonday.map((day, index) => {
      const date = `${monday.slice(0, 8)}0${2 + index}`;
      return [`week.${day}`, hoursOn(place, date) ?? null];
    }),
  );
}
