import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Cursor } from './cursor.ts';
import { type Clock, due, isLive, isOverdue, raised, status, working } from './expressions.ts';

/** A part of the queue that can be read in its order. */
export interface Shelf {
  /** Null where the shelf holds several buckets. */
  bucket: number | null;
  bucketOf: RawBuilder<number>;
  where: RawBuilder<SqlBool>;
  order: RawBuilder<unknown>;
  /** What lies after the cursor; null for the whole shelf. */
  after(cursor: Cursor): RawBuilder<SqlBool> | null;
}

const order = sql`${raised}, ${due}, requests.event_date, requests.submitted_at, requests.number`;
const offerWaits = sql<SqlBool>`(requests.offer is not null and requests.offer->>'kind' in ('refusal', 'handover'))`;

/** Whatever follows in R-3.1.3/5 comes after the final ones: the newest end first. */
export const finishedShelf: Shelf = {
  bucket: 8,
  bucketOf: sql<number>`8`,
  where: sql`requests.stage in ('done', 'refused', 'closed')`,
  order: sql`requests.finished_at desc, requests.number desc`,
  after: ({ bucket, finishedAt, number }) =>
    bucket === 8 && finishedAt
      ? sql`(requests.finished_at, requests.number) < (${finishedAt}::timestamptz, ${number}::text)`
      : null,
};

/** R-3.1.3/5. All buckets at once, for as many working requests as one sort takes lightly. */
export function oneShelf(clock: Clock, role: 'operator' | 'agent'): Shelf {
  const bucketOf = bucketSql(clock, role);

  return {
    bucket: null,
    bucketOf,
    where: working,
    order: sql`${bucketOf}, ${order}`,
    after: (cursor) => sql`(${bucketOf}, ${order}) > (${cursor.bucket}::int, ${keyOf(cursor)})`,
  };
}

/** The same as `queueBucket` says. */
function bucketSql({ now, today }: Clock, role: 'operator' | 'agent'): RawBuilder<number> {
  const offers = role === 'operator' ? sql`when ${offerWaits} then 0` : sql``;

  return sql`(case
    when requests.withdrawn_at is not null then 7
    when requests.response_met_at is null and requests.response_due < ${today}::date then 0
    ${offers}
    when requests.response_met_at is null and requests.response_due = ${today}::date then 1
    when requests.waiting = 'staff' then 2
    when requests.waiting = 'client' then case when requests.reply_deadline < ${today}::date then 2 else 6 end
    when requests.stage = 'open' then 3
    when requests.stage = 'in_review' then 4
    when requests.event_over_at <= ${now} then 4
    else 5
  end)`;
}

/**
 * R-3.1.3/5. The buckets one by one, each read along an index, so that the first page costs the same with a hundred
 * thousand working requests. The parts of a bucket never overlap.
 */
export function shelves(clock: Clock, role: 'operator' | 'agent'): Shelf[][] {
  const today = sql`${clock.today}::date`;
  const unanswered = sql<SqlBool>`requests.response_met_at is null`;
  const noOffer = role === 'operator' ? sql<SqlBool>`${offerWaits} is not true` : sql<SqlBool>`true`;
  const rest = sql<SqlBool>`(requests.response_met_at is not null or requests.response_due > ${today}) and ${noOffer}`;
  const client = sql<SqlBool>`requests.waiting = 'client'`;
  const others = sql<SqlBool>`requests.waiting <> 'client'`;
  const before = sql<SqlBool>`(${raised}, ${due}) < (0, ${today}) and ${due} < ${today}`;
  const upToToday = sql<SqlBool>`(${raised}, ${due}) <= (0, ${today}) and ${due} = ${today}`;
  const eventOver = sql<SqlBool>`requests.event_over_at <= ${clock.now}`;
  const is = (code: string) => sql<SqlBool>`${status} = ${sql.lit(code)}`;
  const offers = sql<SqlBool>`${offerWaits} and not ${isOverdue(clock)}`;

  return [
    [
      live(0, sql`${unanswered} and ${others} and ${before}`),
      live(0, sql`${unanswered} and ${client} and requests.response_due < ${today}`),
      ...(role === 'operator' ? [live(0, offers)] : []),
    ],
    [
      live(1, sql`${unanswered} and ${others} and ${upToToday} and ${noOffer}`),
      live(1, sql`${unanswered} and ${client} and requests.response_due = ${today} and ${noOffer}`),
    ],
    [
      live(2, sql`${is('awaiting_operator')} and ${rest}`),
      live(2, sql`${is('awaiting_client')} and ${before} and ${rest}`),
    ],
    [live(3, sql`${is('open')} and ${rest}`)],
    [live(4, sql`${is('in_review')} and ${rest}`), live(4, sql`${is('in_progress')} and ${eventOver} and ${rest}`)],
    [live(5, sql`${is('in_progress')} and not (${eventOver}) and ${rest}`)],
    [live(6, sql`${is('awaiting_client')} and ${due} >= ${today} and ${rest}`)],
    [shelf(7, sql`${working} and requests.withdrawn_at is not null`)],
  ];
}

function live(bucket: number, where: RawBuilder<SqlBool>): Shelf {
  return shelf(bucket, sql`${isLive} and ${where}`);
}

function shelf(bucket: number, where: RawBuilder<SqlBool>): Shelf {
  return {
    bucket,
    bucketOf: sql<number>`${sql.lit(bucket)}::int`,
    where,
    order,
    after: (cursor) => (cursor.bucket === bucket ? sql`(${order}) > (${keyOf(cursor)})` : null),
  };
}

function keyOf({ raised, due, eventDate, submittedAt, number }: Cursor): RawBuilder<unknown> {
  return sql`${raised}::int, ${due}::date, ${eventDate}::date, ${submittedAt}::timestamptz, ${number}::text`;
}
