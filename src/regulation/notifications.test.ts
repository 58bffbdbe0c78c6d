import { describe, expect, test } from 'vitest';
import { moscowMoment } from './calendar.ts';
import { type EventName, eventNames } from './codes.ts';
import { calendar } from './fixtures.ts';
import { letterMoment, noticesOf, type Step, timedNotices, wantsLetter, type Watched } from './notifications.ts';

const people = { client: 'c', agents: ['lead', 'co'] };
const heard = (step: Partial<Step> & { event: EventName }, concerned = people) =>
  noticesOf({ actor: null, role: null, ...step }, concerned).map(({ to, kind }) => `${to} ${kind}`);

describe('4 «Notifications», R-4.3.1/1, R-4.4.3/2 who hears of what', () => {
  test.for<[string, Partial<Step> & { event: EventName }, string[]]>([
    ['sent', { event: 'sent' }, ['c sent', 'operators new_in_queue']],
    ['accepted', { event: 'accepted', actor: 'o', role: 'operator' }, ['c accepted']],
    [
      'assigned',
      { event: 'assigned', actor: 'o', role: 'operator', added: ['lead', 'co'] },
      ['c lead_named', 'lead assigned', 'co assigned'],
    ],
    [
      'redirected',
      { event: 'redirected', actor: 'o', role: 'operator', added: ['lead'], removed: ['old'] },
      ['c lead_named', 'lead assigned', 'old handed_on'],
    ],
    ['a clarifying question', { event: 'question_asked', actor: 'lead', role: 'agent' }, ['c question']],
    ['a message of staff', { event: 'message_sent', actor: 'lead', role: 'agent' }, ['c staff_wrote']],
    [
      'the Client wrote',
      { event: 'message_sent', actor: 'c', role: 'client' },
      ['lead client_wrote', 'co client_wrote'],
    ],
    [
      'the Client withdrew',
      { event: 'withdrawn', actor: 'c', role: 'client' },
      ['lead client_withdrew', 'co client_withdrew', 'operators client_withdrew'],
    ],
    ['«В работе»', { event: 'answered', actor: 'lead', role: 'agent' }, ['c answered', 'co answer_given']],
    ['«Исполнено»', { event: 'completed', actor: 'o', role: 'operator' }, ['c done', 'lead finished', 'co finished']],
    ['«Отказано»', { event: 'refused', actor: 'o', role: 'operator' }, ['c refused', 'lead finished', 'co finished']],
    ['«Закрыто»', { event: 'closed', actor: 'o', role: 'operator' }, ['c closed', 'lead finished', 'co finished']],
    ["an Agent's refusal", { event: 'refusal_offered', actor: 'lead', role: 'agent' }, ['operators refusal_offered']],
    [
      'a refusal returned',
      { event: 'refusal_returned', actor: 'o', role: 'operator', offeredBy: 'co' },
      ['co refusal_returned'],
    ],
    ['a hand-over asked', { event: 'handover_asked', actor: 'lead', role: 'agent' }, ['operators handover_asked']],
    ['R-4.4.3/2 a field edited', { event: 'edited', actor: 'lead', role: 'agent' }, ['c edited', 'co edited']],
    ['R-4.3.2/1 an internal note', { event: 'note_added', actor: 'lead', role: 'agent' }, []],
  ])('%s', ([, step, expected]) => {
    expect(heard(step)).toEqual(expected);
  });

  test('without an Agent the Operators hear that the Client wrote', () => {
    expect(heard({ event: 'message_sent', actor: 'c', role: 'client' }, { client: 'c', agents: [] })).toEqual([
      'operators client_wrote',
    ]);
  });

  test('R-4.3.3/3 the Client hears nothing of an offered refusal', () => {
    for (const event of ['refusal_offered', 'refusal_returned', 'note_added'] as const) {
      expect(heard({ event, actor: 'lead', role: 'agent', offeredBy: 'lead' })).not.toContainEqual(
        expect.stringMatching(/^c /),
      );
    }
  });

  test('nobody hears of their own step, and nobody twice', () => {
    for (const event of eventNames) {
      const notices = noticesOf(
        { event, actor: 'lead', role: 'agent', added: ['lead', 'co'], removed: ['co'] },
        people,
      );
      expect(notices.map(({ to }) => to)).not.toContain('lead');
      expect(new Set(notices.map(({ to }) => to)).size).toBe(notices.length);
    }
  });
});

