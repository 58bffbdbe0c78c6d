import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { moscowDay } from '#regulation/calendar.ts';
import type { Actor } from '#regulation/permissions.ts';
import { db } from '../../db/database.ts';
import { type QueueView, conditionOfView } from './filters.ts';
import { scopeOf } from './scope.ts';
import { finishedShelf } from './shelves.ts';
import { working } from './expressions.ts';
import { now as clock } from '../../clock.ts';

export type QueueCounters = Record<QueueView, number>;

/** Counting may cost the database at most a twentieth of its time. */
const restFactor = 20;
const kept = new Map<string, { counters: QueueCounters; until: number }>();

/** How many requests each view of this person holds; right to within twenty times as long as counting takes. */
export async function queueCounters(actor: Actor, now = clock()): Promise<QueueCounters> {
  const known = kept.get(actor.id);
  if (known && known.until > performance.now()) return known.counters;

  const started = performance.now();
  const counters = await count(actor, now);
  const ended = performance.now();

  if (kept.size > 500) kept.clear();
  kept.set(actor.id, { counters, until: ended + Math.min(5_000, (ended - started) * restFactor) });

  return counters;
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

async function count(actor: Actor, now: Date): Promise<QueueCounters> {
  const clock = { now, today: moscowDay(now) };
  const rows = db.selectFrom('requests').where(scopeOf(actor, now));
  const columns = viewsOfWorking.map((view) => countOf(conditionOfView(actor, view, clock)).as(view));
  const all = sql<number>`count(*)::int`.as('rows');

  const [running, over] = await Promise.all([
    rows
      .where(working)
      .select([...columns, all])
      .executeTakeFirstOrThrow(),
    rows.where(finishedShelf.where).select(all).executeTakeFirstOrThrow(),
  ]);
  const { rows: unfinished, ...views } = running;

  return { ...views, finished: over.rows, all: unfinished + over.rows };
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
