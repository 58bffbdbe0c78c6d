import { describe, expect, test } from 'vitest';
import { bookingOf, isInsideHours, nearestFree, overlaps, type Period } from './bookings.ts';
import { moscowMoment } from './calendar.ts';

const day = '2026-12-10';

function period(from: string, to: string): Period {
  return { from: moscowMoment(day, from), to: moscowMoment(day, to) };
}

describe('R-3.2.3/2 overlaps', () => {
  test.for([
    ['the same time', '10:00', '12:00', true],
    ['inside', '10:30', '11:00', true],
    ['across the start', '09:00', '10:01', true],
    ['ends where the other starts', '09:00', '10:00', false],
    ['starts where the other ends', '12:00', '13:00', false],
  ] as const)('%s', ([, from, to, expected]) => {
    expect(overlaps(period('10:00', '12:00'), period(from, to))).toBe(expected);
    expect(overlaps(period(from, to), period('10:00', '12:00'))).toBe(expected);
  });
});

test.for([
  ['08:00', '22:00', true],
  ['07:45', '22:00', false],
  ['08:00', '22:15', false],
] as const)('opening hours: %s–%s', ([from, to, inside]) => {
  expect(isInsideHours({ from, to }, { from: '08:00', to: '22:00' })).toBe(inside);
});

describe('R-3.2.3/2 what a request and an answer book', () => {
  const fields = { from: '18:00', to: '21:00', setupMinutes: 30, clearMinutes: 15 };

  test('a room with the preparation before and the cleaning after', () => {
    expect(bookingOf('rooms', { serviceDate: day, fields })).toEqual({
      ...period('18:00', '21:00'),
      during: period('17:30', '21:15'),
    });
  });

  test('the times of the answer, with the padding of the request', () => {
    const result = { from: '18:05', to: '20:00' };
    expect(bookingOf('rooms', { serviceDate: day, fields }, result)).toEqual({
      ...period('18:05', '20:00'),
      during: period('17:35', '20:15'),
    });
  });

  test('a studio without padding', () => {
    expect(bookingOf('media', { serviceDate: day, fields })?.during).toEqual(period('18:00', '21:00'));
  });

  test('a vehicle until another day; a trip that is only asked for books nothing', () => {
    const booking = bookingOf(
      'transport',
      { serviceDate: day, fields: {} },
      { from: '09:00', to: '02:00', toDate: '2026-12-11' },
    );
    expect(booking?.to).toEqual(moscowMoment('2026-12-11', '02:00'));
    expect(bookingOf('transport', { serviceDate: day, fields: { departureTime: '09:00' } })).toBeNull();
  });

  test.for(['printing', 'souvenirs', 'information'] as const)('%s books nothing', (category) => {
    expect(bookingOf(category, { serviceDate: day, fields: {} }, { from: '10:00', to: '11:00' })).toBeNull();
  });
});

describe('R-3.2.3/2 the nearest free time of the day', () => {
  const hours = { from: '08:00', to: '22:00' };

  test.for([
    ['it is free itself', [], '10:00'],
    ['right after', [['09:30', '11:00']], '11:00'],
    ['right before', [['11:00', '20:00']], '09:00'],
    [
      'between two',
      [
        ['08:00', '10:30'],
        ['12:30', '22:00'],
      ],
      '10:30',
    ],
  ] as const)('%s', ([, busy, from]) => {
    const found = nearestFree(
      period('10:00', '12:00'),
      busy.map(([start, end]) => period(start, end)),
      hours,
    );
    expect(found?.from).toEqual(moscowMoment(day, from));
  });

  test('none in a full day', () => {
    expect(nearestFree(period('10:00', '12:00'), [period('08:00', '21:00')], hours)).toBeNull();
  });
});
