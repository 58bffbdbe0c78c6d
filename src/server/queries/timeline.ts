import { type ExpressionBuilder, sql } from 'kysely';
import { type BookedKind, type Period, type ShownState, bookedKinds, shownStates } from '#regulation/bookings.ts';
import type { Actor } from '#regulation/permissions.ts';
import type { Stage, Waiting } from '#regulation/codes.ts';
import { touches } from '../db/busy-times.ts';
import { db } from '../db/database.ts';
import type { Database } from '../db/schema.ts';
import { inUse } from '../db/in-use.ts';
import { visibleTo } from '../db/visible.ts';
import { now as clock } from '../clock.ts';

export interface TimelineFilters {
  kind?: BookedKind | undefined;
  building?: string | undefined;
  type?: string | undefined;
  /** At least so many seats. */
  capacity?: number | undefined;
  /** From 1. */
  page: number;
}

/** So many resources on one page, so that three hundred stay quick to look through. */
export const resourcesOnPage = 60;

export type TimelineResource = Awaited<ReturnType<typeof resourcesOf>>['resources'][number];
export type TimelineBooking = Awaited<ReturnType<typeof bookingsWithin>>[number];

/** 3.2.3. Resources and what is booked on them within a range; the staff see whose it is, and open what is theirs to see. */
export async function timeline(actor: Actor, range: Period, filters: TimelineFilters, now = clock()) {
  const { resources, total } = await resourcesOf(filters);
  const bookings = await bookingsWithin(
    actor,
    resources.map(({ id }) => id),
    range,
    now,
  );
  const byResource = Map.groupBy(bookings, ({ resource }) => resource);

  return {
    rows: resources.map((resource) => ({ ...resource, bookings: byResource.get(resource.id) ?? [] })),
    total,
    pages: Math.max(1, Math.ceil(total / resourcesOnPage)),
  };
}

async function resourcesOf({ kind, building, type, capacity, page }: TimelineFilters) {
  const found = db
    .selectFrom('resources')
    .where('kind', 'in', kind ? [kind] : bookedKinds)
    .where(inUse)
    .$if(building !== undefined, (query) => query.where('building', '=', building ?? ''))
    .$if(type !== undefined, (query) => query.where('type', '=', type ?? ''))
    .$if(capacity !== undefined, (query) => query.where('capacity', '>=', capacity ?? 0));

  const [rows, { count }] = await Promise.all([
    found
      .leftJoin('buildings', 'buildings.code', 'resources.building')
      .select(['resources.id', 'kind', 'resources.name', 'building', 'number', 'type', 'capacity'])
      .select(['resources.opens', 'resources.closes', 'resources.week'])
      .orderBy(sql`buildings.name collate "ru-x-icu" nulls last`)
      .orderBy(sql`array_position(array['room', 'studio', 'vehicle'], kind)`)
      .orderBy(sql`length(number)`)
      .orderBy('number')
      .orderBy(sql`resources.name collate "ru-x-icu"`)
      .orderBy('resources.id')
      .limit(sql.lit(resourcesOnPage))
      .offset((page - 1) * resourcesOnPage)
      .execute(),
    found.select((eb) => eb.fn.countAll<string>().as('count')).executeTakeFirstOrThrow(),
  ]);

  return { resources: rows, total: Number(count) };
}

/** What is wished, held and confirmed on the resources within a range, in the order of time. */
export function bookingsWithin(actor: Actor, resources: readonly string[], range: Period, now: Date) {
  return db
    .selectFrom('bookings')
    .leftJoin('requests', 'requests.id', 'bookings.request')
    .select(['bookings.id', 'resource', 'from', 'to', 'note', 'number', 'title', 'stage', 'waiting'])
    .select(['state', sql<Date>`lower(during)`.as('busyFrom'), sql<Date>`upper(during)`.as('busyTo')])
    .$castTo<BookingRow>()
    .select((eb) => visibleTo(actor, now)(eb as unknown as Requests).as('visible'))
    .where(sql<boolean>`resource = any(${resources}::uuid[])`)
    .where('state', 'in', shownStates)
    .where(touches(range))
    .orderBy('busyFrom')
    .orderBy('bookings.id')
    .execute();
}

type Requests = ExpressionBuilder<Database, 'requests'>;

interface BookingRow {
  id: string;
  resource: string;
  state: ShownState;
  from: Date;
  to: Date;
  /** With preparation and cleaning. */
  busyFrom: Date;
  busyTo: Date;
  /** Of a block of the house. */
  note: string | null;
  number: string | null;
  title: string | null;
  stage: Stage | null;
  waiting: Waiting | null;
}
