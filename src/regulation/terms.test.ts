import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, calendarOf, endOfDay, moscowMoment } from './calendar.ts';
import { calendar, people, years } from './fixtures.ts';
import { defaultServiceSettings, defaultTermSettings } from './settings.ts';
import {
  type TermSettings,
  addWorkingDays,
  checkLate,
  checkServiceDate,
  explainTerms,
  firstDateInTime,
  lastDayToSubmit,
  meetsResponse,
  responseDueOf,
  responseState,
  subWorkingDays,
  termsOf,
  workingDaysBetween,
} from './terms.ts';

const rooms = defaultTermSettings('rooms');
const printing = defaultTermSettings('printing');

function ask(serviceDate: string, submittedAt: Date, eventDate = serviceDate) {
  return { serviceDate, eventDate, submittedAt };
}

describe('section 7 starting values of the terms', () => {
  test.for([
    ['information', 5, 3],
    ['printing', 5, 3],
    ['souvenirs', 5, 3],
    ['transport', 5, 3],
    ['rooms', 3, 2],
    ['media', 3, 2],
  ] as const)('%s: %s to submit, %s to answer', ([category, leadDays, responseDays]) => {
    expect(defaultTermSettings(category)).toEqual({
      leadDays,
      responseDays,
      responseMode: 'earlier',
      latePolicy: 'accept_flag',
      replyDays: 2,
      leadCountMode: 'inclusive',
    });
  });
});

// every row of the worked examples
// prettier-ignore
const examples = [
  [1,  'rooms',       '2026-11-26', ['2026-11-25', '2026-11-24', '2026-11-23'],                             '2026-11-23'],
  [2,  'printing',    '2026-11-27', ['2026-11-26', '2026-11-25', '2026-11-24', '2026-11-23', '2026-11-20'], '2026-11-20'],
  [3,  'rooms',       '2026-11-29', ['2026-11-27', '2026-11-26', '2026-11-25'],                             '2026-11-25'],
  [4,  'media',       '2026-12-02', ['2026-12-01', '2026-11-30', '2026-11-27'],                             '2026-11-27'],
  [5,  'media',       '2026-12-03', ['2026-12-02', '2026-12-01', '2026-11-30'],                             '2026-11-30'],
  [6,  'transport',   '2026-12-29', ['2026-12-28', '2026-12-25', '2026-12-24', '2026-12-23', '2026-12-22'], '2026-12-22'],
  [7,  'rooms',       '2026-12-31', ['2026-12-30', '2026-12-29', '2026-12-28'],                             '2026-12-28'],
  [8,  'rooms',       '2027-01-13', ['2027-01-12', '2027-01-11', '2026-12-30'],                             '2026-12-30'],
  [9,  'printing',    '2027-01-13', ['2027-01-12', '2027-01-11', '2026-12-30', '2026-12-29', '2026-12-28'], '2026-12-28'],
  [10, 'rooms',       '2027-02-26', ['2027-02-25', '2027-02-24', '2027-02-20'],                             '2027-02-20'],
  [11, 'rooms',       '2027-02-22', ['2027-02-20', '2027-02-19', '2027-02-18'],                             '2027-02-18'],
  [12, 'souvenirs',   '2027-05-13', ['2027-05-12', '2027-05-11', '2027-05-07', '2027-05-06', '2027-05-05'], '2027-05-05'],
  [13, 'rooms',       '2027-05-05', ['2027-05-04', '2027-04-30', '2027-04-29'],                             '2027-04-29'],
  [14, 'information', '2027-11-06', ['2027-11-03', '2027-11-02', '2027-11-01', '2027-10-29', '2027-10-28'], '2027-10-28'],
] as const;

describe('R-4.1.1/1 last day to submit', () => {
  test.for(examples)('row %s: %s for %s', ([, category, serviceDate, days, last]) => {
    const settings = defaultTermSettings(category);
    const submittedAt = moscowMoment('2026-10-01', '12:00');
    const [step] = explainTerms(ask(serviceDate, submittedAt), settings, calendar);

    expect(termsOf(ask(serviceDate, submittedAt), settings, calendar).submissionDeadline).toBe(last);
    expect(step).toMatchObject({ term: 'submissionDeadline', clause: '4.1.1', days, params: { day: last } });
  });

  test.for([
    [1, '2026-11-26', '2026-11-22'],
    [10, '2027-02-26', '2027-02-19'],
  ] as const)('row %s with n clear days between', ([, serviceDate, last]) => {
    expect(lastDayToSubmit(serviceDate, { ...rooms, leadCountMode: 'clear' }, calendar)).toBe(last);
  });
});

