import { sql } from 'kysely';
import { type CatalogueKind, catalogueKinds } from '#regulation/catalogue/fields.ts';
import { type Entry, entriesOf } from '../db/catalogue-entries.ts';
import { db } from '../db/database.ts';

export interface CatalogueFilters {
  kind: CatalogueKind;
  building?: string | undefined;
  /** A piece of the number or name. */
  q?: string | undefined;
}

export interface ListedEntry extends Entry {
  buildingName: string | null;
  photos: number;
  /** Of a building: how many rooms it has in use. */
  rooms: number;
  /** By itself, or with its building. */
  outOfUse: boolean;
}

/** 4.6.1, codes 5. The entries of a kind that fit, in the order of doors and names; with those out of use. */
export async function catalogueList({ kind, building, q }: CatalogueFilters) {
  const [all, buildings, photos, rooms] = await Promise.all([
    entriesOf(db, kind),
    buildingNames(),
    photoCounts(),
    kind === 'building' ? roomCounts() : new Map<string, number>(),
  ]);
  const names = new Map(buildings.map(({ code, name }) => [code, name]));
  const gone = new Set(buildings.filter(({ retired }) => retired).map(({ code }) => code));
  const fits = ({ values }: Entry) =>
    (!building || values.building === building) &&
    (!q || `${String(values.number ?? '')} ${String(values.name ?? '')}`.toLowerCase().includes(q.toLowerCase()));

  const entries = all.filter(fits).map((entry): ListedEntry => ({
    ...entry,
    buildingName: names.get(String(entry.values.building)) ?? null,
    photos: photos.get(entry.id) ?? 0,
    rooms: rooms.get(entry.id) ?? 0,
    outOfUse: entry.retiredAt !== null || gone.has(String(entry.values.building)),
  }));

  return { total: all.length, entries: entries.toSorted(inOrder), buildings };
}

const collator = new Intl.Collator('ru', { numeric: true });

function inOrder(a: ListedEntry, b: ListedEntry): number {
  const key = ({ values, buildingName }: ListedEntry) => [buildingName, values.number, values.name].map(String);
  const [one, other] = [key(a), key(b)];
  return one.map((part, index) => collator.compare(part, other[index] ?? '')).find((sign) => sign !== 0) ?? 0;
}

/** Buildings by name, also those out of use, which old changes and rooms still name. */
export function buildingNames() {
  return db
    .selectFrom('buildings')
    .select(['code', 'name', sql<boolean>`retired_at is not null`.as('retired')])
    .orderBy(sql`name collate "ru-x-icu"`)
    .execute();
}

async function photoCounts(): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('photos')
    .select(['resource', sql<number>`count(*)::int`.as('count')])
    .groupBy('resource')
    .execute();
  return new Map(rows.map(({ resource, count }) => [resource, count]));
}

async function roomCounts(): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('resources')
    .select(['building', sql<number>`count(*)::int`.as('count')])
    .where('kind', 'in', ['room', 'studio'])
    .where('retired_at', 'is', null)
    .groupBy('building')
    .execute();
  return new Map(rows.map(({ building, count }) => [building ?? '', count]));
}

/** How many entries of each kind are in use. */
export async function catalogueCounts(): Promise<Record<CatalogueKind, number>> {
  const [resources, buildings] = await Promise.all([
    db
      .selectFrom('resources')
      .select(['kind', sql<number>`count(*)::int`.as('count')])
      .where('retired_at', 'is', null)
      .groupBy('kind')
      .execute(),
    buildingNames(),
  ]);
  const counts = Object.fromEntries(catalogueKinds.map((kind) => [kind, 0])) as Record<CatalogueKind, number>;
  for (const { kind, count } of resources) counts[kind] = count;

  return { ...counts, building: buildings.filter(({ retired }) => !retired).length };
}
