import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '#server/db/database.ts';
import { type Check, checkAll } from './checks.ts';
import { ensureEmpty } from './database.ts';
import { type Figures, figuresOf } from './figures.ts';
import { optionsOf } from './options.ts';
import { type Played, play } from './play.ts';
import { print } from './print.ts';
import type { Ask } from './year.ts';

const ask: Ask = {
  students: 60,
  requests: 60,
  agents: 4,
  operators: 2,
  perDay: 12,
  reviewsPerDay: 60,
  from: '2026-10-01',
  until: '2026-12-31',
  seed: 1,
};

let played: Played;
let checks: Check[];
let figures: Figures;

beforeAll(async () => {
  played = await play(
    ask,
    () => {},
    () => false,
  );
  checks = await checkAll(played);
  figures = await figuresOf(played);
}, 120_000);

describe('a simulated quarter', () => {
  test('ends with everything as it must be', () => {
    expect(checks.flatMap(({ what, broken }) => broken.map((line) => `${what}: ${line}`))).toEqual([]);
  });

  test('every planned request was sent and has come to its end', () => {
    const { sent, completed, refusals, closings } = figures;
    const ended = [refusals, closings]
      .flatMap((counts) => Object.values(counts))
      .reduce((sum, n) => sum + n, completed);

    expect(sent).toBe(60);
    expect(ended).toBe(60);
    expect(completed).toBeGreaterThan(40);
  });

  test('had late ones, questions, silent Clients, withdrawals and opinions', () => {
    expect(figures.late.count).toBeGreaterThan(0);
    expect(figures.replies.inTime).toBeGreaterThan(0);
    expect(figures.replies.never).toBeGreaterThan(0);
    expect(figures.closings.withdrawn).toBeGreaterThan(0);
    expect(figures.feedback.rated).toBeGreaterThan(0);
    expect(figures.notices.told).toBeGreaterThan(figures.sent * 5);
  });

  test('4.4.1 four Agents are enough for sixty students', () => {
    expect(figures.responses.share).toBeGreaterThan(0.8);
    expect(figures.agents.reduce((sum, { answered }) => sum + answered, 0)).toBeGreaterThanOrEqual(figures.completed);
  });

  test('can be read', () => {
    const page = print(ask, figures, checks);
    expect(page).toContain('4.4.1 answered in time');
    expect(page).not.toMatch(/NaN|undefined|BROKEN/);
  });
});

describe('the checks find what is wrong', () => {
  test('a state that the history does not lead to', async () => {
    await change(
      sql`update requests set priority = 1 - priority where id = (select id from requests order by number limit 1)`,
    );
    expect(await brokenOf('every history leads')).toHaveLength(1);
  });

  test('a term that was counted otherwise', async () => {
    await change(
      sql`update requests set response_due = response_due + 1 where id = (select id from requests order by number limit 1)`,
    );
    expect(await brokenOf('the terms are')).toHaveLength(1);
  });

  test('a refusal without its ground, and one without a reminder', async () => {
    await change(
      sql`update requests set outcome = '{"ground": "late", "text": ""}' where stage = 'refused' and not late`,
    );
    expect((await brokenOf('every refusal')).length).toBeGreaterThan(0);
  });

  test('a request that nobody ended', async () => {
    await change(sql`update requests set stage = 'in_progress', finished_at = null
      where id = (select id from requests where stage = 'done' order by number limit 1)`);
    expect((await brokenOf('nobody waits longer')).join()).toContain('in_progress');
  });
});

async function change(statement: ReturnType<typeof sql>): Promise<void> {
  await statement.execute(db);
}

async function brokenOf(what: string): Promise<string[]> {
  return (await checkAll(played)).find((check) => check.what.startsWith(what))?.broken ?? [];
}

describe('the command line', () => {
  test('a database with tables in it is refused', async () => {
    await expect(ensureEmpty(process.env.DATABASE_URL ?? '')).rejects.toThrow('--database');
  });

  test('has its defaults, and says what it does not understand', () => {
    expect(optionsOf([]).ask).toMatchObject({
      students: 20_000,
      requests: 20_000,
      agents: 12,
      from: '2026-01-01',
      seed: 1,
    });
    expect(() => optionsOf(['--agents', 'many'])).toThrow('--agents');
    expect(() => optionsOf(['--year', '2027'])).toThrow('--year');
    expect(() => optionsOf(['--what'])).toThrow();
  });
});
