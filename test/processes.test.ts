import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { isRunning } from '../bin/lock.mjs';
import {
  childrenOf,
  freePort,
  launch,
  postmasterOf,
  type Service,
  startService,
  stopService,
  untilReady,
} from './service.ts';

const folder = mkdtempSync(join(tmpdir(), 'mi-processes-'));
const dataDir = join(folder, 'data');
const running = new Set<Service>();
let settings: Record<string, string>;

beforeAll(async () => {
  settings = { DATA_DIR: dataDir, PORT: String(await freePort()) };
});

afterEach(async () => {
  for (const service of running) if (isRunning(service.pid)) await stopService(service);
  running.clear();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function start(more: Record<string, string> = {}): Promise<Service> {
  const service = await startService({ ...settings, ...more });
  running.add(service);
  return service;
}

describe('stop and start', () => {
  test('SIGTERM leaves no process and keeps the data', async () => {
    const first = await start();
    const processes = childrenOf(first.pid);
    expect(processes.map(({ command }) => /worker|web|postgres/.exec(command)?.[0]).sort()).toEqual([
      'postgres',
      'web',
      'worker',
    ]);

    await write('kept');
    expect(await stopService(first)).toBe(0);
    expect(processes.filter(({ pid }) => isRunning(pid))).toEqual([]);

    await start();
    expect(await written('kept')).toBe(true);
  });

  test('through the bootstrap too: its signal and its exit status are passed on', async () => {
    const service = await untilReady(launch(settings, true));
    const [supervisor] = childrenOf(service.pid);
    const processes = [supervisor!, ...childrenOf(supervisor!.pid)];
    expect(processes).toHaveLength(4);

    expect(await stopService(service)).toBe(0);
    expect(processes.filter(({ pid }) => isRunning(pid))).toEqual([]);
  });

  test('one Ctrl+C that arrives three times is one', async () => {
    const service = await start();
    for (const _ of [1, 2, 3]) service.kill('SIGINT');

    expect(await service.ended).toBe(0);
    expect(service.output()).not.toContain('error');
  });
});

describe('kill -9', () => {
  test.for(['web', 'worker'])('of %s: it comes back', async (name) => {
    const service = await start();
    const child = partOf(service, name);
    process.kill(child, 'SIGKILL');

    await until(() => partOf(service, name) > 0 && partOf(service, name) !== child);
    await until(() => isLive(service));
  });

  test('of the database: it comes back with every write that was answered', async () => {
    const service = await start();
    const before = postmasterOf(dataDir);
    const answered = await writeUntilKilled(() => process.kill(before, 'SIGKILL'));

    await until(async () => (await isLive(service)) && (await written(answered.at(-1)!).catch(() => false)));
    for (const name of answered) expect(await written(name)).toBe(true);
    expect(childrenOf(service.pid)).toHaveLength(3);
  });

  test('of the supervisor: web and worker end, the next start takes over the database', async () => {
    const service = await start();
    const postmaster = postmasterOf(dataDir);
    const parts = [partOf(service, 'web'), partOf(service, 'worker')];

    service.kill('SIGKILL');
    await until(() => !parts.some(isRunning));
    expect(isRunning(postmaster)).toBe(true);

    const next = await start();
    expect(postmasterOf(dataDir)).toBe(postmaster);

    await stopService(next);
    expect(isRunning(postmaster)).toBe(false);
  });

  test('of the launcher: the service ends by itself, and the next start waits for that', async () => {
    const launcher = await untilReady(launch(settings, true));
    launcher.kill('SIGKILL');

    await start();
  });

  test('of all at once: the next start works', async () => {
    const service = await start();
    await write('before the power went');
    const all = [service.pid, ...childrenOf(service.pid).map(({ pid }) => pid)];
    for (const pid of all) process.kill(pid, 'SIGKILL');

    await start();
    expect(await written('before the power went')).toBe(true);
  });
});

describe('what can stand in the way is named', () => {
  test('a second start on the same data folder harms nothing', async () => {
    const service = await start();
    const second = launch({ ...settings, PORT: String(await freePort()) });

    expect(await second.ended).toBe(1);
    expect(second.output().split('\n')[0]).toBe(
      `The service is already running on ${dataDir}: process ${service.pid} at ${service.address}. Nothing was changed.`,
    );
    expect(await isLive(service)).toBe(true);
    expect(childrenOf(service.pid)).toHaveLength(3);
  });

  test('a port that is taken', async () => {
    const other = createServer().listen(Number(settings.PORT), '127.0.0.1');
    const service = launch(settings);

    expect(await service.ended).toBe(1);
    expect(service.output().trim()).toBe(
      `Port ${settings.PORT} on 127.0.0.1 is in use by another program: set PORT to a free one.`,
    );
    other.close();
  });

  test.for([
    ['a wrong setting', { ROLE: 'boss' }, 'ROLE must be web, worker or all.'],
    [
      'a database that is not there',
      { DATABASE_URL: 'postgres://mi:mi@127.0.0.1:9/mi' },
      'The database of DATABASE_URL',
    ],
  ] as const)('%s', async ([, wrong, sentence]) => {
    const service = launch({ ...settings, ...wrong });

    expect(await service.ended).toBe(1);
    expect(service.output()).toMatch(new RegExp(`^${sentence}`));
    expect(service.output()).not.toContain('    at ');
  });
});

describe('where the data may lie', () => {
  test('behind a folder that is closed to others', async () => {
    const closed = join(folder, 'closed');
    mkdirSync(closed, { mode: 0o700 });
    chmodSync(closed, 0o700);

    const service = await start({ DATA_DIR: join(closed, 'data') });
    expect(await isLive(service)).toBe(true);
  });
});

function partOf(service: Service, name: string): number {
  return childrenOf(service.pid).find(({ command }) => command.endsWith(`${name}.ts`))?.pid ?? 0;
}

async function isLive({ address }: Service): Promise<boolean> {
  return fetch(`${address}/health/live`).then(
    ({ ok }) => ok,
    () => false,
  );
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let waited = 0; waited < 30_000; waited += 100) {
    if (await holds()) return;
    await sleep(100);
  }

  throw new Error('Waited for half a minute.');
}

async function connect(): Promise<pg.Client> {
  const { port, mi_app } = JSON.parse(readFileSync(join(dataDir, 'postgres.json'), 'utf8'));
  const client = new pg.Client(`postgres://mi_app:${mi_app}@127.0.0.1:${port}/mi`);
  client.on('error', () => {});
  await client.connect();

  return client;
}

async function write(name: string, client?: pg.Client): Promise<void> {
  const own = client ?? (await connect());
  await own.query("insert into settings (name, value) values ($1, 'true')", [name]);
  if (!client) await own.end();
}

async function written(name: string): Promise<boolean> {
  const client = await connect();
  const { rowCount } = await client.query('select from settings where name = $1', [name]);
  await client.end();

  return rowCount === 1;
}

async function writeUntilKilled(kill: () => void): Promise<string[]> {
  const client = await connect();
  const answered: string[] = [];
  setTimeout(kill, 500);

  for (let n = 1; ; n++) {
    try {
      await write(`write ${n}`, client);
      answered.push(`write ${n}`);
    } catch {
      return answered;
    }
  }
}