describe('R-4.1.1/2, R-TIME/5 late by the Moscow day of sending', () => {
  test.for(examples)(
    'row %s: in time to the last millisecond of the day, then late',
    ([, category, serviceDate, , last]) => {
      const settings = defaultTermSettings(category);
      const end = endOfDay(last);
      const inTime = termsOf(ask(serviceDate, new Date(end.getTime() - 1)), settings, calendar);
      const late = termsOf(ask(serviceDate, end), settings, calendar);

      expect(end.toISOString()).toBe(`${last}T21:00:00.000Z`);
      expect(inTime).toMatchObject({ late: false, lateBy: 0 });
      expect(late.late).toBe(true);
      expect(late.lateBy).toBeGreaterThanOrEqual(1);
    },
  );

  test('row 4: sent on Saturday 28 November, late by 1', () => {
    const terms = termsOf(
      ask('2026-12-02', moscowMoment('2026-11-28', '12:00')),
      defaultTermSettings('media'),
      calendar,
    );
    expect(terms).toMatchObject({ late: true, lateBy: 1 });
  });

  test('row 8: sent on Saturday 9 January, late by 1', () => {
    expect(termsOf(ask('2027-01-13', moscowMoment('2027-01-09', '12:00')), rooms, calendar)).toMatchObject({
      late: true,
      lateBy: 1,
    });
  });

  test('counts the working days past the deadline, that of sending too', () => {
    expect(termsOf(ask('2026-11-26', moscowMoment('2026-11-25', '09:00')), rooms, calendar).lateBy).toBe(2);
  });
});

describe('R-4.1.1/3 sending on a day off', () => {
  test('row 5: Saturday 28 November is in time', () => {
    const terms = termsOf(
      ask('2026-12-03', moscowMoment('2026-11-28', '12:00')),
      defaultTermSettings('media'),
      calendar,
    );
    expect(terms).toMatchObject({ late: false, lateBy: 0, submissionDeadline: '2026-11-30' });
  });
});

describe('4.1.1 the nearest date in time', () => {
  test.for([
    ['2026-11-24', '2026-11-27'],
    ['2026-11-25', '2026-11-28'],
    ['2026-12-30', '2027-01-13'],
    ['2027-01-02', '2027-01-14'],
  ] as const)('rooms, seen on %s: %s', ([today, first]) => {
    expect(firstDateInTime(moscowMoment(today, '12:00'), rooms, calendar)).toBe(first);
  });

  test('is in time itself, and no earlier day is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 30, max: 1780 }), fc.constantFrom(rooms, printing), (n, settings) => {
        const today = addDays('2023-01-01', n);
        const first = firstDateInTime(moscowMoment(today), settings, calendar);
        expect(lastDayToSubmit(first, settings, calendar) >= today).toBe(true);
        expect(lastDayToSubmit(addDays(first, -1), settings, calendar) < today).toBe(true);
      }),
    );
  });
});

describe('R-4.1.1/5 hard stops', () => {
  const now = moscowMoment('2026-11-23', '12:00');

  test.for([
    ['yesterday', { serviceDate: '2026-11-22' }, 'date_past'],
    ['a time gone today', { serviceDate: '2026-11-23', startTime: '11:45' }, 'date_past'],
    ['the present minute', { serviceDate: '2026-11-23', startTime: '12:00' }, 'date_past'],
    ['366 days ahead', { serviceDate: '2027-11-24' }, 'date_too_far'],
  ] as const)('%s', ([, wish, rule]) => {
    expect(() => checkServiceDate(wish, now, calendar)).toThrow(rule);
  });

  test('a year without a calendar', () => {
    expect(() => checkServiceDate({ serviceDate: '2028-01-10' }, moscowMoment('2027-11-24'), calendar)).toThrow(
      'calendar_missing',
    );
  });

  test.for([
    ['today', { serviceDate: '2026-11-23' }],
    ['later today', { serviceDate: '2026-11-23', startTime: '12:15' }],
    ['365 days ahead', { serviceDate: '2027-11-23', startTime: '08:00' }],
  ] as const)('%s passes', ([, wish]) => {
    expect(() => checkServiceDate(wish, now, calendar)).not.toThrow();
  });
});

