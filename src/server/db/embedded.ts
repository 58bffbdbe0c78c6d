import { readFileSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { type Cluster, openCluster, type Secrets, writeSecrets } from './postgres-cluster.ts';
import { freePort, livingServer, type Server, spawnServer, stopServer } from './postgres-server.ts';

/** The embedded PostgreSQL, ready for work. */
export interface Embedded {
  /** Whether a killed launcher had left it running. */
  adopted: boolean;
  /** Kept when the server ends without having been stopped here. */
  gone: Promise<void>;
  urlOf(role: 'postgres' | 'mi_owner' | 'mi_app', database?: string): string;
  stop(): Promise<void>;
}

/** How long a start is tried again while an earlier server is still going away, in milliseconds. */
const patience = 15_000;

/** Starts the database of a data folder, or takes over the one that runs there. Only for whoever holds its lock. */
export async function startEmbedded(dataDir: string, { durable = true } = {}): Promise<Embedded> {
  const cluster = openCluster(dataDir);
  const living = livingServer(cluster);
  const server = living ?? (await startPatiently(cluster, dataDir, durable));
  const urlOf = (role: keyof Omit<Secrets, 'port'>, database = 'mi') =>
    `postgres://${role}:${cluster.secrets[role]}@127.0.0.1:${server.port}/${database}`;

  if (living) await untilReady(cluster, living);
  await ensureRoles(urlOf('postgres', 'postgres'), cluster.secrets);

  return { adopted: living !== null, gone: server.gone, urlOf, stop: () => stopServer(server) };
}

async function startPatiently(cluster: Cluster, dataDir: string, durable: boolean): Promise<Server> {
  const end = Date.now() + patience;

  for (;;) {
    const port = await freePort(cluster.secrets.port);
    if (port !== cluster.secrets.port) writeSecrets(dataDir, Object.assign(cluster.secrets, { port }));

    const from = sizeOf(cluster.log);
    const server = await spawnServer(cluster, port, durable);
    if (await untilReady(cluster, server)) return server;

    const said = readFileSync(cluster.log).subarray(from).toString();
    if (Date.now() > end || !/already exists|pre-existing shared memory|Address already in use/.test(said)) {
      throw new Error(`The embedded database did not start. ${cluster.log} says:\n${said.trim()}`);
    }

    await sleep(300);
  }
}

/** Waits for the first connection; after a crash the database repairs itself before. False where the server ends. */
async function untilReady({ secrets }: Cluster, server: Server): Promise<boolean> {
  let over = false;
  void server.gone.then(() => (over = true));

  while (!over) {
    const error = await tryToConnect(`postgres://postgres:${secrets.postgres}@127.0.0.1:${server.port}/postgres`);
    if (!error) return true;
    if (error.code === '28P01') throw new Error('The embedded database does not know the password in postgres.json.');
    await sleep(40);
  }

  return false;
}

async function tryToConnect(url: string): Promise<{ code?: string } | null> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => {});

  try {
    await client.connect();
    await client.end();
    return null;
  } catch (error) {
    return error as { code?: string };
  }
}

/** The owner makes and changes the tables, the service only works with them. */
async function ensureRoles(url: string, secrets: Secrets): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();

  try {
    const { rows } = await client.query<{ name: string }>(
      'select rolname as name from pg_roles union all select datname from pg_database',
    );
    const names = new Set(rows.map(({ name }) => name));

    for (const role of ['mi_owner', 'mi_app'] as const) {
      if (!names.has(role)) await client.query(`create role ${role} login password '${secrets[role]}'`);
    }

    if (!names.has('mi')) await client.query('create database mi owner mi_owner');
    await client.query('revoke all on database mi from public');
    await client.query('grant connect on database mi to mi_app');
  } finally {
    await client.end();
  }
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
