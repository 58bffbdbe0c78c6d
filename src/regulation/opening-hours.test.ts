import { describe, expect, test } from 'vitest';
import { hoursOn, spanOf, type Week } from './opening-hours.ts';

const day = { from: '08:00', to: '22:00' };
const week: Week = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: { from: '10:00', to: '23:00' }, sun: null };

describe('3.2.3 opening hours', () => {
  test('by the day of the week; null on a closed one', () => {
    const place = { opens: '08:00', closes: '23:00', week };
    expect(hoursOn(place, '2026-12-10')).toEqual(day);
    expect(hoursOn(place, '2026-12-12')).toEqual({ from: '10:00', to: '23:00' });
    expect(hoursOn(place, '2026-12-13')).toBeNull();
  });

  test('the same on all days where no week is given; undefined where nothing is known', () => {
    expect(hoursOn({ opens: '10:00', closes: '20:00' }, '2026-12-13')).toEqual({ from: '10:00', to: '20:00' });
    expect(hoursOn({ opens: null, closes: null, week: null }, '2026-12-13')).toBeUndefined();
  });

  test('the span of a week; none where it is closed all along', () => {
    expect(spanOf(week)).toEqual({ from: '08:00', to: '23:00' });
    expect(spanOf({ mon: null, tue: null, wed: null, thu: null, fri: null, sat: null, sun: null })).toBeNull();
  });
});
