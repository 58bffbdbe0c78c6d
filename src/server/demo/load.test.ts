import { beforeAll, describe, expect, test } from 'vitest';
import { categories, statuses } from '#regulation/codes.ts';
import { moscowDay } from '#regulation/calendar.ts';
import { statusOf } from '#regulation/statuses.ts';
import { db } from '../db/database.ts';
import { loadCalendar } from '../db/load-calendar.ts';
import { loadDemo } from './load.ts';

const now = new Date('2027-01-11T09:30:00Z');

beforeAll(async () => {
  await loadCalendar();
  await loadDemo(now);
});

describe('demonstration data', () => {
  test('has every category and every status', async () => {
    const rows = await db.selectFrom('requests').select(['category', 'stage', 'waiting']).execute();

    expect(rows).toHaveLength(24);
    expect(new Set(rows.map(({ category }) => category))).toEqual(new Set(categories));
    expect(new Set(rows.map(statusOf))).toEqual(new Set(statuses));
  });

  test('has a late, a withdrawn, an overdue one, an offered refusal and an event that has passed', async () => {
    const rows = await db.selectFrom('requests').selectAll().execute();
    const today = moscowDay(now);

    expect(rows.some((row) => row.late && row.stage === 'open')).toBe(true);
    expect(rows.some((row) => row.withdrawn_at && row.stage !== 'closed')).toBe(true);
    expect(rows.some((row) => !row.response_met_at && !row.finished_at && row.response_due < today)).toBe(true);
    expect(rows.some((row) => row.offer?.kind === 'refusal')).toBe(true);
    expect(rows.some((row) => row.stage === 'in_progress' && row.event_over_at < now)).toBe(true);
  });

  test('is not loaded twice', async () => {
    expect(await loadDemo(now)).toBe(false);
  });

  test('leaves days after three weeks free', async () => {
    const later = new Date(now.getTime() + 22 * 86_400_000);
    const booked = await db
      .selectFrom('bookings')
      .select('id')
      .where('from', '>', later)
      .where('state', 'in', ['held', 'confirmed'])
      .execute();
    expect(booked).toHaveLength(0);
  });
});
