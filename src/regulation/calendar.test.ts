import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CalendarYear,
  addDays,
  calendarOf,
  checkCalendarYear,
  endOfDay,
  isDay,
  isWeekend,
  moscowDay,
  moscowMoment,
  moscowTime,
  readCalendarFile,
  weekdayOf,
} from './calendar.ts';
import { calendar, years } from './fixtures.ts';
import { RuleError } from './rule-error.ts';

function daysOf(year: number): string[] {
  const days: string[] = [];
  for (let day = `${year}-01-01`; day.startsWith(String(year)); day = addDays(day, 1)) days.push(day);
  return days;
}

describe('R-TIME/1 Moscow days and moments', () => {
  test('a day ends at 21:00:00Z, which is already the next day', () => {
    expect(endOfDay('2026-11-23').toISOString()).toBe('2026-11-23T21:00:00.000Z');
    expect(moscowDay(new Date('2026-11-23T20:59:59.999Z'))).toBe('2026-11-23');
    expect(moscowDay(new Date('2026-11-23T21:00:00.000Z'))).toBe('2026-11-24');
  });

  test('time of day and back', () => {
    expect(moscowTime(new Date('2026-12-10T15:00:00Z'))).toBe('18:00');
    expect(moscowMoment('2026-12-10', '18:00').toISOString()).toBe('2026-12-10T15:00:00.000Z');
    expect(moscowMoment('2027-01-01').toISOString()).toBe('2026-12-31T21:00:00.000Z');
  });

  test.for([
    ['2026-02-28', true],
    ['2026-02-29', false],
    ['2024-02-29', true],
    ['2026-13-01', false],
    ['2026-1-1', false],
    ['2026-12-10T00:00', false],
    ['', false],
  ] as const)('%s is a day: %s', ([text, expected]) => {
    expect(isDay(text)).toBe(expected);
  });

  test('days are added over months, years and leap days', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2027-01-01', -1)).toBe('2026-12-31');
    expect(weekdayOf('2026-11-22')).toBe('sun');
  });

  test('adding and subtracting days is inverse', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1825 }), fc.integer({ min: -800, max: 800 }), (start, n) => {
        const day = addDays('2023-01-01', start);
        expect(addDays(addDays(day, n), -n)).toBe(day);
      }),
    );
  });
});

describe('R-TIME/2 working days of the production calendar', () => {
  test.for([
    [2023, 247, 118, 3],
    [2024, 248, 118, 5],
    [2025, 247, 118, 4],
    [2026, 247, 118, 4],
    [2027, 247, 118, 4],
  ] as const)('%s has %s working days, %s days off, %s shortened', ([year, working, off, shortened]) => {
    const facts = daysOf(year).map((day) => calendar.facts(day));
    expect(facts.filter((day) => day.working)).toHaveLength(working);
    expect(facts.filter((day) => !day.working)).toHaveLength(off);
    expect(facts.filter((day) => day.shortened)).toHaveLength(shortened);
  });

  test.for([
    ['2025-02-24', 'Monday after 23 February: the day off went to 8 May'],
    ['2025-03-10', 'Monday after 8 March: the day off went to 13 June'],
    ['2024-04-27', 'working Saturday'],
    ['2024-11-02', 'working Saturday'],
    ['2024-12-28', 'working Saturday'],
    ['2025-11-01', 'working Saturday'],
    ['2027-02-20', 'working Saturday'],
    ['2026-12-30', 'an ordinary full day'],
    ['2027-12-30', 'an ordinary full day'],
  ] as const)('%s works: %s', ([day]) => {
    expect(calendar.isWorking(day)).toBe(true);
  });

  test.for([
    '2024-04-29',
    '2024-04-30',
    '2024-05-10',
    '2024-12-30',
    '2024-12-31',
    '2025-05-08',
    '2025-06-13',
    '2025-11-03',
    '2026-12-31',
    '2027-12-31',
    '2027-02-22',
    '2027-11-05',
    '2027-11-13',
    '2023-11-06',
    '2026-03-09',
    '2026-05-11',
    '2027-05-03',
    '2027-05-10',
    '2027-06-14',
  ])('%s is off', (day) => {
    expect(calendar.isWorking(day)).toBe(false);
  });

  test('31 December 2025 to 11 January 2026 is one block of 12 days off', () => {
    for (let i = 0; i < 12; i++) expect(calendar.isWorking(addDays('2025-12-31', i))).toBe(false);
    expect(calendar.isWorking('2025-12-30')).toBe(true);
    expect(calendar.isWorking('2026-01-12')).toBe(true);
  });

  test.for(['2024-11-02', '2025-11-01', '2027-02-20'])('the working Saturday %s is shortened', (day) => {
    expect(calendar.facts(day)).toMatchObject({ working: true, shortened: true });
  });

  test.for(['2024-04-27', '2024-12-28', '2026-12-30'])('%s is a full working day', (day) => {
    expect(calendar.facts(day)).toMatchObject({ working: true, shortened: false });
  });

  test.for(['2022-12-31', '2028-01-01'])('%s: a year without a calendar is an error, never a guess', (day) => {
    expect(() => calendar.isWorking(day)).toThrow('calendar_missing');
    expect(() => calendar.facts(day)).toThrow(RuleError);
  });

  test('a note tells why a day is special', () => {
    expect(calendar.facts('2027-02-20').noteRu).toContain('перенесён');
    expect(calendar.facts('2026-11-04').noteRu).toContain('День народного единства');
    expect(calendar.facts('2027-06-12').noteRu).toBe('День России');
    expect(calendar.facts('2026-11-24').noteRu).toBeNull();
  });

  test('the University’s own layer wins over the federal one, and is in the version', () => {
    const own = calendarOf(years, [
      { date: '2026-11-24', working: false, reasonRu: 'Приказ ректора' },
      { date: '2026-11-28', working: true, reasonRu: 'День открытых дверей' },
    ]);
    expect(own.facts('2026-11-24')).toEqual({ working: false, shortened: false, noteRu: 'Приказ ректора' });
    expect(own.isWorking('2026-11-28')).toBe(true);
    expect(own.isWorking('2026-11-25')).toBe(true);
    expect(own.version).not.toBe(calendar.version);
    expect(calendar.version).toContain('2027:1187');
  });

  test('calendar years are told', () => {
    expect(calendar.years).toEqual([2023, 2024, 2025, 2026, 2027]);
  });
});

