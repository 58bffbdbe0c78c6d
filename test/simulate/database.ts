import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbedded } from '#server/db/embedded.ts';
import { migrate } from '#server/db/migrate.ts';
import { env } from '#server/env.ts';

/** Does work on a database of its own, which is thrown away after it, or on a given one, which must be empty. */
export async function withDatabase<Result>(given: string | undefined, work: () => Promise<Result>): Promise<Result> {
  return given ? withGiven(given, work) : withOwn(work);
}

async function withOwn<Result>(work: () => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'mi-simulation-'));
  chmodSync(folder, 0o755);

  try {
    const server = await startEmbedded(folder, { durable: false });
    try {
      return await on(server.urlOf('mi_owner'), server.urlOf('mi_app'), folder, work);
    } finally {
      await server.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function withGiven<Result>(url: string, work: () => Promise<Result>): Promise<Result> {
  await ensureEmpty(url);
  const folder = mkdtempSync(join(tmpdir(), 'mi-simulation-'));
  return on(url, url, folder, work).finally(() => rmSync(folder, { recursive: true, force: true }));
}

/** The database opens at its first use, so it is enough that its address is known before. */
async function on<Result>(owner: string, app: string, folder: string, work: () => Promise<Result>): Promise<Result> {
  Object.assign(env, { DATABASE_URL: app, DATABASE_OWNER_URL: owner, DATA_DIR: folder });
  await migrate(owner, app);
  return work();
}

/** A year of invented requests in a database that somebody uses could never be taken out again. */
export async function ensureEmpty(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  await client.connect();

  try {
    const { rows } = await client.query<{ tables: number }>(
      `select count(*)::int as tables from pg_class join pg_namespace on pg_namespace.oid = relnamespace
       where relkind in ('r', 'p') and nspname !~ '^pg_' and nspname <> 'information_schema'`,
    );
    if (rows[0]?.tables) throw new Error('--database: there are tables in it. Give the address of an empty database.');
  } finally {
    await client.end();
  }
}
