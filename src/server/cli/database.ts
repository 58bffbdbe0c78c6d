import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { takeLock } from '../../../bin/lock.mjs';
import { startEmbedded } from '../db/embedded.ts';
import { loadCalendar } from '../db/load-calendar.ts';
import { migrate } from '../db/migrate.ts';
import type { Secrets } from '../db/postgres-cluster.ts';
import { loadDemo } from '../demo/load.ts';
import { env } from '../env.ts';
import { Mistake } from './mistake.ts';

/** How long a service that is just starting or ending may take, in milliseconds. */
const patience = 60_000;
const ourselves = 'npm run cli';

/**
 * Does work on the database: the given one, the one of the service that runs on the data folder, or the embedded one
 * started for so long.
 */
export async function withDatabase<Result>(work: () => Promise<Result>): Promise<Result> {
  if (env.DATABASE_URL) return work();

  for (const end = Date.now() + patience; ; await sleep(200)) {
    const { release, holder } = takeLock(join(env.DATA_DIR, 'running.lock'), { address: ourselves });
    if (release) return withOwn(work, release);

    const url = holder.address === ourselves ? null : await urlOfRunning();
    if (url) return withUrl(url, work);
    if (Date.now() > end)
      throw new Mistake(`The database of ${env.DATA_DIR} does not answer: process ${holder.pid} has it.`);
  }
}

/** The database opens at its first use, so it is enough that its address is known before. */
function withUrl<Result>(url: string, work: () => Promise<Result>): Promise<Result> {
  env.DATABASE_URL = url;
  return work();
}

async function withOwn<Result>(work: () => Promise<Result>, release: () => void): Promise<Result> {
  try {
    const { adopted, stop, urlOf } = await startEmbedded(env.DATA_DIR);

    try {
      return await withUrl(urlOf('mi_app'), async () => {
        await migrate(urlOf('mi_owner'), urlOf('mi_app'), fill);
        return work();
      });
    } finally {
      if (!adopted) await stop();
    }
  } finally {
    release();
  }
}

/** As at the start of the service: a token can be made for a demonstration account before anything else. */
async function fill(): Promise<void> {
  await loadCalendar();
  if (env.DEMO) await loadDemo();
}

/** The address of the embedded database of a running service; null while it does not answer. */
async function urlOfRunning(): Promise<string | null> {
  const secrets = readSecrets();
  if (!secrets) return null;

  const url = `postgres://mi_app:${secrets.mi_app}@127.0.0.1:${secrets.port}/mi`;
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => {});

  try {
    await client.connect();
    await client.query('select from people limit 1');
    return url;
  } catch {
    return null;
  } finally {
    await client.end().catch(() => {});
  }
}

function readSecrets(): Secrets | null {
  const file = join(env.DATA_DIR, 'postgres.json');

  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EACCES') return null;
    throw new Mistake(`${file} can't be read: run this as the user that runs the service.`);
  }
}
