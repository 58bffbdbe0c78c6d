import { EventEmitter } from 'node:events';
import { run, type WorkerEvents } from 'graphile-worker';
import { jobsLogger } from '../jobs-log.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { env } from '../env.ts';
import { poolsOf, showSignsOfLife } from './signs-of-life.ts';

const url = env.DATABASE_URL!;
const client = new pg.Client(url);

beforeAll(() => client.connect());
afterAll(() => client.end());

describe('a job of a worker that was killed', () => {
  test('is free at the next start; a living worker keeps its own', async () => {
    await client.query(
      "select graphile_worker.add_job('clean-up', json_build_object('n', n)) from generate_series(1, 2) n",
    );
    await client.query(`
      update graphile_worker._private_jobs
      set locked_at = now() - interval '10 seconds', locked_by = case payload ->> 'n' when '1' then 'dead' else 'living' end`);

    const living = showSignsOfLife(url, new Set(['living']));
    const starting = showSignsOfLife(url, new Set(['starting']));

    await vi.waitFor(async () => expect(await holders()).toEqual([null, 'living']), { timeout: 10_000 });
    await Promise.all([living.end(), starting.end()]);
  });
});

describe('a job that takes long', () => {
  test('is held under a name that shows a sign of life', async () => {
    await client.query('delete from graphile_worker._private_jobs');
    const events: WorkerEvents = new EventEmitter();
    const pools = poolsOf(events);
    const { promise: going, resolve: end } = Promise.withResolvers<void>();
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>();

    const runner = await run({
      connectionString: url,
      events,
      noHandleSignals: true,
      logger: jobsLogger,
      taskList: {
        long: () => {
          begin();
          return going;
        },
      },
    });
    await client.query("select graphile_worker.add_job('long')");
    await begun;

    expect([...pools]).toEqual(await holders());
    end();
    await runner.stop();
    expect([...pools]).toEqual([]);
  });
});

async function holders(): Promise<(string | null)[]> {
  const { rows } = await client.query("select locked_by from graphile_worker._private_jobs order by payload ->> 'n'");
  return rows.map(({ locked_by }) => locked_by);
}
