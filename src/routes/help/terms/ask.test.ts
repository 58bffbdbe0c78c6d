import { describe, expect, test } from 'vitest';
import { moscowMoment } from '#regulation/calendar.ts';
import { countAskOf, termsAskOf, typedOf } from './ask.ts';

const now = moscowMoment('2026-11-27', '15:20');
const asked = (query: string) => termsAskOf(typedOf(new URLSearchParams(query)), now);
const toCount = (query: string) => countAskOf(typedOf(new URLSearchParams(query)));

describe('R-4.6.2/1 what the form of the tester asks', () => {
  test('nothing yet', () => {
    expect([asked(''), asked('category=rooms'), toCount('')]).toEqual([null, null, null]);
  });

  test.for([
    ['now, where no day of sending is given', 'date=2026-12-10', now],
    ['this very moment for today', 'date=2026-12-10&sent=2026-11-27', now],
    ['another day at noon', 'date=2026-12-10&sent=2026-12-01', moscowMoment('2026-12-01', '12:00')],
  ] as const)('%s', ([, query, submittedAt]) => {
    expect(asked(query)).toEqual({ ask: { serviceDate: '2026-12-10', eventDate: '2026-12-10', submittedAt } });
  });

  test.for([
    ['of its own where the category has one', 'category=printing&date=2026-12-10&event=2026-12-12', '2026-12-12'],
    ['that of the service for a room', 'category=rooms&date=2026-12-10&event=2026-12-12', '2026-12-10'],
    ['before the publication', 'category=information&date=2026-12-10&event=2026-12-01', '2026-12-01'],
  ] as const)('the event %s', ([, query, eventDate]) => {
    expect(asked(query)).toMatchObject({ ask: { eventDate } });
  });

  test.for([
    ['date=2026-02-30', 'serviceDate'],
    ['date=завтра', 'serviceDate'],
    ['category=printing&date=2026-12-10&event=x', 'eventDate'],
    ['category=printing&date=2026-12-10&event=2026-12-09', 'eventEarly'],
    ['date=2026-12-10&sent=2026-13-01', 'sentOn'],
  ] as const)('%s: %s is named', ([query, wrong]) => {
    expect(asked(query)).toEqual({ wrong });
  });

  test('a category that there is not is the first one of the form', () => {
    expect(typedOf(new URLSearchParams('category=cats')).category).toBe('rooms');
  });

  test.for([
    ['from=2026-12-25&days=12', { from: '2026-12-25', days: 12 }],
    ['from=2026-12-25&days=0', { from: '2026-12-25', days: 0 }],
    ['from=2026-12-32&days=1', { wrong: 'from' }],
    ['from=&days=1', { wrong: 'from' }],
    ['from=2026-12-25&days=', { wrong: 'days' }],
    ['from=2026-12-25&days=-1', { wrong: 'days' }],
    ['from=2026-12-25&days=1.5', { wrong: 'days' }],
    ['from=2026-12-25&days=367', { wrong: 'days' }],
  ] as const)('%s', ([query, expected]) => {
    expect(toCount(query)).toEqual(expected);
  });
});
