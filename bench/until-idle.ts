import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';

/** How long jobs may take to end before a measurement begins, in milliseconds. */
const patience = 180_000;

/**
 * Waits until the worker has nothing to do; with `remind` after it has told everybody what the new rows make due, as it
 * would have done day by day.
 */
export async function untilIdle(owner: pg.Client, { remind = false } = {}): Promise<void> {
  if (remind) await owner.query("select graphile_worker.add_job('remind')");

  for (let waited = 0; waited < patience; waited += 250) {
    const { rows } = await owner.query<{ jobs: number }>(
      'select count(*)::int as jobs from graphile_worker._private_jobs where run_at <= now() and attempts < max_attempts',
    );
    if (rows[0]?.jobs === 0) break;
    await sleep(250);
  }

  if (!remind) return;
  await owner.query('update notifications set read_at = now() where read_at is null');
  await owner.query('vacuum analyze');
}
