import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { freePort, startService, stopService } from '../test/service.ts';
import { closeBrowser } from './browser.ts';
import { memoryOf } from './cpu.ts';
import { measureFreeBusy } from './free-busy.ts';
import { measureInteractions } from './interactions.ts';
import { measureList } from './list.ts';
import { type Figures, measure } from './load.ts';
import { asked } from './options.ts';
import { plansOf } from './plans.ts';
import { fillRows, requestCount } from './rows.ts';
import { measureSearch } from './search.ts';
import { print } from './table.ts';
import { sessionsOf, type Target, targetsOf, titleOfCreated } from './targets.ts';
import { untilIdle } from './until-idle.ts';
import { weigh } from './weights.ts';

const seconds = asked.short ? 2 : 8;
const warmUp = asked.short ? 200 : 2000;

const folder = mkdtempSync(join(tmpdir(), 'mi-bench-'));
const service = await startService({
  DATA_DIR: folder,
  PORT: String(await freePort()),
  DEMO: '1',
  RATE_LIMITS: '0',
});
const owner = new pg.Client(urlOf('mi_owner'));

try {
  await owner.connect();
  await runAll();
} finally {
  await owner.end();
  await stopService(service);
  rmSync(folder, { recursive: true, force: true });
}
process.exit();

async function runAll(): Promise<void> {
  await fillRows(owner);
  await untilIdle(owner, { remind: true });
  const all = await targetsOf(owner);
  const targets = all.filter(({ name }) => isAsked(name));
  const weights = asked['no-weights']
    ? []
    : await weigh(
        service,
        targets.filter(({ isPage }) => isPage),
      );
  const plans = asked.plans ? await plansOf(service, urlOf('postgres'), targets.filter(isRead)) : [];
  const memory = { idle: memoryOf(service), loaded: 0 };

  console.log(`\n${requestCount} requests, ${seconds} s each, answers not compressed\n`);
  const figures: Figures[] = [];
  // What is sent makes the queue longer: it comes last.
  for (const target of targets.filter(isRead)) figures.push(...(await both(target)));
  const compressed = targets.find(({ name }) => name === 'queue');
  if (compressed) figures.push(await median(withBrotli(compressed), 16));
  for (const target of targets.filter((target) => !isRead(target))) figures.push(...(await both(target)));

  const sessions = await sessionsOf(owner);
  const search = isAsked('search') ? await measureSearch(service, sessions) : [];
  const interactions = isAsked('interactions') ? await measureInteractions(service, sessions, all) : [];
  const list = isAsked('list') ? await measureList(service, sessions.operator, 'agent.rooms@demo.test') : null;
  await closeBrowser();
  const created = await createdRows(figures);
  memory.loaded = memoryOf(service);
  // Its three hundred rooms would be on every card of the staff: last of all.
  const freeBusy = isAsked('free and busy') ? await measureFreeBusy(owner, urlOf('mi_app')) : null;
  print({ figures, weights, plans, search, interactions, list, created, memory, freeBusy });

  mkdirSync('test-results', { recursive: true });
  const report = {
    at: new Date().toISOString(),
    requests: requestCount,
    seconds,
    figures,
    weights,
    plans,
    search,
    interactions,
    list,
    freeBusy,
    created,
    memory,
  };
  writeFileSync('test-results/bench.json', `${JSON.stringify(report, null, 2)}\n`);
}

function isRead({ expected }: Target): boolean {
  return expected !== 201;
}

function isAsked(name: string): boolean {
  return !asked.only || asked.only.split(',').some((part) => name.startsWith(part));
}

async function both(target: Target): Promise<Figures[]> {
  return [await median(target, 1), await median(target, 16)];
}

/** The run in the middle by answers a second; what was wrong or was sent in any of them counts. */
async function median(target: Target, connections: number): Promise<Figures> {
  const runs: Figures[] = [];
  for (let run = 0; run < Number(asked.runs); run++) {
    await untilIdle(owner);
    runs.push(await measure(service, target, { connections, seconds, warmUp }));
  }

  const middle = runs.toSorted((a, b) => a.perSecond - b.perSecond)[Math.floor((runs.length - 1) / 2)];
  if (!middle) throw new Error('--runs must be 1 or more.');
  const sum = (part: 'wrong' | 'answered' | 'sampled') => runs.reduce((total, run) => total + run[part], 0);
  const figures = { ...middle, wrong: sum('wrong'), answered: sum('answered'), sampled: sum('sampled') };
  console.log(`${target.name}, ${connections}: ${figures.perSecond.toFixed(0)}/s`);
  return figures;
}

function withBrotli(target: Target): Target {
  return { ...target, name: `${target.name}, brotli`, headers: { ...target.headers, 'accept-encoding': 'br' } };
}

/** Every answered 201 is a row with a number of its own; some under way when the time ran out may be more. */
async function createdRows(figures: Figures[]) {
  const { rows } = await owner.query<{ rows: number; numbers: number }>(
    'select count(*)::int as rows, count(distinct number)::int as numbers from requests where title = $1',
    [titleOfCreated],
  );
  const { rows: kept = 0, numbers = 0 } = rows[0] ?? {};
  const answered = figures.filter(({ name }) => name === 'API create').reduce((sum, run) => sum + run.answered, 0);

  return { answered, rows: kept, numbers, right: kept >= answered && kept === numbers };
}

function urlOf(role: 'mi_owner' | 'mi_app' | 'postgres'): string {
  const secrets = JSON.parse(readFileSync(join(folder, 'postgres.json'), 'utf8')) as Record<string, string>;
  return `postgres://${role}:${secrets[role]}@127.0.0.1:${secrets.port}/mi`;
}
