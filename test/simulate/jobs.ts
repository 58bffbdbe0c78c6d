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
  const { rows } = await sql<{ task: string; payload: Record<string, unknown> }>`
    with taken as (
      delete from graphile_worker._private_jobs as jobs using graphile_worker._private_tasks as tasks
      where tasks.id = jobs.task_id and tasks.identifier in ('announce', 'tell-of-stock')
      returning jobs.id, tasks.identifier as task, payload
    ) select task, payload from taken order by id`.execute(db);

  await inParallel(rows, 10, async ({ task, payload }) => {
    if (task === 'announce') await announceStep(String(payload.history), now);
    else await tellOfCrossing(payload as unknown as Crossing, now);
  });
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
  await sql`delete from graphile_worker._private_jobs 
    where task_id = (select id from graphile_worker._private_tasks where identifier = 'send-letter')`.execute(db);
}
