import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isRunning } from '../../../bin/lock.mjs';
import { reachable } from './postgres-account.ts';
import { type Cluster, postgresEnvironment } from './postgres-cluster.ts';

/** A running PostgreSQL; `gone` is kept when its process ends, for whatever cause. */
export interface Server {
  pid: number;
  port: number;
  gone: Promise<void>;
}

/** Not for any person's eyes but the log's: no rows and no parameters get into it. */
const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_checkpoints: 'off',
  random_page_cost: '1.1',
  jit: 'off',
  max_parallel_workers_per_gather: '0',
};

const careless = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
const maxLogBytes = 10_000_000;

/** The server that a killed launcher left alive on this cluster; null where there is none. */
export function livingServer({ folder }: Cluster): Server | null {
  const file = join(folder, 'postmaster.pid');
  const [pid = 0, port = 0] = numbersOf(file);
  if (!pid || !isRunning(pid)) return null;

  if (!isPostgres(pid)) {
    rmSync(file); // the number belongs to another program by now, yet PostgreSQL would not start beside it
    return null;
  }

  return { pid, port, gone: untilGone(pid) };
}

/** Starts PostgreSQL as a process group of its own, which a Ctrl+C at the terminal does not reach. */
export async function spawnServer(cluster: Cluster, port: number, durable: boolean): Promise<Server> {
  const log = openLog(cluster.log);
  const { names, handles } = reachable([cluster.folder], cluster.account);
  const options = Object.entries({ ...settings, ...(durable ? {} : careless), port });

  const child = spawn(
    join(cluster.binaries, 'bin', 'postgres'),
    ['-D', ...names, ...options.flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    { ...cluster.account, cwd: '/', env: postgresEnvironment, detached: true, stdio: ['ignore', log, log, ...handles] },
  );

  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  for (const handle of [log, ...handles]) closeSync(handle);

  await new Promise((resolve, reject) => child.once('spawn', resolve).once('error', reject));
  child.unref();

  return { pid: child.pid ?? 0, port, gone };
}

/** Fast shutdown; what is still there after a minute is stopped at once and recovers at the next start. */
export async function stopServer({ pid }: Server): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (!isRunning(pid)) return;
    process.kill(pid, signal);

    for (let waited = 0; waited < 60_000 && isRunning(pid); waited += 25) await sleep(25);
  }
}

/** A port that nobody listens on: the wished one where it is free. */
export function freePort(wished: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();

    probe.once('error', (error) => (wished ? resolve(freePort(0)) : reject(error)));
    probe.listen({ port: wished, host: '127.0.0.1', exclusive: true }, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : wished));
    });
  });
}

async function untilGone(pid: number): Promise<void> {
  while (isRunning(pid)) await sleep(200, undefined, { ref: false });
}

/** The process and the port that postmaster.pid names in its first and fourth line. */
function numbersOf(file: string): [number, number] | [] {
  try {
    const lines = readFileSync(file, 'utf8').split('\n');
    return [Number(lines[0]), Number(lines[3])];
  } catch {
    return [];
  }
}

function isPostgres(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('postgres');
  } catch {
    return true; // no Linux: believe the file
  }
}

function openLog(file: string): number {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > maxLogBytes) renameSync(file, `${file}.1`);
  return openSync(file, 'a', 0o600);
}
