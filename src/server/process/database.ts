import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { startEmbedded } from '../db/embedded.ts';
import { env } from '../env.ts';
import { log } from '../log.ts';

/** The database of this service, embedded or given. */
export interface OpenDatabase {
  appUrl: string;
  ownerUrl: string;
  close(): Promise<void>;
}

/** How long a given database may take to come up, in milliseconds. */
const patience = 15_000;

/** Starts the embedded database and keeps it running, or waits for the one that DATABASE_URL names. */
export async function openDatabase(onMoved: (database: OpenDatabase) => void = () => {}): Promise<OpenDatabase> {
  if (env.DATABASE_URL) return givenDatabase(env.DATABASE_URL, env.DATABASE_OWNER_URL ?? env.DATABASE_URL);

  let embedded = await startEmbedded(env.DATA_DIR);
  let closing = false;

  function open(): OpenDatabase {
    return { appUrl: embedded.urlOf('mi_app'), ownerUrl: embedded.urlOf('mi_owner'), close };
  }

  async function keep(): Promise<void> {
    for (;;) {
      await embedded.gone;
      if (closing) return;

      log.error({ part: 'database' }, 'the embedded database ended and is started again');
      const before = open().appUrl;
      embedded = await startAgain();
      if (open().appUrl !== before) onMoved(open());
    }
  }

  async function close(): Promise<void> {
    closing = true;
    await embedded.stop();
  }

  void keep();
  return open();
}

async function startAgain() {
  for (;;) {
    try {
      return await startEmbedded(env.DATA_DIR);
    } catch (error) {
      log.error({ part: 'database', error: String(error) }, 'the embedded database does not start');
      await sleep(2000);
    }
  }
}

async function givenDatabase(appUrl: string, ownerUrl: string): Promise<OpenDatabase> {
  for (const [name, url] of Object.entries({ DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl })) {
    await ensureUsable(name, url);
  }

  return { appUrl, ownerUrl, close: async () => {} };
}

async function ensureUsable(name: string, url: string): Promise<void> {
  const end = Date.now() + patience;

  for (;;) {
    try {
      const version = await versionOf(url);
      if (version < 150_000)
        throw new TooOld(`${name}: PostgreSQL 15 or newer is needed, this is ${Math.floor(version / 10_000)}.`);
      return;
    } catch (error) {
      if (error instanceof TooOld) throw error;
      if (Date.now() > end) throw new Error(`The database of ${name} can't be used: ${reasonOf(error)}.`);
      await sleep(500);
    }
  }
}

async function versionOf(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => {});

  try {
    await client.connect();
    const { rows } = await client.query<{ server_version_num: string }>('show server_version_num');
    return Number(rows[0]?.server_version_num);
  } finally {
    await client.end().catch(() => {});
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join(', ');
  return error instanceof Error ? error.message : String(error);
}

class TooOld extends Error {}
