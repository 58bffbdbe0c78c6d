import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { childrenOf, postmasterOf, type Service } from '../test/service.ts';

/** Processor time used so far, in milliseconds. */
export interface Cpu {
  web: number;
  worker: number;
  postgres: number;
}

const msPerTick = 1000 / (Number(spawnSync('getconf', ['CLK_TCK']).stdout.toString()) || 100);

/** Processor time of the service's parts, from /proc; of the database that of all its processes, ended ones too. */
export function cpuOf({ pid, dataDir }: Service): Cpu {
  const postmaster = postmasterOf(dataDir);
  const backends = childrenOf(postmaster).map((child) => ownTime(child.pid));

  return {
    web: ownTime(partOf(pid, 'web')),
    worker: ownTime(partOf(pid, 'worker')),
    postgres: backends.reduce((sum, time) => sum + time, ownTime(postmaster) + timeOfEnded(postmaster)),
  };
}

/** Resident memory of the web process, in MB. */
export function memoryOf({ pid }: Service): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${partOf(pid, 'web')}/status`, 'utf8'))?.[1];
  return Math.round(Number(kilobytes) / 1024);
}

function partOf(supervisor: number, name: string): number {
  return childrenOf(supervisor).find(({ command }) => command.endsWith(`${name}.ts`))?.pid ?? 0;
}

function ownTime(pid: number): number {
  return timeOf(pid, 11);
}

function timeOfEnded(pid: number): number {
  return timeOf(pid, 13);
}

/** Two neighbouring fields of /proc/PID/stat, user and system; zero where the process has just ended. */
function timeOf(pid: number, from: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [user, system] = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .slice(from, from + 2);
    return (Number(user) + Number(system)) * msPerTick;
  } catch {
    return 0;
  }
}
