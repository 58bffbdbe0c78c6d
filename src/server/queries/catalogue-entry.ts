import { sql } from 'kysely';
import type { CatalogueKind } from '#regulation/catalogue/fields.ts';
import { now as clock } from '../clock.ts';
import { type Entry, entriesOf } from '../db/catalogue-entries.ts';
import { db } from '../db/database.ts';
import { NotFound } from '../errors.ts';
import { buildingNames } from './catalogue.ts';

export type CatalogueEntry = Awaited<ReturnType<typeof catalogueEntry>>;

/** 4.6.1. One entry with its photos, what is promised of it, and how it was changed. Throws NotFound. */
export async function catalogueEntry(kind: CatalogueKind, id: string, now = clock()) {
  const [entry] = kind === 'building' || uuid.test(id) ? await entriesOf(db, kind, id) : [];
  if (!entry) throw new NotFound();

  const [buildings, photos, touched, changes] = await Promise.all([
    buildingNames(),
    kind === 'building' ? [] : photosOf(id),
    touchedBy(entry, now),
    changesOf(`${kind}.${id}`),
  ]);
  const building = buildings.find(({ code }) => code === entry.values.building);

  return { ...entry, buildings, buildingRetired: building?.retired ?? false, photos, touched, changes };
}

function photosOf(resource: string) {
  return db.selectFrom('photos').select(['file', 'alt']).where('resource', '=', resource).orderBy('position').execute();
}

/** What a change meets: future bookings and wishes, requests that hold stock, and of a building its rooms. */
async function touchedBy({ kind, id }: Entry, now: Date) {
  const resources = db
    .selectFrom('resources')
    .select('id')
    .$call((query) => (kind === 'building' ? query.where('building', '=', id) : query.where('id', '=', id)));
  const [booked, reserved, rooms] = await Promise.all([
    db
      .selectFrom('bookings')
      .select([
        sql<number>`(count(*) filter (where state in ('held', 'confirmed')))::int`.as('bookings'),
        sql<number>`(count(*) filter (where state = 'wished'))::int`.as('wishes'),
      ])
      .where('resource', 'in', resources)
      .where(sql<boolean>`upper(during) > ${now}`)
      .executeTakeFirstOrThrow(),
    db
      .selectFrom('reservations')
      .select(sql<number>`count(distinct request)::int`.as('count'))
      .where('resource', 'in', resources)
      .where('state', '=', 'reserved')
      .executeTakeFirstOrThrow(),
    kind === 'building' ? resources.where('retired_at', 'is', null).execute() : [],
  ]);

  return { ...booked, reservations: reserved.count, rooms: rooms.length };
}

function changesOf(name: string) {
  return db
    .selectFrom('settings_history')
    .leftJoin('people', 'people.id', 'settings_history.actor')
    .select(['settings_history.id', 'before', 'after', 'reason', 'at', 'people.name as by'])
    .where('settings_history.name', '=', name)
    .orderBy('settings_history.id', 'desc')
    .limit(100)
    .execute();
}

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
