import { sql } from 'kysely';
import type { Period } from '#regulation/bookings.ts';
import { addDays, moscowDay, moscowMoment } from '#regulation/calendar.ts';
import { longestSeries } from '#regulation/weekly.ts';
import { blocking } from '../db/busy-times.ts';
import type { Db, Trx } from '../db/database.ts';
import { dictionaries } from '../db/dictionaries.ts';
import { NotFound } from '../errors.ts';
import { matchLocation } from './match-location.ts';
import { type Plan, planImport, type Standing } from './plan-import.ts';
import { readTimetable, type Timetable } from './read-timetable.ts';

/** How a place of the file was matched. */
export interface MatchedLocation {
  location: string | null;
  times: number;
  resource: string | null;
}

export interface Uploaded {
  id: string;
  name: string;
  /** The timetable that it updates; null where it is a new one. */
  timetable: { id: string; importedAt: Date } | null;
  locations: MatchedLocation[];
  faults: Timetable['faults'];
  plan: Plan;
}

/** 3.2.3. An uploaded timetable and what importing it would do now. NotFound where the upload is not this person's or gone. */
export async function uploaded(
  source: Db | Trx,
  person: string,
  id: string,
  now: Date,
  removeMissing = false,
): Promise<Uploaded> {
  const upload = await source
    .selectFrom('timetable_uploads')
    .select(['name', 'content', 'rooms'])
    .where('id', '=', id)
    .where('person', '=', person)
    .executeTakeFirst();
  if (!upload) throw new NotFound();

  const window = windowFrom(now);
  const { events, faults } = await readTimetable(upload.content, window);
  const timetable = await timetableByName(source, upload.name);
  const roomOf = await matching({ ...timetable?.rooms, ...upload.rooms });
  const times = events.flatMap((event) => event.times);
  const locations = [...Map.groupBy(times, ({ location }) => location)].map(([location, those]) => {
    return { location, times: those.length, resource: roomOf(location) };
  });

  return {
    id,
    name: upload.name,
    timetable: timetable && { id: timetable.id, importedAt: timetable.imported_at },
    locations: locations.sort((a, b) => Number(a.resource !== null) - Number(b.resource !== null) || b.times - a.times),
    faults,
    plan: planImport(events, roomOf, await standingIn(source, window, timetable?.id ?? null), removeMissing),
  };
}

/** What is still to come, as far as a study year goes. */
function windowFrom(now: Date): Period {
  return { from: now, to: moscowMoment(addDays(moscowDay(now), longestSeries)) };
}

export function timetableByName(source: Db | Trx, name: string) {
  return source
    .selectFrom('timetables')
    .select(['id', 'rooms', 'imported_at'])
    .where((eb) => eb(eb.fn<string>('lower', ['name']), '=', name.toLowerCase()))
    .executeTakeFirst()
    .then((found) => found ?? null);
}

/** The room of a location: as the person said, now or at the last import, else by its name and number. */
async function matching(said: Record<string, string | null>): Promise<(location: string | null) => string | null> {
  const { resources, buildings } = await dictionaries();
  const places = resources
    .filter(({ kind }) => kind === 'room' || kind === 'studio')
    .map(({ id, name, number, building }) => {
      return { id, name, number, building: buildings.find(({ code }) => code === building)?.name ?? null };
    });
  const known = new Map<string | null, string | null>();

  return (location) => {
    if (!known.has(location)) {
      const chosen = said[location ?? ''];
      const inUse = chosen === null || places.some(({ id }) => id === chosen);
      known.set(
        location,
        chosen !== undefined && inUse ? chosen : location === null ? null : matchLocation(location, places),
      );
    }
    return known.get(location) ?? null;
  };
}

/** What blocks rooms within the window, and which of it this timetable made. */
async function standingIn(source: Db | Trx, { from, to }: Period, timetable: string | null): Promise<Standing[]> {
  const rows = await source
    .selectFrom('bookings')
    .leftJoin('block_series', (join) =>
      join.onRef('block_series.id', '=', 'bookings.series').on('block_series.timetable', '=', timetable),
    )
    .leftJoin('requests', 'requests.id', 'bookings.request')
    .select([
      'bookings.id',
      'bookings.resource',
      'bookings.state',
      'bookings.note',
      'requests.number',
      'block_series.uid',
    ])
    .select((eb) => eb.fn.coalesce('requests.title', 'bookings.note').as('title'))
    .select([sql<Date>`lower(bookings.during)`.as('from'), sql<Date>`upper(bookings.during)`.as('to')])
    .where('bookings.state', 'in', blocking)
    .where(sql<boolean>`bookings.during && tstzrange(${from}, ${to}, '[)')`)
    .orderBy('bookings.during')
    .execute();

  return rows as Standing[];
}
