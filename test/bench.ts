import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import autocannon from 'autocannon';
import pg from 'pg';
import { hashOf, newSecret } from '#server/auth/secrets.ts';
import { benchRows } from './bench-rows.ts';
import { childrenOf, freePort, postmasterOf, startService, stopService } from './service.ts';

/** `npm run bench`: speed and weight of the production build over 20,000 requests; `--short` for a quick look. */
const short = process.argv.includes('--short');
const seconds = short ? 2 : 8;
let created = 0;
const ticks = Number(spawnSync('getconf', ['CLK_TCK']).stdout.toString()) || 100;

interface Target {
  name: string;
  path: string;
  headers: Record<string, string>;
  method?: 'POST';
  body?: () => string;
  expected: number;
}

const data = mkdtempSync(join(tmpdir(), 'mi-bench-'));
const service = await startService({ DATA_DIR: data, PORT: String(await freePort()), RATE_LIMITS: '0' });
const owner = new pg.Client(ownerUrl());
await owner.connect();

try {
  await owner.query(benchRows);
  await owner.query('analyze');
  const targets = await targetsOf();
  await weigh(targets);

  console.log(`\nembedded PostgreSQL, 20,000 requests more, ${seconds} s each, answers not compressed\n`);
  console.log(['', 'conn', 'req/s', 'p50 ms', 'p99 ms', 'node ms', 'pg ms', 'wrong'].map(pad).join(''));
  for (const connections of [1, 16]) for (const target of targets) await measure(target, connections);
  await checkCreated();
} finally {
  await owner.end();
  await stopService(service);
  rmSync(data, { recursive: true, force: true });
}
process.exit();

