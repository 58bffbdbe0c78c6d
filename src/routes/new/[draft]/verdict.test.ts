import { describe, expect, test } from 'vitest';
import { calendar } from '#regulation/fixtures.ts';
import { defaultTermSettings } from '#regulation/settings.ts';
import { picksOf, verdictOf, weeksOf } from './verdict.ts';

const now = new Date('2026-11-24T09:00:00Z');
const rooms = defaultTermSettings('rooms');

describe('4.1.1 the verdict on a date', () => {
  test.for([
    ['in time', '2026-11-27', 'in_time'],
    ['late, yet it can be sent', '2026-11-26', 'late'],
    ['past', '2026-11-23', 'cannot'],
    ['more than a year ahead', '2027-11-25', 'cannot'],
    ['no such day', '2026-02-30', 'cannot'],
  ] as const)('%s', ([, day, kind]) => {
    expect(verdictOf(day, now, rooms, calendar)?.kind).toBe(kind);
  });

  test('a late one names the first date in time', () => {
    expect(verdictOf('2026-11-26', now, rooms, calendar)).toMatchObject({
      nearest: '2026-11-27',
      terms: { submissionDeadline: '2026-11-23', lateBy: 1 },
      counted: ['2026-11-25', '2026-11-24', '2026-11-23'],
    });
  });

  test('a category that blocks stops it', () => {
    expect(verdictOf('2026-11-26', now, { ...rooms, latePolicy: 'block' }, calendar)?.kind).toBe('blocked');
  });

  test('nothing chosen is nothing said', () => {
    expect(verdictOf('', now, rooms, calendar)).toBeNull();
  });
});

test('the dates to choose at once are in time, each with its own last day', () => {
  expect(picksOf(now, rooms, calendar)).toEqual([
    { day: '2026-11-27', due: '2026-11-24' },
    { day: '2026-11-30', due: '2026-11-25' },
    { day: '2026-12-04', due: '2026-12-01' },
    { day: '2026-12-05', due: '2026-12-02' },
  ]);
});

test('the picture runs in whole weeks from the last day to the service, over the New Year too', () => {
  const verdict = verdictOf('2027-01-13', now, rooms, calendar);
  if (!verdict || verdict.kind === 'cannot') throw new Error('a date in time');
  const weeks = weeksOf('2027-01-13', verdict, now, calendar);

  expect(weeks.map((week) => week[0]?.day)).toEqual(['2026-12-28', '2027-01-04', '2027-01-11']);
  expect(
    weeks
      .flat()
      .filter(({ nth }) => nth)
      .map(({ day, nth }) => [day, nth]),
  ).toEqual([
    ['2026-12-30', 3],
    ['2027-01-11', 2],
    ['2027-01-12', 1],
  ]);
});
