import { setTimeout as sleep } from 'node:timers/promises';
import type { WorkerEvents } from 'graphile-worker';
import pg from 'pg';
import { log } from '../log.ts';

/** The first half of the advisory locks' keys; the second is made from the pool's id. */
const space = 7_305_002;
const lookEvery = 20_000;

/** After a failure of the database all come back: first everybody shows itself, then the dead are looked for. */
const firstLook = 3_000;

/** Under these names jobs are taken: a pool of workers takes them for all of its workers. */
export function poolsOf(events: WorkerEvents): ReadonlySet<string> {
  const pools = new Set<string>();
  events.on('pool:create', ({ workerPool }) => pools.add(workerPool.id));
  events.on('pool:release', ({ workerPool }) => pools.delete(workerPool.id));

  return pools;
}

/**
 * Holds an advisory lock for each of our pools of job workers as long as this process lives, and unlocks the jobs of workers
 * whose lock is free: they are surely dead, and the queue itself would wait four hours for them.
 */
export function showSignsOfLife(url: string, workers: ReadonlySet<string>): { end(): Promise<void> } {
  const ended = new AbortController();
  const going = keepGoing();

  async function keepGoing(): Promise<void> {
    while (!ended.signal.aborted) {
      await session(url, workers, ended.signal).catch((error: unknown) => {
        log.warn({ part: 'jobs', error: String(error) }, 'the signs of life were interrupted');
      });
      await pause(1000, ended.signal);
    }
  }

  return {
    end: () => {
      ended.abort();
      return going;
    },
  };
}

async function session(url: string, workers: ReadonlySet<string>, ended: AbortSignal): Promise<void> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 5000,
    application_name: 'moi-initsiativy jobs',
  });
  const lost = new AbortController();
  const over = AbortSignal.any([ended, lost.signal]);
  const held = new Set<string>();

  client.on('error', () => lost.abort());
  client.on('end', () => lost.abort());

  try {
    await client.connect();

    for (let waited = 0; !over.aborted; waited += 500) {
      for (const worker of workers) await hold(client, worker, held);
      if (waited % lookEvery === firstLook) await unlockDead(client);
      await pause(500, over);
    }
  } finally {
    await client.end().catch(() => {});
  }
}

async function hold(client: pg.Client, worker: string, held: Set<string>): Promise<void> {
  if (held.has(worker)) return;

  await client.query('select pg_advisory_lock_shared($1, hashtext($2))', [space, worker]);
  held.add(worker);
}

/** A job that was taken just now may belong to a worker that has not shown itself yet. */
async function unlockDead(client: pg.Client): Promise<void> {
  await client.query(
    `with holders as materialized (
       select locked_by, max(locked_at) as latest
       from (
         select locked_by, locked_at from graphile_worker._private_jobs where locked_by is not null
         union all
         select locked_by, locked_at from graphile_worker._private_job_queues where locked_by is not null
       ) as locked
       group by locked_by
     ), dead as materialized (
       select locked_by from holders
       where latest < now() - interval '3 seconds'
         and not exists (
           select from pg_locks
           where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())
             and classid = $1::int::oid and objid = (hashtext(locked_by)::bigint & 4294967295)::oid and objsubid = 2
         )
     )
     select graphile_worker.force_unlock_workers(array_agg(locked_by)) from dead having count(*) > 0`,
    [space],
  );
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => {});
}