describe('R-4.1.1/2 accept and flag, or block', () => {
  const late = ask('2026-11-26', moscowMoment('2026-11-24', '12:00'));
  const terms = termsOf(late, rooms, calendar);

  test('without the tick a late request is not sent', () => {
    expect(() => checkLate(late, terms, {}, rooms, calendar)).toThrow('late_tick');
    expect(() => checkLate(late, terms, { acceptLate: true }, rooms, calendar)).not.toThrow();
  });

  test('with `block` not even with the tick', () => {
    const block: TermSettings = { ...rooms, latePolicy: 'block' };
    expect(() => checkLate(late, terms, { acceptLate: true }, block, calendar)).toThrow('late_blocked');
  });

  test('in time nothing is asked', () => {
    const inTime = ask('2026-11-27', moscowMoment('2026-11-24', '12:00'));
    expect(() => checkLate(inTime, termsOf(inTime, rooms, calendar), {}, rooms, calendar)).not.toThrow();
  });

  test('the answer names the deadline and the nearest date', () => {
    expect(() => checkLate(late, terms, {}, rooms, calendar)).toThrow(
      expect.objectContaining({
        details: expect.objectContaining({ submissionDeadline: '2026-11-23', firstDateInTime: '2026-11-27' }),
      }),
    );
  });
});

describe('R-4.2.2/1 reply deadline', () => {
  test.for([
    ['2026-12-01', '2026-11-27'],
    ['2026-12-10', '2026-12-08'],
    ['2027-01-13', '2027-01-11'],
    ['2027-02-26', '2027-02-24'],
    ['2027-05-13', '2027-05-11'],
  ] as const)('event on %s: %s', ([eventDate, deadline]) => {
    const asked = ask('2026-12-01', moscowMoment('2026-11-20'), eventDate);
    expect(termsOf(asked, rooms, calendar).replyDeadline).toBe(deadline);
  });
});

// prettier-ignore
const responses = [
  ['printing, last day',  'printing',  '2026-12-10', '2026-12-03', '2026-12-08', '2026-12-07', '2026-12-04', '2026-12-07'],
  ['printing, early',     'printing',  '2026-12-10', '2026-11-02', '2026-11-06', '2026-12-07', '2026-11-03', '2026-11-06'],
  ['rooms, last day',     'rooms',     '2026-12-10', '2026-12-07', '2026-12-09', '2026-12-08', '2026-12-08', '2026-12-08'],
  ['rooms, late',         'rooms',     '2026-12-10', '2026-12-08', '2026-12-10', '2026-12-08', '2026-12-09', '2026-12-09'],
  ['rooms, working Sat',  'rooms',     '2027-02-26', '2027-02-18', '2027-02-20', '2027-02-24', '2027-02-19', '2027-02-20'],
  ['transport, New Year', 'transport', '2027-01-20', '2026-12-29', '2027-01-12', '2027-01-15', '2026-12-30', '2027-01-12'],
] as const;

describe('R-4.4.1/1 term of answer', () => {
  test.for(responses)('%s', ([, category, serviceDate, sent, a, b, w, due]) => {
    const settings = defaultTermSettings(category);
    const asked = ask(serviceDate, moscowMoment(sent, '12:00'));
    const counted = responseDueOf(asked, settings, calendar);

    expect(counted).toMatchObject({ floor: w, due });
    expect(counted.after?.at(-1)).toBe(a);
    expect(counted.before.at(-1)).toBe(b);
    expect(termsOf(asked, settings, calendar).responseDue).toBe(due);
  });

  test.for(responses)('%s, after receipt alone', ([, category, serviceDate, sent, a]) => {
    const settings = { ...defaultTermSettings(category), responseMode: 'after_receipt' as const };
    expect(termsOf(ask(serviceDate, moscowMoment(sent)), settings, calendar).responseDue).toBe(a);
  });

  test.for(responses)('%s, before the event alone', ([, category, serviceDate, sent, , b, w]) => {
    const settings = { ...defaultTermSettings(category), responseMode: 'before_event' as const };
    expect(termsOf(ask(serviceDate, moscowMoment(sent)), settings, calendar).responseDue).toBe(b > w ? b : w);
  });

  test.for(['earlier', 'after_receipt', 'before_event'] as const)('%s: not later than the service', (responseMode) => {
    const asked = ask('2026-11-28', moscowMoment('2026-11-27', '23:00'));
    expect(termsOf(asked, { ...rooms, responseMode }, calendar).responseDue).toBe('2026-11-28');
  });
});

