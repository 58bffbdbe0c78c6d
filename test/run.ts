import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { freshBuild } from '../bin/build.mjs';
import { findChromium } from './browser.ts';

/** What `npm test` does: `npm test -- NAME…` takes some of these steps only. */
interface Step {
  name: string;
  run: () => Promise<Count>;
  /** Whether the step works on the production build. */
  onBuild?: boolean;
}

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

const root = join(import.meta.dirname, '..');
const results = join(root, 'test-results');
const env = environment();
const running = new Set<ChildProcess>();

const steps: Step[] = [
  { name: 'lint', run: () => one('eslint', '.') },
  { name: 'format', run: () => one('prettier', '--check', '--log-level=warn', '.') },
  { name: 'types', run: () => one('npm', 'run', '--silent', 'types') },
  { name: 'unit', run: () => vitest('unit') },
  { name: 'database', run: () => vitest('database') },
  { name: 'build', run: build },
  { name: 'processes', run: () => vitest('processes'), onBuild: true },
  { name: 'browser', run: playwright, onBuild: true },
];

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const) {
  process.on(signal, () => {
    process.exitCode = 130;
    setTimeout(() => process.exit(), 15_000).unref();
    for (const child of running) {
      child.kill('SIGTERM');
      child.once('exit', () => running.size === 0 && process.exit());
    }
  });
}

process.exitCode = await runAll(chosenSteps(process.argv.slice(2)));
process.exit();

async function runAll(chosen: Step[]): Promise<number> {
  mkdirSync(results, { recursive: true });
  const total: Count = { passed: 0, failed: 0, skipped: 0 };
  const lines: string[] = [];

  for (const { name, run } of chosen) {
    console.log(`\n── ${name}`);
    const startedAt = Date.now();
    const count = await run().catch(failedBy);

    for (const key of ['passed', 'failed', 'skipped'] as const) total[key] += count[key];
    lines.push(`${name.padEnd(10)} ${((Date.now() - startedAt) / 1000).toFixed(1).padStart(6)} s   ${inWords(count)}`);
  }

  console.log(`\n${lines.join('\n')}\n\n${inWords(total)}`);
  return total.failed > 0 ? 1 : 0;
}

function chosenSteps(names: string[]): Step[] {
  const unknown = names.find((name) => !steps.some((step) => step.name === name));
  if (unknown) {
    console.error(`There is no step "${unknown}": ${steps.map(({ name }) => name).join(', ')}.`);
    process.exit(1);
  }

  if (names.length === 0) return steps;
  const needsBuild = steps.some(({ name, onBuild }) => onBuild && names.includes(name));
  return steps.filter(({ name }) => names.includes(name) || (name === 'build' && needsBuild));
}

/** A step that either holds or doesn't counts as one test. */
async function one(command: string, ...args: string[]): Promise<Count> {
  const status = await runCommand(command, args);
  return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 };
}

async function build(): Promise<Count> {
  env.BUILD_DIR = await freshBuild({ root, node: process.execPath, env, say: console.log });
  return { passed: 1, failed: 0, skipped: 0 };
}

async function vitest(project: string): Promise<Count> {
  const file = join(results, `${project}.json`);
  const report = await runReporting(file, 'vitest', [
    'run',
    `--project=${project}`,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);

  return {
    passed: Number(report.numPassedTests ?? 0),
    failed: atLeastOneIfFailed(report, Number(report.numFailedTests ?? 0)),
    skipped: Number(report.numPendingTests ?? 0) + Number(report.numTodoTests ?? 0),
  };
}

/** Both widths at once, each with a service of its own: two cores have enough to do. */
async function playwright(): Promise<Count> {
  const { executablePath } = await findChromium(); // unpacked once, before several workers look for it
  console.log(executablePath);

  const [phone, desk] = await Promise.all([browserTests('phone'), browserTests('desk')]);
  return {
    passed: phone.passed + desk.passed,
    failed: phone.failed + desk.failed,
    skipped: phone.skipped + desk.skipped,
  };
}

async function browserTests(project: string): Promise<Count> {
  const file = join(results, `browser-${project}.json`);
  const args = ['test', '--reporter=list,json', `--project=${project}`];
  const own = { PLAYWRIGHT_JSON_OUTPUT_NAME: file, BROWSER_RESULTS: join(results, `browser-${project}`) };
  const report = await runReporting(file, 'playwright', args, own);
  const stats = (report.stats ?? {}) as Record<string, number>;

  return {
    passed: (stats.expected ?? 0) + (stats.flaky ?? 0),
    failed: atLeastOneIfFailed(report, stats.unexpected ?? 0),
    skipped: stats.skipped ?? 0,
  };
}

async function runReporting(
  file: string,
  command: string,
  args: string[],
  own: Record<string, string> = {},
): Promise<Record<string, unknown>> {
  rmSync(file, { force: true });
  const status = await runCommand(command, args, own);

  return { ...(existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}), status };
}

/** A file that can't even be loaded has no failed tests to count. */
function atLeastOneIfFailed({ status }: Record<string, unknown>, failed: number): number {
  return status === 0 ? failed : Math.max(failed, 1);
}

function runCommand(command: string, args: string[], own: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, env: { ...env, ...own }, stdio: ['ignore', 'inherit', 'inherit'] });
    running.add(child);
    child.on('error', reject);
    child.on('exit', (code) => {
      running.delete(child);
      resolve(code ?? 1);
    });
  });
}

/** The tests choose the settings of the service themselves. */
function environment(): Record<string, string | undefined> {
  const own =
    /^(PORT|HOST|ORIGIN|DATA_DIR|DATABASE_.*|OIDC_.*|DEMO|SMTP_URL|MAIL_FROM|S3_.*|ROLE|TRUSTED_PROXIES|METRICS_TOKEN|RATE_LIMITS|LOG_LEVEL|BASE_PATH|NODE_ENV)$/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.test(name)));
}

function failedBy(error: unknown): Count {
  console.error(error instanceof Error ? error.message : error);
  return { passed: 0, failed: 1, skipped: 0 };
}

function inWords({ passed, failed, skipped }: Count): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
