import { setTimeout as sleep } from 'node:timers/promises';
import autocannon from 'autocannon';
import type { Service } from '../test/service.ts';
import { cpuOf } from './cpu.ts';
import type { Target } from './targets.ts';

/** What one target answered under one load; times in milliseconds, processor time for each request. */
export interface Figures {
  name: string;
  connections: number;
  perSecond: number;
  p50: number;
  p99: number;
  node: number;
  postgres: number;
  worker: number;
  /** Answers with another status, broken connections, and sampled bodies without what they must hold. */
  wrong: number;
  sampled: number;
  /** Answers with the expected status, those of the warm-up too. */
  answered: number;
}

interface Load {
  connections: number;
  seconds: number;
  /** Code gets fast by being run: so many requests first, for at most half a minute. */
  warmUp: number;
}

/** Puts a load on one address and measures it. */
export async function measure(service: Service, target: Target, load: Load): Promise<Figures> {
  const { connections, seconds } = load;
  const url = service.address + target.path;
  const warm = await fire(url, target, { connections, amount: Math.max(load.warmUp, connections) });

  const before = cpuOf(service);
  const sampling = sample(url, target);
  const run = await fire(url, target, { connections, duration: seconds });
  const { sampled, wrong: wrongBodies } = await sampling.end();
  const after = cpuOf(service);

  const done = run.times.length + sampled;
  const perRequest = (part: keyof typeof after) => (after[part] - before[part]) / Math.max(1, done);

  return {
    name: target.name,
    connections,
    perSecond: run.times.length / run.seconds,
    p50: quantile(run.times, 0.5),
    p99: quantile(run.times, 0.99),
    node: perRequest('web'),
    postgres: perRequest('postgres'),
    worker: perRequest('worker'),
    wrong: run.wrong + warm.wrong + wrongBodies,
    sampled,
    answered: run.right + warm.right,
  };
}

interface Run {
  /** Of each answer, sorted. */
  times: Float64Array;
  seconds: number;
  right: number;
  wrong: number;
}

function fire(url: string, target: Target, ask: { connections: number; amount?: number; duration?: number }) {
  const { method = 'GET', headers, body, expected } = target;
  const requests = requestsOf(url, target);
  const times: number[] = [];
  let right = 0;

  return new Promise<Run>((resolve, reject) => {
    const instance = autocannon(
      { url, method, headers, timeout: 30, ...(body && { body: body() }), ...(requests && { requests }), ...ask },
      (error: Error | null, result) => {
        clearTimeout(longest);
        if (error) return reject(error);
        resolve({
          times: Float64Array.from(times).sort(),
          seconds: result.duration,
          right,
          wrong: times.length - right + result.errors,
        });
      },
    );
    instance.on('response', (_client, status: number, _bytes: number, time: number) => {
      times.push(time);
      if (status === expected) right += 1;
    });
    const longest = setTimeout(() => ask.amount && instance.stop(), 30_000);
  });
}

/** The addresses of a target that has several, in turn. */
function requestsOf(url: string, { path, others, method = 'GET', headers }: Target) {
  const prefix = new URL(url).pathname.slice(0, -new URL(path, url).pathname.length);
  return others && [path, ...others].map((one) => ({ method, headers, path: prefix + one }));
}

/** Reads an answer twice a second while the load is on, and looks into it. */
function sample(url: string, { method = 'GET', headers, expected, holds }: Target) {
  const counts = { sampled: 0, wrong: 0 };
  let going = method === 'GET';
  const reading = read();

  async function read(): Promise<void> {
    while (going) {
      const response = await fetch(url, { headers: { ...headers, 'accept-encoding': 'identity' }, redirect: 'manual' });
      const text = await response.text();
      counts.sampled += 1;
      if (response.status !== expected || !holds.every((part) => text.includes(part))) counts.wrong += 1;
      await sleep(500);
    }
  }

  return {
    end: async () => {
      going = false;
      await reading;
      return counts;
    },
  };
}

function quantile(sorted: Float64Array, share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