const watched: Watched = {
  id: 'r',
  client: 'c',
  agents: ['a'],
  serviceDate: '2026-12-10',
  replyDeadline: '2026-12-08',
  responseDue: '2026-12-04',
  responseMetAt: new Date('2026-12-02T10:00:00Z'),
  askedAt: moscowMoment('2026-12-02', '13:05'),
  inProgress: false,
  eventOverAt: moscowMoment('2026-12-10', '21:00'),
};
const told = (request: Partial<Watched>, day: string, time: string) =>
  timedNotices({ ...watched, ...request }, moscowMoment(day, time), calendar).map(({ to, kind }) => `${to} ${kind}`);

describe('R-4.2.2/4 reminders of a question', () => {
  test.for([
    ['before the working day before, nothing', '2026-12-07', '09:59', []],
    ['one working day before at 10:00', '2026-12-07', '10:00', ['c reply_reminder']],
    ['a missed hour is made up for', '2026-12-07', '23:10', ['c reply_reminder']],
    ['on the day at 10:00', '2026-12-08', '10:00', ['c reply_last_day']],
    ['after the deadline nothing', '2026-12-09', '00:00', []],
  ] as const)('%s', ([, day, time, expected]) => {
    expect(told({}, day, time)).toEqual(expected);
  });

  test('over a weekend it is the Friday', () => {
    expect(told({ replyDeadline: '2026-12-07' }, '2026-12-04', '10:00')).toEqual(['c reply_reminder']);
  });

  test('a question asked after the hour is not reminded of by it', () => {
    expect(told({ askedAt: moscowMoment('2026-12-08', '11:00') }, '2026-12-08', '12:00')).toEqual([]);
  });

  test('without a question that waits nothing', () => {
    expect(told({ askedAt: null }, '2026-12-08', '12:00')).toEqual([]);
  });
});

describe('R-4.4.1/4 the term of the answer', () => {
  const open = { responseMetAt: null, askedAt: null };

  test.for([
    ['two working days before, nothing', '2026-12-02', '12:00', []],
    ['the next working day', '2026-12-03', '00:00', ['a response_due_soon']],
    ['today', '2026-12-04', '12:00', ['a response_due_soon']],
    ['over', '2026-12-05', '00:00', ['a response_overdue', 'operators response_overdue', 'c answer_is_late']],
  ] as const)('%s', ([, day, time, expected]) => {
    expect(told(open, day, time)).toEqual(expected);
  });

  test('an answered one is left alone', () => {
    expect(told({ askedAt: null }, '2026-12-05', '12:00')).toEqual([]);
  });
});

describe('R-3.2.6/4 an event that has passed', () => {
  test.for([
    ['before its end', '20:59', []],
    ['from its end', '21:00', ['operators event_over']],
  ] as const)('%s', ([, time, expected]) => {
    expect(told({ inProgress: true, askedAt: null }, '2026-12-10', time)).toEqual(expected);
  });
});

describe('ux 9 quiet hours of letters', () => {
  test.for([
    ['by day at once', 'answered', '12:00', '2026-12-07T09:00:00.000Z'],
    ['late in the evening the next morning', 'answered', '22:00', '2026-12-08T05:00:00.000Z'],
    ['at night this morning', 'answered', '03:00', '2026-12-07T05:00:00.000Z'],
    ['a last day does not wait', 'reply_last_day', '23:00', '2026-12-07T20:00:00.000Z'],
  ] as const)('%s', ([, kind, time, expected]) => {
    expect(letterMoment(kind, moscowMoment('2026-12-07', time)).toISOString()).toBe(expected);
  });

  test('a Client may turn off all but questions and final statuses', () => {
    const client = { kind: 'student', optionalLetters: false } as const;
    expect(wantsLetter('question', client)).toBe(true);
    expect(wantsLetter('refused', client)).toBe(true);
    expect(wantsLetter('staff_wrote', client)).toBe(false);
    expect(wantsLetter('assigned', { kind: 'employee', optionalLetters: false })).toBe(true);
  });
});
