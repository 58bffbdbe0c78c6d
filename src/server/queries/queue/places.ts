import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { moscowDay } from '#regulation/calendar.ts';
import { isFinal } from '#regulation/codes.ts';
import { type Actor, isOperator } from '#regulation/permissions.ts';
import { db } from '../../db/database.ts';
import { areCommonWords } from './common-words.ts';
import { isCrowded } from './counters.ts';
import { type Cursor, readCursor } from './cursor.ts';
import { due, raised } from './expressions.ts';
import { type QueueFilters, type QueueSort, type QueueView, conditionsOf } from './filters.ts';
import type { Part, Place, Places } from './rows.ts';
import { roleInQueue, type Scope, scopeOf } from './scope.ts';
import { type Shelf, finishedShelf, oneShelf, shelves } from './shelves.ts';

/** Which columns come with the places found. */
type RowsOf<Row> = (
  places: Places,
  order: RawBuilder<unknown>,
  count: number,
  reader: string,
) => { execute(): Promise<Row[]> };

type Rows<Row> = (places: Places, order: RawBuilder<unknown>, count: number) => { execute(): Promise<Row[]> };

/** The first `count` places after the cursor. */
export async function placesOf<Row extends Place>(
  rowsFor: RowsOf<Row>,
  actor: Actor,
  filters: QueueFilters,
  now: Date,
  count: number,
  askCrowded = isCrowded,
  only?: RawBuilder<SqlBool>,
): Promise<Row[]> {
  const { sort = 'queue', view = 'all' } = filters;
  const clock = { now, today: moscowDay(now) };
  const cursor = readCursor(filters.cursor, sort);
  const isCommon = await areCommonWords(actor, filters.q);
  const conditions = [...conditionsOf(actor, filters, clock, isCommon), ...(only ? [only] : [])];
  const scope = scopeOf(actor, now);
  const rowsOf: Rows<Row> = (places, order, most) => rowsFor(places, order, most, actor.id);

  if (sort !== 'queue') return sorted(rowsOf, scope, sort, conditions, cursor, count);

  const isWide = isOperator(actor) && (!filters.q || isCommon) && !filters.agent && bucketsOfView[view] !== 'few';
  const role = roleInQueue(actor);
  const steps = isWide && (await askCrowded()) ? shelves(clock, role) : [[oneShelf(clock, role)]];
  const asked = [...steps, [finishedShelf]].filter((step) => step.some((shelf) => mayHold(shelf, filters, cursor)));
  const places: Row[] = [];

  for (const step of asked) {
    if (places.length >= count) break;
    places.push(...(await shelved(rowsOf, scope, step, conditions, cursor, count - places.length)));
  }

  return places;
}

/** Where the requests of a view may stand; `few`: they are so few that one sort is better. */
const bucketsOfView: Record<QueueView, readonly number[] | 'few' | 'any'> = {
  all: 'any',
  new: [0, 1, 3],
  mine: 'few',
  overdue: [0],
  refusal: 'few',
  client_wrote: [0, 1, 2],
  awaiting_client: [0, 1, 2, 6],
  unassigned: 'any',
  event_over: 'few',
  withdrawn: [7],
  finished: [8],
};

/** Shelves that the filters or the cursor leave empty need no question. */
function mayHold({ bucket }: Shelf, { status, view = 'all' }: QueueFilters, cursor: Cursor | null): boolean {
  const isFinished = bucket === 8;
  const buckets = bucketsOfView[view];

  if (cursor && (bucket === null ? cursor.bucket === 8 : bucket < cursor.bucket)) return false;
  if (view !== 'all' && (view === 'finished') !== isFinished) return false;
  if (bucket !== null && Array.isArray(buckets) && !buckets.includes(bucket)) return false;
  return !status?.length || status.some((one) => isEnd(one) === isFinished);
}

function isEnd(status: string): boolean {
  return isFinal(status as Parameters<typeof isFinal>[0]);
}

/** One step of the queue: the shelves of one bucket, in the order of R-3.1.3/5. */
async function shelved<Row>(
  rowsOf: Rows<Row>,
  scope: Scope,
  step: Shelf[],
  conditions: RawBuilder<SqlBool>[],
  cursor: Cursor | null,
  count: number,
): Promise<Row[]> {
  const parts = step.map((shelf) => {
    const after = cursor && shelf.after(cursor);

    return partOf(scope, shelf.bucketOf, after ? [shelf.where, after, ...conditions] : [shelf.where, ...conditions])
      .orderBy(shelf.order)
      .limit(sql.lit(count));
  });
  const [first, ...rest] = parts.map((part) => db.selectFrom(part.as('part')).selectAll());
  if (!first) return [];

  const order = step.includes(finishedShelf)
    ? sql`place.finished_at desc, place.number desc`
    : sql`place.bucket, place.raised, place.due, place.event_date, place.submitted_at, place.number`;

  return rowsOf(
    rest.reduce((all, part) => all.unionAll(part), first),
    order,
    count,
  ).execute();
}

const columns = { submittedAt: 'submitted_at', serviceDate: 'service_date', responseDue: 'response_due' } as const;

function sorted<Row>(
  rowsOf: Rows<Row>,
  scope: Scope,
  sort: Exclude<QueueSort, 'queue'>,
  conditions: RawBuilder<SqlBool>[],
  cursor: Cursor | null,
  count: number,
) {
  const name = sort.replace('-', '') as keyof typeof columns;
  const column = columns[name];
  const type = sql.raw(name === 'submittedAt' ? 'timestamptz' : 'date');
  const direction = sql.raw(sort.startsWith('-') ? 'desc' : 'asc');
  const beyond = sql.raw(sort.startsWith('-') ? '<' : '>');
  const after =
    cursor &&
    sql<SqlBool>`(${sql.ref(`requests.${column}`)}, requests.number) ${beyond} (${cursor[name]}::${type}, ${cursor.number}::text)`;
  const part = partOf(scope, sql<number>`0`, after ? [after, ...conditions] : conditions)
    .orderBy(sql`${sql.ref(`requests.${column}`)} ${direction}, requests.number ${direction}`)
    .limit(sql.lit(count));

  return rowsOf(part, sql`${sql.ref(`place.${column}`)} ${direction}, place.number ${direction}`, count).execute();
}

function partOf(scope: Scope, bucket: RawBuilder<number>, conditions: RawBuilder<SqlBool>[]): Part {
  return db
    .selectFrom('requests')
    .select([
      'requests.id',
      bucket.as('bucket'),
      raised.as('raised'),
      due.as('due'),
      'requests.finished_at',
      'requests.event_date',
      'requests.submitted_at',
      'requests.service_date',
      'requests.response_due',
      'requests.number',
    ])
    .where(scope)
    .where((eb) => eb.and(conditions));
}