describe('R-4.4.1/3 what meets the term of answer', () => {
  const request = { client: 'client', agents: [{ person: 'lead', part: 'todo' as const }], withdrawnAt: null };
  const { lead, operator, client, otherAgent, operatorAndAgent } = people;

  test.for([
    ['a message of an assigned Agent', lead, 'message', true],
    ['a question of an assigned Agent', lead, 'question', true],
    ['an internal note', lead, 'note', false],
    ['a message of another Agent', otherAgent, 'message', false],
    ['a message of the Operator', operator, 'message', false],
    ['a question of the Operator', operator, 'question', false],
    ['a message of an Operator who is its Agent', operatorAndAgent, 'message', true],
    ['a message of the Client', client, 'message', false],
    ['the answer', lead, 'answer', true],
    ['«Исполнено»', operator, 'complete', true],
    ['«Отказано»', operator, 'refuse', true],
    ['«Закрыто»', operator, 'close', true],
    ['a refusal that waits', lead, 'offer_refusal', false],
    ['acceptance', operator, 'accept', false],
  ] as const)('%s', ([, actor, action, expected]) => {
    expect(meetsResponse(actor, action, request, defaultServiceSettings)).toBe(expected);
  });

  test('with `operatorAnswerCounts` a message of the Operator counts', () => {
    expect(
      meetsResponse(operator, 'question', request, { ...defaultServiceSettings, operatorAnswerCounts: true }),
    ).toBe(true);
  });

  test('closing after a withdrawal is no answer', () => {
    expect(meetsResponse(operator, 'close', { ...request, withdrawnAt: new Date() }, defaultServiceSettings)).toBe(
      false,
    );
  });
});

describe('R-4.4.1/4 state of the answer', () => {
  test.for([
    ['far away', '2026-11-27', '2026-11-25T12:00:00Z', null, 'on_track'],
    ['next working day', '2026-11-27', '2026-11-26T12:00:00Z', null, 'due_soon'],
    ['today', '2026-11-27', '2026-11-27T20:59:59Z', null, 'due_soon'],
    ['Monday, seen on Friday', '2026-11-30', '2026-11-27T12:00:00Z', null, 'due_soon'],
    ['passed', '2026-11-27', '2026-11-27T21:00:00Z', null, 'overdue'],
    ['met at the last moment', '2026-11-27', '2026-12-01T12:00:00Z', '2026-11-27T20:59:59.999Z', 'met'],
    ['met too late', '2026-11-27', '2026-12-01T12:00:00Z', '2026-11-27T21:00:00Z', 'met_late'],
  ] as const)('%s', ([, responseDue, now, metAt, expected]) => {
    const facts = { responseDue, responseMetAt: metAt ? new Date(metAt) : null };
    expect(responseState(facts, new Date(now), calendar)).toBe(expected);
  });

  test('R-4.2.3/2 a withdrawal stops the clock', () => {
    const facts = { responseDue: '2026-11-27', responseMetAt: null, withdrawnAt: moscowMoment('2026-11-26') };
    expect(responseState(facts, moscowMoment('2026-12-20'), calendar)).toBe('on_track');
  });

  test('a term on the last days of the last known year asks for no unknown day', () => {
    expect(
      responseState({ responseDue: '2027-12-30', responseMetAt: null }, moscowMoment('2027-12-30', '10:00'), calendar),
    ).toBe('due_soon');
  });
});

