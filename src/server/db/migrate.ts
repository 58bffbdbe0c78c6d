import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runMigrations } from 'graphile-worker';
import pg from 'pg';
import { jobsLogger } from '../jobs-log.ts';

const folder = join(import.meta.dirname, 'migrations');
const grantFiles = ['../grants.sql', '../jobs-grants.sql'];
const lock = 7_305_001;

interface Migration {
  name: string;
  sql: string;
  sha256: string;
}

/**
 * Brings the tables up to date as their owner and lets the service's own role work with them. `fill` then puts in what
 * a new database needs; of several starts at once one does it and the others wait.
 */
export async function migrate(ownerUrl: string, appUrl: string, fill = async (): Promise<void> => {}): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'moi-initsiativy migrate' });
  client.on('error', () => {}); // the query that is under way fails by itself
  await client.connect();

  try {
    await client.query('select pg_advisory_lock($1)', [lock]);
    await applyMissing(client);
    await runMigrations({ connectionString: ownerUrl, logger: jobsLogger });
    await grantTo(client, appUrl);
    await fill();
  } finally {
    await client.end();
  }
}

/** One hash of all migrations and grants: a database made from them is good as long as it stays the same. */
export function migrationsHash(): string {
  const hash = createHash('sha256');
  for (const { name, sha256 } of migrationsOnDisk()) hash.update(`${name} ${sha256}\n`);
  for (const file of grantFiles) hash.update(read(file));

  return hash.digest('hex');
}

async function applyMissing(client: pg.Client): Promise<void> {
  await client.query(`
    create table if not exists schema_migrations (
      name   text primary key,
      sha256 text not null,
      at     timestamptz(3) not null default now()
    )`);

  const { rows } = await client.query<{ name: string; sha256: string }>('select name, sha256 from schema_migrations');
  const applied = new Map(rows.map(({ name, sha256 }) => [name, sha256]));

  for (const migration of migrationsOnDisk()) {
    const known = applied.get(migration.name);
    if (!known) await apply(client, migration);
    else if (known !== migration.sha256) throw new Error(changed(migration.name));
  }
}

async function apply(client: pg.Client, { name, sql, sha256 }: Migration): Promise<void> {
  try {
    await client.query('begin');
    await client.query(sql);
    await client.query('insert into schema_migrations (name, sha256) values ($1, $2)', [name, sha256]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw new Error(`The migration ${name} failed: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    });
  }
}

/** Nothing to grant where the service works as the owner itself, or where nothing has changed since the last time. */
async function grantTo(client: pg.Client, appUrl: string): Promise<void> {
  const app = userOf(appUrl);
  const { rows } = await client.query<{ owner: string; jobs: number; granted: string | null }>(
    `select current_user as owner,
            (select max(id) from graphile_worker.migrations) as jobs,
            (select sha256 from schema_migrations where name = $1) as granted`,
    [`grants to ${app}`],
  );

  const state = `${migrationsHash()} ${rows[0]?.jobs}`;
  if (!app || app === rows[0]?.owner || state === rows[0]?.granted) return;

  const grants = grantFiles.map((file) => read(file).replaceAll(':app', client.escapeIdentifier(app)));
  await client.query(['begin', ...grants, 'commit'].join(';\n'));
  await client.query(
    `insert into schema_migrations (name, sha256) values ($1, $2)
     on conflict (name) do update set sha256 = excluded.sha256, at = now()`,
    [`grants to ${app}`, state],
  );
}

function userOf(url: string): string {
  return decodeURIComponent(/^\w+:\/\/([^:@/]+)(:[^@]*)?@/.exec(url)?.[1] ?? '');
}

function migrationsOnDisk(): Migration[] {
  const names = readdirSync(folder).filter((name) => /^\d{4}_[\w-]+\.sql$/.test(name));

  return names.sort().map((name) => {
    const sql = read(name);
    return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
  });
}

function read(name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}

function changed(name: string): string {
  return `The migration ${name} was changed after it had been applied to this database: put the file back as it was and write a new one.`;
}
