import { expect, test } from 'vitest';
import { addDays, calendarOf, type Day } from '#regulation/calendar.ts';
import { years } from '#regulation/fixtures.ts';
import { defaultTermSettings } from '#regulation/settings.ts';
import { packDays, unpackDays } from './packed-days.ts';
import { verdictOf } from './verdict.ts';

const calendar = calendarOf(years, [{ date: '2026-12-07', working: null, down: true, reasonRu: 'Работы' }]);
const now = new Date('2026-12-02T05:41:00Z');
const packed = unpackDays(packDays(calendar, '2026-10-01', '2027-12-02'));

test('R-TIME/2 the browser knows the same working days as the server', () => {
  for (let day: Day = '2026-10-01'; day <= '2027-12-02'; day = addDays(day, 1)) {
    expect([day, packed.isWorking(day), packed.isDown(day)]).toEqual([
      day,
      calendar.isWorking(day),
      calendar.isDown(day),
    ]);
  }
});

test('R-4.1.1/1 the browser says the same of any date as the server', () => {
  const settings = defaultTermSettings('rooms');

  for (let day: Day = '2026-12-01'; day <= '2027-12-04'; day = addDays(day, 1)) {
    expect(verdictOf(day, now, settings, packed)).toEqual(verdictOf(day, now, settings, calendar));
  }
});
