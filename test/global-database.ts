import { rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { takeLock } from '../bin/lock.mjs';
import { startEmbedded } from '../src/server/db/embedded.ts';
import { migrate, migrationsHash } from '../src/server/db/migrate.ts';

/** What each test file needs to make its own copy of the database. */
export interface TestDatabases {
  template: string;
  /** Addresses without the database's name, by what they may do. */
  admin: string;
  owner: string;
  app: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    databases: TestDatabases;
  }
}

const folder = join(import.meta.dirname, '../.test-database');

/** Starts a database server for tests alone and migrates the one database that all others are copied from. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { addresses, stop } = process.env.TEST_DATABASE_URL
    ? await givenServer(process.env.TEST_DATABASE_URL)
    : await embeddedServer();

  const template = await prepareTemplate(addresses);
  project.provide('databases', { ...addresses, template });

  return stop;
}

type Addresses = Omit<TestDatabases, 'template'>;

/** Two runs of the tests at once get a server each. */
async function embeddedServer() {
  for (let slot = 1; ; slot++) {
    const data = join(folder, String(slot));
    const { release } = takeLock(join(folder, `${slot}.lock`));
    if (!release) continue;

    const server = await startEmbedded(data, { durable: false }).catch((error: unknown) => {
      rmSync(data, { recursive: true, force: true }); // nothing in it is worth keeping
      throw error;
    });
    const addresses: Addresses = {
      admin: server.urlOf('postgres', ''),
      owner: server.urlOf('mi_owner', ''),
      app: server.urlOf('mi_app', ''),
    };

    return { addresses, stop: () => server.stop().then(release) };
  }
}

/** The role of TEST_DATABASE_URL must be allowed to make databases and roles. */
async function givenServer(url: string) {
  const admin = url.replace(/[^/]*$/, '');

  await withClient(url, async (client) => {
    const { rowCount } = await client.query("select from pg_roles where rolname = 'mi_test_app'");
    if (!rowCount) await client.query("create role mi_test_app login password 'test'");
  });

  const app = admin.replace(/\/\/[^@]*@/, '//mi_test_app:test@');
  return { addresses: { admin, owner: admin, app }, stop: async () => {} };
}

/** Renamed when it is complete, so that an interrupted run leaves no half-migrated template. */
async function prepareTemplate({ admin, owner, app }: Addresses): Promise<string> {
  const template = `mi_template_${migrationsHash().slice(0, 16)}`;

  await withClient(`${admin}postgres`, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      "select datname as name from pg_database where datname ~ '^mi_(template|test)_'",
    );

    for (const { name } of rows) {
      if (name !== template) await client.query(`drop database ${name} with (force)`);
    }
    if (rows.some(({ name }) => name === template)) return;

    const [, role = ''] = /\/\/([^:@]*)/.exec(owner) ?? [];
    await client.query(`create database mi_template_new owner ${client.escapeIdentifier(role)}`);
    await migrate(`${owner}mi_template_new`, `${app}mi_template_new`);
    await client.query(`alter database mi_template_new rename to ${template}`);
  });

  return template;
}

async function withClient(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  await work(client).finally(() => client.end());
}
