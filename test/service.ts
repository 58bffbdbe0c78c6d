import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isRunning } from '../bin/lock.mjs';

/** The whole service as `npm start` runs it, for tests. */
export interface Service {
  pid: number;
  address: string;
  dataDir: string;
  /** What it has said so far. */
  output(): string;
  /** Its own exit status; kept when it ends. */
  ended: Promise<number | null>;
  kill(signal: NodeJS.Signals): void;
}

const root = join(import.meta.dirname, '..');

/** Starts the supervisor on the build of BUILD_DIR; `launcher` goes through the bootstrap, as npm does. */
export function launch(settings: Record<string, string>, launcher = false): Service {
  const script = launcher ? ['bin/start.mjs', 'start'] : ['src/server/start.ts'];
  const child = spawn(process.execPath, script, {
    cwd: root,
    env: { ...process.env, NODE_ENV: undefined, LOG_LEVEL: 'warn', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += data));

  return {
    pid: child.pid ?? 0,
    address: `http://localhost:${settings.PORT}/tickets`,
    dataDir: settings.DATA_DIR ?? '',
    output: () => said,
    ended: endOf(child),
    kill: (signal) => void child.kill(signal),
  };
}

/** Waits until the service has said that it is ready. */
export async function untilReady(service: Service): Promise<Service> {
  const over = service.ended.then((status) => ({ status }));

  while (!service.output().includes('Ctrl+C stops everything')) {
    const end = await Promise.race([over, sleep(50)]);
    if (end) throw new Error(`The service ended with ${end.status}:\n${service.output()}`);
  }

  return service;
}

/** Starts the service and waits until it is ready. */
export function startService(settings: Record<string, string>): Promise<Service> {
  return untilReady(launch(settings));
}

/** Stops the service in order. */
export async function stopService(service: Service): Promise<number | null> {
  service.kill('SIGTERM');
  return service.ended;
}

/** The living processes of this parent, by the script or program that they run. */
export function childrenOf(parent: number): { pid: number; command: string }[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && isRunning(pid))
    .map((pid) => ({ pid, command: read(`/proc/${pid}/cmdline`), stat: read(`/proc/${pid}/stat`) }))
    .filter(({ stat }) => Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === parent)
    .map(({ pid, command }) => ({ pid, command: command.replaceAll('\0', ' ').trim() }));
}

/** The process of the embedded database. */
export function postmasterOf(dataDir: string): number {
  return Number(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n', 1)[0]);
}

/** A port that nobody listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

function endOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once('close', (code) => resolve(code)));
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
