import './own-settings.ts';
import { writeFileSync } from 'node:fs';
import { checkAll } from './checks.ts';
import { withDatabase } from './database.ts';
import { figuresOf } from './figures.ts';
import type { Evening } from './loads.ts';
import { type Options, optionsOf, usage } from './options.ts';
import { play } from './play.ts';
import { print } from './print.ts';
import type { Year } from './year.ts';

/** `npm run simulate`: a year of invented requests through the commands of the service, and what the Regulation measures. */
const started = performance.now();
let stopping = false;
let month = '';
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => (stopping = true));

try {
  const options = optionsOf(process.argv.slice(2));
  process.exitCode = await withDatabase(options.database, () => run(options));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error(usage);
  process.exitCode = 1;
}
process.exit();

async function run({ ask, json }: Options): Promise<number> {
  const played = await play(ask, say, () => stopping);
  if (stopping) {
    console.error('Stopped.');
    return 130;
  }

  const checks = await checkAll(played);
  const figures = await figuresOf(played);
  console.log(print(ask, figures, checks));
  if (json) {
    const report = {
      ask,
      seconds: Math.round(seconds()),
      figures,
      checks,
      done: played.year.tally.done,
      evenings: played.evenings,
    };
    writeFileSync(json, `${JSON.stringify(report, null, 2)}\n`);
  }

  return checks.every(({ broken }) => broken.length === 0) ? 0 : 1;
}

/** A line for each month. */
function say({ day, unreviewed, unanswered, overdue }: Evening, { cases, tally }: Year): void {
  if (day.slice(0, 7) === month) return;
  month = day.slice(0, 7);

  console.error(
    `${day}  ${cases.size} sent, ${unreviewed} unreviewed, ${unanswered} unanswered, ${overdue} overdue; ` +
      `${tally.broken.length} broken; ${Math.round(seconds())} s`,
  );
}

function seconds(): number {
  return (performance.now() - started) / 1000;
}