describe('R-TIME/3, R-TIME/4 counting working days', () => {
  const first = '2023-02-01';
  const span = 1780;
  const days = fc.integer({ min: 0, max: span - 60 }).map((n) => addDays(first, n));

  test('ends on a working day, and grows with the day and with n', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 12 }), (day, n) => {
        const there = addWorkingDays(day, n, calendar);
        expect(calendar.isWorking(there)).toBe(true);
        expect(addWorkingDays(addDays(day, 1), n, calendar) >= there).toBe(true);
        expect(addWorkingDays(day, n + 1, calendar) > there).toBe(true);
        expect(subWorkingDays(day, n, calendar) <= subWorkingDays(addDays(day, 1), n, calendar)).toBe(true);
        expect(subWorkingDays(day, n + 1, calendar) < subWorkingDays(day, n, calendar)).toBe(true);
        expect(workingDaysBetween(day, there, calendar)).toBe(n);
      }),
    );
  });

  test('R-TIME/7 a term ends on a working day by itself, so that no term is moved on', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 12 }), (day, n) => {
        for (const last of [subWorkingDays(day, n, calendar), addWorkingDays(day, n, calendar)]) {
          expect(calendar.isWorking(last)).toBe(true);
        }
      }),
    );
    // n clear days end on the Sunday before Monday 23 November, and stay there
    expect(lastDayToSubmit('2026-11-26', { ...rooms, leadCountMode: 'clear' }, calendar)).toBe('2026-11-22');
    // where the service comes before the n-th working day, its own day is the end, working or not
    const onSunday = ask('2026-11-29', moscowMoment('2026-11-27', '12:00'));
    expect(termsOf(onSunday, rooms, calendar).responseDue).toBe('2026-11-29');
  });

  test('no days leave the day as it is', () => {
    expect(addWorkingDays('2026-11-22', 0, calendar)).toBe('2026-11-22');
  });

  test.for([
    ['before 2023', () => subWorkingDays('2023-01-10', 3, calendar)],
    ['past 2027', () => addWorkingDays('2027-12-30', 1, calendar)],
  ] as const)('%s fails loudly', ([, count]) => {
    expect(count).toThrow('calendar_missing');
  });
});

describe('R-1.1/1 how a term was counted', () => {
  test('every step names its clause and ends at the term', () => {
    const asked = ask('2026-12-10', moscowMoment('2026-12-08', '12:00'));
    const steps = explainTerms(asked, rooms, calendar);
    expect(steps.map(({ term, clause, key }) => `${term} ${clause} ${key}`)).toEqual([
      'submissionDeadline 4.1.1 lead',
      'submissionDeadline 4.1.1 late',
      'replyDeadline 4.2.2 reply',
      'responseDue 4.4.1 after_receipt',
      'responseDue 4.4.1 before_event',
      'responseDue 4.4.1 earlier',
      'responseDue 4.4.1 floor',
    ]);
    expect(steps.at(-1)).toMatchObject({ params: { day: termsOf(asked, rooms, calendar).responseDue } });
  });

  test.for(['earlier', 'after_receipt', 'before_event'] as const)(
    '%s: the last step is the term, whatever the dates',
    (responseMode) => {
      fc.assert(
        fc.property(fc.integer({ min: 30, max: 1700 }), fc.integer({ min: 0, max: 40 }), (n, ahead) => {
          const submittedAt = moscowMoment(addDays('2023-01-01', n), '12:00');
          const asked = ask(addDays('2023-01-01', n + ahead), submittedAt);
          const settings = { ...rooms, responseMode };
          const steps = explainTerms(asked, settings, calendar);
          expect(steps.at(-1)?.params).toMatchObject({ day: termsOf(asked, settings, calendar).responseDue });
        }),
      );
    },
  );
});

describe('R-TIME/2 at the end of the last year that has a calendar', () => {
  const last = Math.max(...calendar.years);
  const sentOn = (day: string, serviceDate: string) => ask(serviceDate, moscowMoment(day, '12:00'));

  test.for(['earlier', 'after_receipt', 'before_event'] as const)(
    '%s: what lies beyond the day of the service needs no calendar',
    (responseMode) => {
      const asked = sentOn(`${last}-12-30`, `${last}-12-31`);
      expect(termsOf(asked, { ...rooms, responseMode }, calendar).responseDue).toBe(`${last}-12-31`);
      expect(explainTerms(asked, { ...rooms, responseMode }, calendar).at(-1)).toMatchObject({
        term: 'responseDue',
        key: 'cap',
        params: { day: `${last}-12-31` },
      });
    },
  );

  test('a service in a year without one is named', () => {
    expect(() => termsOf(sentOn(`${last}-12-30`, `${last + 1}-01-12`), rooms, calendar)).toThrow('calendar_missing');
  });

  test('so is a year that lies between the sending and the service', () => {
    const gap = calendarOf(years.filter(({ year }) => year !== 2026));
    expect(() => termsOf(sentOn('2025-12-30', '2027-01-20'), rooms, gap)).toThrow('calendar_missing');
  });
});
