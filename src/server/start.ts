import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { migrate } from './db/migrate.ts';
import { env } from './env.ts';
import { announce } from './process/announce.ts';
import { type Asked, askedToStop, Stopped } from './process/asked-to-stop.ts';
import { openDatabase } from './process/database.ts';
import { holdBuild, holdData } from './process/hold.ts';
import { type Kept, keepRunning, type Part } from './process/keep-running.ts';
import { answers, ensurePortFree, localAddress } from './process/listening.ts';

const root = join(import.meta.dirname, '../..');
const dev = process.argv.includes('--dev');
const withWeb = env.ROLE !== 'worker';

/** What has been started, newest last: the way down is the way up backwards. */
const started: (() => unknown)[] = [];

const asked = askedToStop();

try {
  await goUp(asked);
  await asked.stop;
} catch (error) {
  if (!(error instanceof Stopped)) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

for (const undo of started.reverse()) await undo();
process.exit();

/** Data folder, database, tables, demonstration data, worker, web. */
async function goUp({ check, force }: Asked): Promise<void> {
  if (!env.DATABASE_URL) started.push(await holdData(env.DATA_DIR, env.ORIGIN + env.BASE_PATH));
  if (withWeb) await ensurePortFree(env.HOST, env.PORT);
  if (withWeb && !dev) started.push(holdBuild(env.BUILD_DIR));
  check();

  const parts = partsOf(process.env);
  const running: Kept[] = [];

  const database = await openDatabase((moved) => {
    for (const part of parts) part.env.DATABASE_URL = moved.appUrl;
    for (const part of running) part.restart();
  });
  started.push(() => database.close());
  check();

  await migrate(database.ownerUrl, database.appUrl, () => fill(database.appUrl));
  check();

  for (const part of parts) {
    part.env.DATABASE_URL = database.appUrl;
    running.push(keepRunning(part));
  }
  started.push(() => Promise.all(running.map((part) => part.stop(force))));

  if (dev) watch(join(root, 'src/server'), { recursive: true }, () => running[0]?.restart());
  if (withWeb) await untilLive(running.at(-1), check);
  announce();
}

/** The owner's address stays in this process: worker and web do their work with fewer rights. */
function partsOf({ DATABASE_OWNER_URL: _, ...given }: NodeJS.ProcessEnv): Part[] {
  const script = (name: string) => join(root, 'src/server', name);
  const quiet = '--disable-warning=ExperimentalWarning';

  const worker = { name: 'worker', args: [quiet, script('worker.ts')], env: { ...given } };
  const web = {
    name: 'web',
    args: dev ? viteArguments() : [quiet, '--max-old-space-size=256', '--max-semi-space-size=16', script('web.ts')],
    env: { ...given },
  };

  return [worker, web].filter(({ name }) => env.ROLE === 'all' || env.ROLE === name);
}

function viteArguments(): string[] {
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  return [vite, 'dev', '--port', String(env.PORT), '--host', env.HOST, '--strictPort'];
}

/** The calendar and the demonstration data, written by the role of the service in a process that ends with it. */
async function fill(appUrl: string): Promise<void> {
  const script = join(import.meta.dirname, 'demo/fill.ts');
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script], {
    env: { ...process.env, DATABASE_URL: appUrl },
    stdio: 'inherit',
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0)
    throw new Error('The calendar or the demonstration data could not be loaded; what was said stands above.');
}

async function untilLive(web: Kept | undefined, check: () => void): Promise<void> {
  const url = `${localAddress(env.HOST, env.PORT)}${env.BASE_PATH}/health/live`;

  while (!(await answers(url))) {
    check();
    if (web && web.failures() >= 3) throw new Error('The web server does not start; what it said stands above.');
    await sleep(50);
  }
}
