import { parseArgs } from 'node:util';
import type { Ask } from './year.ts';

export interface Options {
  ask: Ask;
  json: string | undefined;
  database: string | undefined;
}

export const usage = `npm run simulate -- [--students 20000] [--agents 12] [--operators 3] [--per-day 12] [--reviews 60]
  [--requests N] [--year 2026] [--seed 1] [--json FILE] [--database URL]`;

/** Reads the command line. Throws Error with a sentence where something on it is not understood. */
export function optionsOf(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      students: { type: 'string', default: '20000' },
      requests: { type: 'string' },
      agents: { type: 'string', default: '12' },
      operators: { type: 'string', default: '3' },
      'per-day': { type: 'string', default: '12' },
      reviews: { type: 'string', default: '60' },
      year: { type: 'string', default: '2026' },
      seed: { type: 'string', default: '1' },
      json: { type: 'string' },
      database: { type: 'string' },
    },
  });
  const year = whole('year', values.year, 2023, 2026);

  return {
    ask: {
      students: whole('students', values.students, 1, 200_000),
      requests: whole('requests', values.requests ?? values.students, 1, 200_000),
      agents: whole('agents', values.agents, 1, 500),
      operators: whole('operators', values.operators, 1, 100),
      perDay: whole('per-day', values['per-day'], 1, 1000),
      reviewsPerDay: whole('reviews', values.reviews, 1, 1000),
      from: `${year}-01-01`,
      until: `${year}-12-31`,
      seed: whole('seed', values.seed, 0, 2 ** 31),
    },
    json: values.json,
    database: values.database,
  };
}

/** The calendar of the year after is needed too: the last year that has one is the last that can be played. */
function whole(name: string, text: string, least: number, most: number): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  throw new Error(`--${name}: a whole number from ${least} to ${most} is needed, not «${text}».`);
}
