import { sql } from 'kysely';
import { db } from '../db/database.ts';
import { NotFound } from '../errors.ts';

/** As many blocks on one page. */
export const blocksOnPage = 50;

export type ListedBlock = Awaited<ReturnType<typeof upcomingBlocks>>['items'][number];
export type ListedSeries = Awaited<ReturnType<typeof runningSeries>>[number];

/** 3.2.3. Single blocks that have not ended yet, the nearest first. */
export async function upcomingBlocks(
  { resource, page = 1 }: { resource?: string | undefined; page?: number },
  now: Date,
) {
  const items = await db
    .selectFrom('bookings')
    .innerJoin('resources', 'resources.id', 'bookings.resource')
    .leftJoin('buildings', 'buildings.code', 'resources.building')
    .select(['bookings.id', 'from', 'to', 'note', 'resources.name', 'resources.number', 'buildings.name as place'])
    .where('bookings.state', '=', 'held')
    .where('bookings.series', 'is', null)
    .where('bookings.to', '>', now)
    .$if(resource !== undefined, (query) => query.where('bookings.resource', '=', resource ?? ''))
    .orderBy('from')
    .orderBy('bookings.id')
    .limit(sql.lit(blocksOnPage + 1))
    .offset((page - 1) * blocksOnPage)
    .execute();

  return { items: items.slice(0, blocksOnPage), hasMore: items.length > blocksOnPage };
}

/** 3.2.3. Weekly series made by hand that still have a time to come, with the next one. */
export async function runningSeries({ resource }: { resource?: string | undefined }, now: Date) {
  return db
    .selectFrom('block_series')
    .innerJoin('resources', 'resources.id', 'block_series.resource')
    .leftJoin('buildings', 'buildings.code', 'resources.building')
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('bookings')
          .select(['bookings.id as next', 'bookings.from as nextFrom', 'bookings.to as nextTo'])
          .select(sql<number>`(count(*) over ())::int`.as('left'))
          .whereRef('bookings.series', '=', 'block_series.id')
          .where('bookings.state', '=', 'held')
          .where('bookings.to', '>', now)
          .orderBy('bookings.from')
          .limit(sql.lit(1))
          .as('coming'),
      (join) => join.onTrue(),
    )
    .select(['block_series.id', 'block_series.note', 'rule', 'next', 'nextFrom', 'nextTo', 'left'])
    .select(['resources.name', 'resources.number', 'buildings.name as place'])
    .where('timetable', 'is', null)
    .$if(resource !== undefined, (query) => query.where('block_series.resource', '=', resource ?? ''))
    .orderBy('nextFrom')
    .orderBy('block_series.id')
    .limit(sql.lit(200))
    .execute();
}

/** 3.2.3. The timetables that were imported, with what of them is still to come. */
export function importedTimetables(now: Date) {
  return db
    .selectFrom('timetables')
    .leftJoin('block_series', 'block_series.timetable', 'timetables.id')
    .leftJoin('bookings', (join) =>
      join
        .onRef('bookings.series', '=', 'block_series.id')
        .on('bookings.state', '=', 'held')
        .on('bookings.to', '>', now),
    )
    .select(['timetables.id', 'timetables.name', 'imported_at'])
    .select((eb) => [
      sql<number>`count(distinct block_series.uid) filter (where bookings.id is not null)::int`.as('events'),
      sql<number>`count(distinct bookings.resource)::int`.as('rooms'),
      eb.fn.count<string>('bookings.id').as('times'),
      eb.fn.max('bookings.to').as('until'),
    ])
    .groupBy('timetables.id')
    .orderBy('imported_at', 'desc')
    .execute();
}

export type BlockCard = Awaited<ReturnType<typeof blockCard>>;

/** 3.2.3. One block with its series and its history. NotFound where it was removed. */
export async function blockCard(id: string, now: Date) {
  const block = await db
    .selectFrom('bookings')
    .leftJoin('block_series', 'block_series.id', 'bookings.series')
    .leftJoin('timetables', 'timetables.id', 'block_series.timetable')
    .select(['bookings.id', 'bookings.resource', 'bookings.from', 'bookings.to', 'bookings.note', 'bookings.version'])
    .select(['bookings.series', 'block_series.rule', 'timetables.name as timetable'])
    .where('bookings.id', '=', id)
    .where('bookings.state', '=', 'held')
    .executeTakeFirst();
  if (!block) throw new NotFound();

  const [left, history] = await Promise.all([leftOf(block.series, block.from, now), historyOf(block.id, block.series)]);
  return { ...block, left, history };
}

/** How many times of the series are still to come, and how many from this one on. */
async function leftOf(series: string | null, from: Date, now: Date): Promise<{ all: number; following: number }> {
  if (!series) return { all: 1, following: 1 };
  return db
    .selectFrom('bookings')
    .select([
      sql<number>`count(*)::int`.as('all'),
      sql<number>`(count(*) filter (where "from" >= ${from}))::int`.as('following'),
    ])
    .where('series', '=', series)
    .where('state', '=', 'held')
    .where('to', '>', now)
    .executeTakeFirstOrThrow();
}

function historyOf(booking: string, series: string | null) {
  return db
    .selectFrom('block_history')
    .leftJoin('people', 'people.id', 'block_history.actor')
    .select(['block_history.id', 'event', 'details', 'at', 'people.name as by'])
    .where((eb) =>
      eb.or([eb('booking', '=', booking), ...(series ? [eb('series', '=', series).and('booking', 'is', null)] : [])]),
    )
    .orderBy('block_history.id', 'desc')
    .limit(sql.lit(50))
    .execute();
}