describe('R-TIME/2 a bad year is refused on load', () => {
  const good = years[3]!;

  test('the years of the project are good', () => {
    for (const year of years) expect(checkCalendarYear(year)).toEqual([]);
  });

  test('totals recompute for every year', () => {
    for (const year of years) {
      expect(daysOf(year.year).filter((day) => calendar.isWorking(day))).toHaveLength(year.totals.workingDays);
    }
  });

  test.for<[string, Partial<CalendarYear>, object]>([
    [
      'a day off is lost',
      { nonWorkingWeekdays: good.nonWorkingWeekdays.slice(1) },
      { code: 'total', name: 'workingDays' },
    ],
    [
      'a wrong weekday',
      { shortenedDays: [{ ...good.shortenedDays[0]!, weekday: 'mon' as const }] },
      { code: 'weekday', weekday: 'mon' },
    ],
    [
      'a date of another year',
      { shortenedDays: [{ ...good.shortenedDays[0]!, date: '2025-04-30' }] },
      { code: 'day_of_another_year', date: '2025-04-30' },
    ],
    [
      'a date that is none',
      { shortenedDays: [{ ...good.shortenedDays[0]!, date: '2026-02-30' }] },
      { code: 'not_a_day', date: '2026-02-30' },
    ],
    [
      'a transfer that is not applied',
      { decree: { ...good.decree, transfers: [{ from: '2026-01-03', to: '2026-07-15' }] } },
      { code: 'transfer', date: '2026-07-15' },
    ],
    [
      'a weekend among weekdays',
      {
        nonWorkingWeekdays: [
          ...good.nonWorkingWeekdays,
          { ...good.nonWorkingWeekdays[0]!, date: '2026-02-07', weekday: 'sat' as const },
        ],
      },
      { code: 'weekend_off', date: '2026-02-07' },
    ],
    ['no lists at all', { nonWorkingWeekdays: undefined as never }, { code: 'not_list', list: 'nonWorkingWeekdays' }],
  ])('%s', ([, change, problem]) => {
    expect(checkCalendarYear({ ...good, ...change })).toContainEqual(
      expect.objectContaining({ ...problem, year: '2026' }),
    );
  });

  test.for([null, 'text', {}, { years: { 2030: null } }, { years: { 2030: { year: 2029 } } }])(
    'what is no calendar gives no years (%j)',
    (file) => {
      const read = readCalendarFile(file);
      expect(read.years).toEqual([]);
      expect(read.problems.length).toBeGreaterThan(0);
    },
  );

  test('a weekend is a Saturday or a Sunday', () => {
    expect(['2026-11-21', '2026-11-22', '2026-11-23'].map(isWeekend)).toEqual([true, true, false]);
  });
});
