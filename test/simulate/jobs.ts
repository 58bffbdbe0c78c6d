import { sql } from 'kysely';
import { db } from '#server/db/database.ts';
import { announceStep } from '#server/jobs/announce.ts';
import { cleanUp } from '#server/jobs/clean-up.ts';
import { remind } from '#server/jobs/remind.ts';
import { type Crossing, tellOfCrossing } from '#server/jobs/tell-of-stock.ts';
import { reminded } from './client.ts';
import { inParallel } from './parallel.ts';
import type { Year } from './year.ts';

/** 4 «Notifications». Tells of every step and of every item run low since the last time, as the worker does. */
export async function announceAll(now: Date): Promise<void> {
  await inParallel(await taken('announce'), 6, (payload) => announceStep(String(payload.history), now));
  for (const payload of await taken('tell-of-stock')) await tellOfCrossing(payload as unknown as Crossing, now);
}

async function taken(task: string): Promise<Record<string, unknown>[]> {
  const { rows } = await sql<{ payload: Record<string, unknown> }>`
    with taken as (delete from graphile_worker._private_jobs where task_id = ${taskOf(task)} returning id, payload)
    select payload from taken order by id`.execute(db);
  return rows.map(({ payload }) => payload);
}

/** R-4.2.2/4, R-4.4.1/4. What the clock has to say; Clients who answer only then have something to do. */
export async function remindAll(year: Year, now: Date): Promise<void> {
  await remind(now);

  const rows = await db
    .selectFrom('notifications')
    .innerJoin('requests', 'requests.id', 'notifications.request')
    .select('requests.number')
    .where('notifications.kind', 'in', ['reply_reminder', 'reply_last_day'])
    .where('notifications.created_at', '=', now)
    .orderBy('requests.number')
    .execute();
  for (const { number } of rows) {
    const one = year.cases.get(number);
    if (one) reminded(year, one, now);
  }
}

/** Every night: what nobody needs any more; the letters of the day are not sent, only counted by their notices. */
export async function tidyUp(now: Date): Promise<void> {
  await cleanUp(now);
  await sql`delete from graphile_worker._private_jobs where task_id = ${taskOf('send-letter')}`.execute(db);
}

function taskOf(name: string) {
  return sql`(select id from graphile_worker._private_tasks where identifier = ${name})`;
}