async function targetsOf(): Promise<Target[]> {
  const student = await signedIn('student@demo.test');
  const operator = await signedIn('operator@demo.test');
  const token = newSecret('mi_');
  await owner.query(
    `insert into tokens (token, person, name, expires_at) select $1, id, 'bench', now() + interval '1 hour' from people where email = 'student@demo.test'`,
    [hashOf(token)],
  );
  const operatorToken = newSecret('mi_');
  await owner.query(
    `insert into tokens (token, person, name, expires_at) select $1, id, 'bench', now() + interval '1 hour' from people where email = 'operator@demo.test'`,
    [hashOf(operatorToken)],
  );
  const { rows: drafts } = await owner.query<{ id: string }>(
    `insert into drafts (client, category, content, created_at, updated_at)
     select id, 'rooms', '{}', now(), now() from people where email = 'student@demo.test' returning id`,
  );
  const year = new Date().getFullYear();
  const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` });

  return [
    { name: 'queue page', path: '/queue', headers: operator, expected: 200 },
    { name: 'staff card', path: `/requests/MI-${year}-000014`, headers: operator, expected: 200 },
    { name: 'client home', path: '/', headers: student, expected: 200 },
    { name: 'client card', path: `/requests/MI-${year}-000018`, headers: student, expected: 200 },
    { name: 'form', path: `/new/${drafts[0]?.id}?step=details`, headers: student, expected: 200 },
    { name: 'API list', path: '/api/v1/requests', headers: bearer(operatorToken), expected: 200 },
    {
      name: 'API create',
      path: '/api/v1/requests',
      method: 'POST',
      headers: { ...bearer(token), 'content-type': 'application/json' },
      body: requestBody,
      expected: 201,
    },
  ];
}

async function measure(target: Target, connections: number): Promise<void> {
  await run(target, connections, short ? 1 : 2);
  const before = cpu();
  const result = await run(target, connections, seconds);
  const after = cpu();
  const done = Object.values(result.statusCodeStats ?? {}).reduce((sum, { count = 0 }) => sum + count, 0);
  const right = answered(result, target.expected);
  const perRequest = (used: number) => ((used / ticks) * 1000) / Math.max(1, done);

  console.log(
    [
      target.name,
      String(connections),
      (done / result.duration).toFixed(0),
      String(result.latency.p50),
      String(result.latency.p99),
      perRequest(after.node - before.node).toFixed(2),
      perRequest(after.postgres - before.postgres).toFixed(2),
      String(done - right + result.errors),
    ]
      .map(pad)
      .join(''),
  );
}

async function run(target: Target, connections: number, duration: number) {
  const result = await autocannon({
    url: service.address + target.path,
    connections,
    duration,
    method: target.method ?? 'GET',
    headers: target.headers,
    ...(target.body && { body: target.body() }),
  });
  if (target.expected === 201) created += answered(result, 201);
  return result;
}

function answered({ statusCodeStats = {} }: autocannon.Result, status: number): number {
  const counts = statusCodeStats as Record<string, { count?: number } | undefined>;
  return counts[String(status)]?.count ?? 0;
}

/** Every answered 201 is a row with a number of its own; those that were under way when the time ran out may be more. */
async function checkCreated(): Promise<void> {
  const { rows } = await owner.query<{ n: number; numbers: number }>(
    `select count(*)::int as n, count(distinct number)::int as numbers from requests where title = 'Проверка скорости'`,
  );
  const { n = 0, numbers = 0 } = rows[0] ?? {};
  console.log(
    `\ncreated: ${created} answered 201, ${n} rows, ${numbers} numbers: ${n >= created && n === numbers ? 'right' : 'WRONG'}`,
  );
}

/** What a first visit loads beside the page: scripts and styles that it links, as brotli, and nothing of another host. */
async function weigh(targets: Target[]): Promise<void> {
  console.log(['page, brotli bytes', '', 'html', 'js', 'css', 'hosts'].map(pad).join(''));
  for (const { name, path, headers } of targets.filter(({ path: at }) => !at.startsWith('/api/'))) {
    const html = await (await fetch(service.address + path, { headers })).text();
    const links = [...html.matchAll(/(?:href|src)="([^"]+\.(?:js|css))"/g)].map(([, link]) => link ?? '');
    const sizes = { js: 0, css: 0 };
    for (const link of new Set(links)) {
      const bytes = Buffer.from(await (await fetch(new URL(link, service.address))).arrayBuffer());
      sizes[link.endsWith('.css') ? 'css' : 'js'] += brotliCompressSync(bytes).length;
    }
    const hosts = [...html.matchAll(/(?:href|src)="https?:\/\/([^/"]+)/g)].length;
    const row = [name, '', brotliCompressSync(html).length, sizes.js, sizes.css, hosts];
    console.log(row.map((value, index) => pad(String(value), index)).join(''));
  }
}

/** Clock ticks used so far by the web process, and by all processes of the database. */
function cpu(): { node: number; postgres: number } {
  const web = childrenOf(service.pid).find(({ command }) => command.includes('web.ts'))?.pid ?? 0;
  const postmaster = postmasterOf(data);
  const backends = childrenOf(postmaster).map(({ pid }) => pid);
  return {
    node: ticksOf(web),
    postgres: [postmaster, ...backends].reduce((sum, pid) => sum + ticksOf(pid), reapedBy(postmaster)),
  };
}

function ticksOf(pid: number): number {
  return fieldsOf(pid)
    .slice(11, 13)
    .reduce((sum, value) => sum + Number(value), 0);
}

/** Backends that ended meanwhile count at their parent. */
function reapedBy(pid: number): number {
  return fieldsOf(pid)
    .slice(13, 15)
    .reduce((sum, value) => sum + Number(value), 0);
}

function fieldsOf(pid: number): string[] {
  if (!readdirSync('/proc').includes(String(pid))) return [];
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

async function signedIn(email: string): Promise<Record<string, string>> {
  const secret = newSecret();
  await owner.query(
    `insert into sessions (token, person, created_at, expires_at) select $1, id, now(), now() + interval '7 days' from people where email = $2`,
    [hashOf(secret), email],
  );
  return { cookie: `mi_session=${secret}`, accept: 'text/html' };
}

function requestBody(): string {
  return JSON.stringify({
    category: 'rooms',
    title: 'Проверка скорости',
    about: 'Обращение для измерения скорости сервиса.',
    serviceDate: new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10),
    fields: { building: 'main', roomType: 'classroom', from: '18:00', to: '20:00', attendees: 20, guests: 0 },
    truthful: true,
  });
}

function ownerUrl(): string {
  const secrets = JSON.parse(readFileSync(join(data, 'postgres.json'), 'utf8')) as Record<string, string>;
  return `postgres://mi_owner:${secrets.mi_owner}@127.0.0.1:${secrets.port}/mi`;
}

function pad(text: string | undefined, index: number): string {
  return index === 0 ? (text ?? '').padEnd(20) : (text ?? '').padStart(9);
}
