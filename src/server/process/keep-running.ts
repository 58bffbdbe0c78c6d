import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { log } from '../log.ts';

/** A part of the service that runs as a process of its own. */
export interface Part {
  name: string;
  /** Arguments for Node: its own first, then the script and what it is told. */
  args: string[];
  env: NodeJS.ProcessEnv;
}

export interface Kept {
  /** How often it has ended by itself. */
  failures(): number;
  restart(): void;
  stop(force: Promise<unknown>): Promise<void>;
}

const firstDelay = 200;
const longestDelay = 10_000;
const steadyAfter = 30_000;
const grace = 10_000;

/** Keeps a part running: starts it again with growing delay whenever it ends, until it is stopped. */
export function keepRunning(part: Part): Kept {
  let child = start(part);
  let failures = 0;
  let delay = firstDelay;
  let startedAt = Date.now();
  let wanted = true;

  void keep();

  async function keep(): Promise<void> {
    for (;;) {
      const how = await ended(child);
      if (!wanted) return;

      failures++;
      delay = Date.now() - startedAt > steadyAfter ? firstDelay : Math.min(delay * 2, longestDelay);
      log.error({ part: part.name, how, againInMs: delay }, 'a process ended and is started again');

      await sleep(delay);
      if (!wanted) return;

      startedAt = Date.now();
      child = start(part);
    }
  }

  async function stop(force: Promise<unknown>): Promise<void> {
    wanted = false;
    const over = ended(child);

    child.kill('SIGTERM');
    await Promise.race([over, force, sleep(grace, undefined, { ref: false })]);
    child.kill('SIGKILL');
    await over;
  }

  return { failures: () => failures, restart: () => void child.kill('SIGTERM'), stop };
}

/** In a process group of its own: a Ctrl+C at the terminal is ours. The channel tells the child when we are gone. */
function start({ args, env }: Part): ChildProcess {
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'inherit', 'inherit', 'ipc'], detached: true, env });
  child.on('error', () => {});

  return child;
}

function ended(child: ChildProcess): Promise<string> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve('ended');

  return new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve(signal ?? `status ${code}`));
    child.once('error', (error) => child.pid === undefined && resolve(error.message));
  });
}
