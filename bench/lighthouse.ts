import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { findChromium } from '../test/browser.ts';
import { freePort, startService, stopService } from '../test/service.ts';
import { asked } from './options.ts';
import { fillRows, requestCount } from './rows.ts';
import { targetsOf } from './targets.ts';
import { untilIdle } from './until-idle.ts';

/**
 * `npm run lighthouse`: Lighthouse as a phone sees the production build, the median of five runs a page. The tool is as
 * large as half of what the project needs else, so it is no part of it: npx brings this very version. `--runs 1`,
 * `--rows 2000`, `--json`.
 */
const lighthouse = 'lighthouse@13.5.0';
const runs = process.argv.includes('--runs') ? Number(asked.runs) : 5;
const pages = ['client home', 'form step', 'client card', 'queue'];
const audits = {
  FCP: 'first-contentful-paint',
  LCP: 'largest-contentful-paint',
  TBT: 'total-blocking-time',
  CLS: 'cumulative-layout-shift',
  bytes: 'total-byte-weight',
} as const;
const categories = ['performance', 'accessibility', 'best-practices'] as const;

interface Report {
  categories: Record<string, { score: number | null }>;
  audits: Record<string, { numericValue?: number; score: number | null; title: string }>;
}

const folder = mkdtempSync(join(tmpdir(), 'mi-lighthouse-'));
const service = await startService({ DATA_DIR: folder, PORT: String(await freePort()), DEMO: '1', RATE_LIMITS: '0' });
const secrets = JSON.parse(readFileSync(join(folder, 'postgres.json'), 'utf8')) as Record<string, string>;
const owner = new pg.Client(`postgres://mi_owner:${secrets.mi_owner}@127.0.0.1:${secrets.port}/mi`);
const { executablePath, args, env } = await findChromium();

try {
  await owner.connect();
  await fillRows(owner);
  await untilIdle(owner, { remind: true });
  const rows = [];
  for (const { name, path, headers } of (await targetsOf(owner)).filter((target) => pages.includes(target.name))) {
    rows.push(await medianOf(name, service.address + path, headers.cookie ?? ''));
  }

  if (asked.json) console.log(JSON.stringify({ requests: requestCount, pages: rows }));
  else console.table(rows);
} finally {
  await owner.end();
  await stopService(service);
  rmSync(folder, { recursive: true, force: true });
}
process.exit();

/** The middle of the runs, figure by figure; and what was found wrong, by its title. */
async function medianOf(page: string, address: string, cookie: string) {
  const reports: Report[] = [];
  // Now and then it loses the beginning of its own trace, and asks to be run again.
  for (let run = 0; run < runs; run++) {
    reports.push(await runOnce(address, cookie).catch(() => runOnce(address, cookie)));
  }

  const scores = categories.map((name) => [
    name,
    Math.round(middle(reports.map(({ categories }) => categories[name]?.score ?? 0)) * 100),
  ]);
  const figures = Object.entries(audits).map(([name, audit]) => [
    name,
    Math.round(middle(reports.map(({ audits }) => audits[audit]?.numericValue ?? 0)) * 1000) / 1000,
  ]);
  const wrong = Object.values(reports[0]?.audits ?? {}).filter(({ score }) => score !== null && score < 0.9);
  console.error(`${page}: ${wrong.map(({ title }) => title).join('; ')}`);

  return { page, ...Object.fromEntries([...scores, ...figures]) } as Record<string, string | number>;
}

async function runOnce(address: string, cookie: string): Promise<Report> {
  const flags = ['--headless=new', ...args].join(' ');
  const { stdout } = await promisify(execFile)(
    'npx',
    [
      '--yes',
      lighthouse,
      address,
      '--output=json',
      '--quiet',
      `--only-categories=${categories.join(',')}`,
      `--chrome-flags=${flags}`,
      `--extra-headers=${JSON.stringify({ Cookie: cookie })}`,
    ],
    { env: { ...process.env, ...env, CHROME_PATH: executablePath }, maxBuffer: 64 * 1024 * 1024 },
  );

  return JSON.parse(stdout) as Report;
}

function middle(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
