import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Calendar, calendarOf, type Day, daysBetween, type Override } from './calendar.ts';
import { calendar, years } from './fixtures.ts';
import { addWorkingDays, countBack, countForward, subWorkingDays, workingDaysBetween } from './working-days.ts';

const first = '2023-01-01';
const last = '2027-12-31';
const all = daysBetween(first, last);

/** Any day of the five years. */
const anyDay = fc.integer({ min: 0, max: all }).map((n) => addDays(first, n));
const counts = fc.integer({ min: 0, max: 15 });

/** The University's own layer: up to 60 days made working, free, or only down. */
const ownLayer = fc
  .uniqueArray(
    fc.record({
      date: anyDay,
      working: fc.constantFrom(true, false, null),
      down: fc.boolean(),
      reasonRu: fc.constant('Приказ ректора'),
    }),
    { maxLength: 60, selector: ({ date }) => date },
  )
  .map((days): Calendar => calendarOf(years, days satisfies Override[]));
const calendars = fc.oneof(fc.constant(calendar), ownLayer);

/** A walk day by day; null where it leaves the years that are known. */
function walked(from: Day, n: number, step: 1 | -1, of: Calendar): Day | null {
  let day = from;
  for (let left = n; left > 0;) {
    day = addDays(day, step);
    if (day < first || day > last) return null;
    if (of.isWorking(day)) left--;
  }
  return day;
}

/** The same by the function under test: leaving the known years is an error, never a guess. */
function counted(count: () => Day): Day | null {
  try {
    return count();
  } catch (error) {
    expect(error).toMatchObject({ rule: 'calendar_missing' });
    return null;
  }
}

describe('R-TIME/2, R-TIME/3, R-TIME/4 counting, under any layer of own days', () => {
  test('is a walk day by day, for every day of 2023–2027', () => {
    const own = calendarOf(years, [
      { date: '2026-11-24', working: false, reasonRu: 'Приказ ректора' },
      { date: '2026-11-28', working: true, reasonRu: 'День открытых дверей' },
      { date: '2027-01-05', working: true, reasonRu: 'Сессия' },
      { date: '2024-02-29', working: false, reasonRu: 'Субботник' },
    ]);
    for (const of of [calendar, own]) {
      for (let day = first; day <= last; day = addDays(day, 1)) {
        for (const n of [0, 1, 2, 3, 5, 10]) {
          expect(counted(() => addWorkingDays(day, n, of))).toBe(walked(day, n, 1, of));
          expect(counted(() => subWorkingDays(day, n, of))).toBe(walked(day, n, -1, of));
        }
      }
    }
  });

  test('is that walk for any own days', () => {
    fc.assert(
      fc.property(calendars, anyDay, counts, (of, day, n) => {
        expect(counted(() => addWorkingDays(day, n, of))).toBe(walked(day, n, 1, of));
        expect(counted(() => subWorkingDays(day, n, of))).toBe(walked(day, n, -1, of));
      }),
      { numRuns: 400 },
    );
  });

  test('forward and back is the same day, where that works', () => {
    fc.assert(
      fc.property(calendars, anyDay, counts, (of, day, n) => {
        fc.pre(of.isWorking(day));
        const [there, before] = [walked(day, n, 1, of), walked(day, n, -1, of)];
        if (there) expect(subWorkingDays(there, n, of)).toBe(day);
        if (before) expect(addWorkingDays(before, n, of)).toBe(day);
      }),
      { numRuns: 400 },
    );
  });

  test('from a day off it comes back to the working day beside it', () => {
    fc.assert(
      fc.property(calendars, anyDay, fc.integer({ min: 1, max: 15 }), (of, day, n) => {
        const [there, before] = [walked(day, n, 1, of), walked(day, n, -1, of)];
        fc.pre(!of.isWorking(day) && there !== null && before !== null);
        const [beside, ahead] = [walked(day, 1, -1, of), walked(day, 1, 1, of)];
        expect(subWorkingDays(there ?? day, n, of)).toBe(beside);
        expect(addWorkingDays(before ?? day, n, of)).toBe(ahead);
      }),
      { numRuns: 200 },
    );
  });

  test('later in, later out; one more day counted is a later day', () => {
    fc.assert(
      fc.property(calendars, anyDay, anyDay, counts, (of, one, other, n) => {
        const [early, late] = [one, other].sort() as [Day, Day];
        for (const step of [1, -1] as const) {
          const count = step === 1 ? addWorkingDays : subWorkingDays;
          const [a, b] = [counted(() => count(early, n, of)), counted(() => count(late, n, of))];
          if (a && b) expect(a <= b).toBe(true);
          const more = counted(() => count(early, n + 1, of));
          if (a && more) expect(step === 1 ? more > a : more < a).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('what is counted one after another is what is counted at once', () => {
    fc.assert(
      fc.property(calendars, anyDay, counts, counts, (of, day, n, m) => {
        const whole = walked(day, n + m, 1, of);
        fc.pre(whole !== null);
        expect(addWorkingDays(addWorkingDays(day, n, of), m, of)).toBe(whole);
        expect(workingDaysBetween(day, whole ?? day, of)).toBe(n + m);
        expect(countForward(day, n + m, of).slice(0, n)).toEqual(countForward(day, n, of));
      }),
      { numRuns: 200 },
    );
  });

  test('the days counted are working ones, each once, in order', () => {
    fc.assert(
      fc.property(calendars, anyDay, counts, (of, day, n) => {
        const [ahead, back] = [
          walked(day, n, 1, of) && countForward(day, n, of),
          walked(day, n, -1, of) && countBack(day, n, of),
        ];
        for (const days of [ahead, back]) {
          if (!days) continue;
          expect(days.every((one) => of.isWorking(one))).toBe(true);
          expect(new Set(days).size).toBe(n);
        }
        if (ahead) expect([...ahead].sort()).toEqual(ahead);
        if (back) expect([...back].sort().reverse()).toEqual(back);
      }),
      { numRuns: 200 },
    );
  });
});
