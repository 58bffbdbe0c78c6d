import { describe, expect, test } from 'vitest';
import { calendarOf, moscowMoment } from './calendar.ts';
import { calendarNotices, draftNotices, feedbackNotices, isDraftDead, missingYear } from './clock-notices.ts';
import { calendar, years } from './fixtures.ts';
import { timedNotices } from './notifications.ts';

const at = moscowMoment;

describe('R-3.1.1/2 drafts', () => {
  const draft = { id: 'd', client: 'c', changedAt: at('2026-11-02', '14:05') };

  test.for([
    ['a minute before 25 days nothing', '2026-11-27', '14:04', 0],
    ['25 days after the last change', '2026-11-27', '14:05', 1],
    ['later still the same one', '2026-12-01', '00:00', 1],
  ] as const)('%s', ([, day, time, count]) => {
    expect(draftNotices(draft, at(day, time))).toHaveLength(count);
  });

  test('a change begins the count anew, under another key', () => {
    const keys = [draft, { ...draft, changedAt: at('2026-11-03') }].map(
      (one) => draftNotices(one, at('2026-12-10'))[0]?.key,
    );
    expect(new Set(keys).size).toBe(2);
  });

  test.for([
    ['30 days after the change, five after the warning', '2026-11-27', '2026-12-02', true],
    ['a day before', '2026-11-27', '2026-12-01', false],
    ['warned late: five days more', '2026-12-20', '2026-12-24', false],
    ['warned late, five days on', '2026-12-20', '2026-12-25', true],
  ] as const)('%s', ([, warned, day, dead]) => {
    const facts = { changedAt: draft.changedAt, warnedAt: at(warned, '14:05') };
    expect(isDraftDead(facts, at(day, '14:05'))).toBe(dead);
  });

  test('without a warning none dies, however the clock jumps', () => {
    expect(isDraftDead({ changedAt: draft.changedAt, warnedAt: null }, at('2030-01-01'))).toBe(false);
  });
});

describe('R-4.5.2/1 the reminder of an opinion', () => {
  const asked = { request: 'r', client: 'c', requestedAt: at('2026-11-26', '16:00') };
  const told = (day: string, time: string) => feedbackNotices(asked, at(day, time), calendar).map(({ to }) => to);

  test.for([
    ['on the third working day before 10:00 nothing', '2026-12-01', '09:59', []],
    ['on the third working day at 10:00', '2026-12-01', '10:00', ['c']],
    ['as long as the form lives', '2026-12-26', '23:00', ['c']],
    ['not after its 30 days', '2026-12-27', '00:00', []],
  ] as const)('%s', ([, day, time, expected]) => {
    expect(told(day, time)).toEqual(expected);
  });

  test('over the New Year it is the working day that counts', () => {
    const late = { ...asked, requestedAt: at('2026-12-29', '12:00') };
    expect(feedbackNotices(late, at('2027-01-12', '09:59'), calendar)).toEqual([]);
    expect(feedbackNotices(late, at('2027-01-12', '10:00'), calendar)).toHaveLength(1);
  });
});

describe('TIME/2 the calendar of the next year', () => {
  const known = [2026, 2027];

  test.for([
    ['not before 1 October', '2027-09-30', null],
    ['from 1 October', '2027-10-01', 2028],
    ['until the end of the year', '2027-12-31', 2028],
    ['not where it is there', '2026-11-01', null],
  ] as const)('%s', ([, today, year]) => {
    expect(missingYear(known, today)).toBe(year);
  });

  test.for([
    ['never told', null, 2],
    ['told six days ago', '2027-10-04', 0],
    ['told a week ago', '2027-10-03', 2],
  ] as const)('%s', ([, day, count]) => {
    const lastTold = day && at(day, '10:00');
    expect(calendarNotices({ years: known, lastTold }, at('2027-10-10', '09:00'))).toHaveLength(count);
  });

  test('on the last day of the last year the clock goes on without it', () => {
    const request = {
      id: 'r',
      client: 'c',
      agents: ['a'],
      serviceDate: '2027-12-31',
      replyDeadline: '2027-12-29',
      responseDue: '2027-12-30',
      responseMetAt: null,
      askedAt: null,
      inProgress: false,
      eventOverAt: at('2027-12-31', '21:00'),
    };
    const kinds = timedNotices(request, at('2027-12-30', '12:00'), calendarOf(years)).map(({ kind }) => kind);

    expect(kinds).toEqual(['response_due_soon']);
    expect(
      feedbackNotices({ request: 'r', client: 'c', requestedAt: at('2027-12-30') }, at('2027-12-31'), calendar),
    ).toEqual([]);
  });
});
