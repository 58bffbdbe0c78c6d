import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { moscowDay } from '#regulation/calendar.ts';
import type { Actor } from '#regulation/permissions.ts';
import { db } from '../../db/database.ts';
import { areCommonWords } from './common-words.ts';
import { type QueueFilters, type QueueView, conditionOfView, conditionsOf } from './filters.ts';
import type { SavedView } from './saved-views.ts';
import { type Scope, scopeOf } from './scope.ts';
import { finishedShelf } from './shelves.ts';
import { type Clock, working } from './expressions.ts';
import { now as clock } from '../../clock.ts';

export type QueueCounters = Record<QueueView, number>;

/** How many requests each view holds; of the saved ones at most `mostCounted`. */
export interface Counted {
  views: QueueCounters;
  saved: Record<string, number>;
}

/** A longer saved view is «200+»: nobody waits for the exact number of what is not looked through. */
export const mostCounted = 200;

/** Counting may cost the database at most a twentieth of its time. */
const restFactor = 20;
const kept = new Map<string, { counted: Counted; until: number }>();

/** How many requests each view of this person holds; right to within twenty times as long as counting takes. */
export async function queueCounters(actor: Actor, now = clock()): Promise<QueueCounters> {
  return (await countQueue(actor, [], now)).views;
}

/** The same with the saved views, all in one statement. */
export async function countQueue(actor: Actor, saved: readonly SavedView[], now = clock()): Promise<Counted> {
  const key = [actor.id, ...saved.map(({ id, version }) => `${id}.${version}`)].join();
  const known = kept.get(key);
  if (known && known.until > performance.now()) return known.counted;

  const started = performance.now();
  const counted = await count(actor, saved, now);
  const ended = performance.now();

  if (kept.size > 500) kept.clear();
  kept.set(key, { counted, until: ended + Math.min(5_000, (ended - started) * restFactor) });

  return counted;
}

const viewsOfWorking = [
  'new',
  'mine',
  'overdue',
  'refusal',
  'client_wrote',
  'awaiting_client',
  'unassigned',
  'event_over',
  'withdrawn',
] as const;

async function count(actor: Actor, saved: readonly SavedView[], now: Date): Promise<Counted> {
  const clock = { now, today: moscowDay(now) };
  const scope = scopeOf(actor, now);
  const rows = db.selectFrom('requests').where(scope);
  const columns = viewsOfWorking.map((view) => countOf(conditionOfView(actor, view, clock)).as(view));
  const all = sql<number>`count(*)::int`;

  const { unfinished, finished, ...counts } = await db
    .selectFrom(
      rows
        .where(working)
        .select([...columns, all.as('unfinished')])
        .as('running'),
    )
    .selectAll('running')
    .select(rows.where(finishedShelf.where).select(all.as('rows')).as('finished'))
    .select(saved.map(({ filters }, i) => savedCount(actor, scope, filters, clock).as(`saved${i}`)))
    .executeTakeFirstOrThrow();
  const found = counts as Record<string, unknown>;
  const views = Object.fromEntries(viewsOfWorking.map((view) => [view, Number(found[view])]));

  return {
    views: {
      ...(views as Record<(typeof viewsOfWorking)[number], number>),
      finished: finished ?? 0,
      all: unfinished + (finished ?? 0),
    },
    saved: Object.fromEntries(saved.map(({ id }, i) => [id, Number(found[`saved${i}`] ?? 0)])),
  };
}

function savedCount(actor: Actor, scope: Scope, filters: QueueFilters, clock: Clock) {
  const some = db
    .selectFrom('requests')
    .select('requests.id')
    .where(scope)
    .where((eb) => eb.and(conditionsOf(actor, filters, clock)))
    .limit(sql.lit(mostCounted))
    .as('some');

  return db.selectFrom(some).select(sql<number>`count(*)::int`.as('rows'));
}

/** How long a list is, whatever its filters. */
export async function queueLength(actor: Actor, filters: QueueFilters, now = clock()): Promise<number> {
  const isCommon = await areCommonWords(actor, filters.q);
  const { rows } = await db
    .selectFrom('requests')
    .select(sql<number>`count(*)::int`.as('rows'))
    .where(scopeOf(actor, now))
    .where((eb) => eb.and(conditionsOf(actor, filters, { now, today: moscowDay(now) }, isCommon)))
    .executeTakeFirstOrThrow();

  return rows;
}

function countOf(condition: RawBuilder<SqlBool>): RawBuilder<number> {
  return sql<number>`count(*) filter (where ${condition})::int`;
}

const manyRows = 200;
let crowded: { is: boolean; until: number } | undefined;

/** Whether there are more working requests than one sort takes lightly; asked anew every ten seconds. */
export async function isCrowded(): Promise<boolean> {
  if (crowded && crowded.until > performance.now()) return crowded.is;

  const some = db
    .selectFrom('requests')
    .select('requests.id')
    .where(working)
    .limit(sql.lit(manyRows + 1))
    .as('some');
  const { rows } = await db
    .selectFrom(some)
    .select(sql<number>`count(*)::int`.as('rows'))
    .executeTakeFirstOrThrow();
  crowded = { is: rows > manyRows, until: performance.now() + 10_000 };

  return crowded.is;
}
