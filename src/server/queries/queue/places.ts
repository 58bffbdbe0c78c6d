import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { type Day, moscowDay } from '#regulation/calendar.ts';
import { isFinal } from '#regulation/codes.ts';
import { type Actor, isOperator } from '#regulation/permissions.ts';
import { db } from '../../db/database.ts';
import { isCrowded } from './counters.ts';
import { type Cursor, readCursor } from './cursor.ts';
import { type QueueFilters, type QueueSort, conditionsOf } from './filters.ts';
import { roleInQueue, scopeOf } from './scope.ts';
import { type Shelf, finishedShelf, oneShelf, shelves } from './shelves.ts';
import { due, raised } from './expressions.ts';

/** Which request stands at a place, and everything the order depends on. */
export interface Place {
  id: string;
  bucket: number;
  finishedAt: Date | null;
  raised: number;
  due: Day;
  eventDate: Day;
  submittedAt: Date;
  serviceDate: Day;
  responseDue: Day;
  number: string;
}

/** The first `count` places after the cursor. */
export async function placesOf(
  actor: Actor,
  filters: QueueFilters,
  now: Date,
  count: number,
  askCrowded = isCrowded,
): Promise<Place[]> {
  const { sort = 'queue' } = filters;
  const clock = { now, today: moscowDay(now) };
  const cursor = readCursor(filters.cursor, sort);
  const conditions = conditionsOf(actor, filters, clock);

  if (sort !== 'queue') return sorted(actor, sort, conditions, cursor, count);

  const isWide = isOperator(actor) && !filters.q && !filters.agent && filters.view !== 'mine';
  const role = roleInQueue(actor);
  const steps = isWide && (await askCrowded()) ? shelves(clock, role) : [[oneShelf(clock, role)]];
  const asked = [...steps, [finishedShelf]].filter((step) => step.some((shelf) => mayHold(shelf, filters, cursor)));
  const places: Place[] = [];

  for (const step of asked) {
    if (places.length >= count) break;
    places.push(...(await shelved(actor, step, conditions, cursor, count - places.length)));
  }

  return places;
}

/** Shelves that the filters or the cursor leave empty need no question. */
function mayHold(shelf: Shelf, { status, view }: QueueFilters, cursor: Cursor | null): boolean {
  const isFinished = shelf.bucket === 8;

  if (cursor && shelf.bucket !== null && shelf.bucket < cursor.bucket) return false;
  if (cursor && shelf.bucket === null && cursor.bucket === 8) return false;
  if (view && view !== 'all' && (view === 'finished') !== isFinished) return false;
  return !status?.length || status.some((one) => isFinal(one as never) === isFinished);
}

/** One step of the queue: one or more shelves of the same bucket, in the order of R-3.1.3/5. */
function shelved(actor: Actor, step: Shelf[], conditions: RawBuilder<SqlBool>[], cursor: Cursor | null, count: number) {
  const parts = step.map((shelf) => {
    const after = cursor && shelf.after(cursor);

    return db
      .selectFrom('requests')
      .select([
        'requests.id',
        shelf.bucketOf.as('bucket'),
        'requests.finished_at as finishedAt',
        raised.as('raised'),
        due.as('due'),
        'requests.event_date as eventDate',
        'requests.submitted_at as submittedAt',
        'requests.service_date as serviceDate',
        'requests.response_due as responseDue',
        'requests.number',
      ])
      .where(scopeOf(actor))
      .where(shelf.where)
      .$if(conditions.length > 0, (query) => query.where((eb) => eb.and(conditions)))
      .$if(Boolean(after), (query) => query.where(after as RawBuilder<SqlBool>))
      .orderBy(shelf.order)
      .limit(sql.lit(count));
  });
  const [first, ...rest] = parts.map((part) => db.selectFrom(part.as('part')).selectAll());
  if (!first || rest.length === 0) return parts[0]?.execute() ?? [];

  return db
    .selectFrom(rest.reduce((all, part) => all.unionAll(part), first).as('places'))
    .selectAll()
    .orderBy(sql`raised, due, "eventDate", "submittedAt", number`)
    .limit(sql.lit(count))
    .execute();
}

const columns = { submittedAt: 'submitted_at', serviceDate: 'service_date', responseDue: 'response_due' } as const;

function sorted(
  actor: Actor,
  sort: Exclude<QueueSort, 'queue'>,
  conditions: RawBuilder<SqlBool>[],
  cursor: Cursor | null,
  count: number,
) {
  const name = sort.replace('-', '') as keyof typeof columns;
  const isDown = sort.startsWith('-');
  const column = sql.ref(`requests.${columns[name]}`);
  const type = sql.raw(name === 'submittedAt' ? 'timestamptz' : 'date');
  const direction = sql.raw(isDown ? 'desc' : 'asc');
  const beyond = sql.raw(isDown ? '<' : '>');

  return db
    .selectFrom('requests')
    .select([
      'requests.id',
      sql<number>`0`.as('bucket'),
      'requests.finished_at as finishedAt',
      raised.as('raised'),
      due.as('due'),
      'requests.event_date as eventDate',
      'requests.submitted_at as submittedAt',
      'requests.service_date as serviceDate',
      'requests.response_due as responseDue',
      'requests.number',
    ])
    .where(scopeOf(actor))
    .$if(conditions.length > 0, (query) => query.where((eb) => eb.and(conditions)))
    .$if(cursor !== null, (query) =>
      query.where(
        sql<SqlBool>`(${column}, requests.number) ${beyond} (${cursor?.[name]}::${type}, ${cursor?.number}::text)`,
      ),
    )
    .orderBy(sql`${column} ${direction}, requests.number ${direction}`)
    .limit(sql.lit(count))
    .execute();
}
