import { describe, expect, test } from 'vitest';
import { moscowMoment } from './calendar.ts';
import { eventOverAt } from './event-over.ts';

const serviceDate = '2026-12-10';

describe('R-3.2.6/2 when the event is over', () => {
  test.for([
    ['rooms', 'at the end of the booking', { to: '21:00' }, null, serviceDate, moscowMoment(serviceDate, '21:00')],
    [
      'rooms',
      'of the answer, if there is one',
      { to: '21:00' },
      { to: '20:00' },
      serviceDate,
      moscowMoment(serviceDate, '20:00'),
    ],
    ['media', 'at the end of the slot', { to: '14:00' }, undefined, serviceDate, moscowMoment(serviceDate, '14:00')],
    ['printing', 'at 24:00 of the event', {}, null, '2026-12-12', moscowMoment('2026-12-13')],
    ['souvenirs', 'at 24:00 of the event', {}, { date: '2026-12-09' }, '2026-12-12', moscowMoment('2026-12-13')],
    [
      'transport',
      'at 24:00 of the event',
      { returnTrip: false, returnDate: '2026-12-20' },
      null,
      '2026-12-12',
      moscowMoment('2026-12-13'),
    ],
    [
      'transport',
      'or of the way back',
      { returnTrip: true, returnDate: '2026-12-14' },
      null,
      '2026-12-12',
      moscowMoment('2026-12-15'),
    ],
    ['information', 'at 24:00 of the publication', {}, null, '2026-12-01', moscowMoment('2026-12-11')],
    ['information', 'or of a later event', {}, null, '2026-12-31', moscowMoment('2027-01-01')],
  ] as const)('%s: %s', ([category, , fields, answer, eventDate, over]) => {
    expect(eventOverAt(category, { serviceDate, eventDate, fields, answer })).toEqual(over);
  });
});
