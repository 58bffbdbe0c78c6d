import { beforeAll, describe, expect, test } from 'vitest';
import { addDays, moscowMoment } from '#regulation/calendar.ts';
import { fillPlaces, setService } from '../../../test/factories.ts';
import { countedDays, firstDates, testedTerms } from './term-tester.ts';

beforeAll(() => fillPlaces());

const ask = (serviceDate: string, sent: string, eventDate = serviceDate) => ({
  serviceDate,
  eventDate,
  submittedAt: moscowMoment(sent, '12:00'),
});

describe('R-4.6.2/1 the tester of terms', () => {
  test('counts all terms with their days', async () => {
    expect(await testedTerms('rooms', ask('2026-11-26', '2026-11-20'), 'ru')).toMatchObject({
      kind: 'inTime',
      submissionDeadline: '2026-11-23',
      replyDeadline: '2026-11-24',
      responseDue: '2026-11-24',
      firstDateInTime: '2026-11-25',
      explanation: expect.arrayContaining([
        expect.objectContaining({ term: 'submissionDeadline', days: ['2026-11-25', '2026-11-24', '2026-11-23'] }),
      ]),
    });
  });

  test.for([
    ['late', '2026-11-26', '2026-11-24'],
    ['inTime', '2026-11-26', '2026-11-23'],
    ['past', '2026-11-20', '2026-11-23'],
    ['tooFar', '2027-11-26', '2026-11-23'],
  ] as const)('%s: for %s, sent %s', async ([kind, date, sent]) => {
    expect(await testedTerms('rooms', ask(date, sent), 'ru')).toMatchObject({ kind });
  });

  test('the event has its own term to answer', async () => {
    const tested = await testedTerms('printing', ask('2026-12-07', '2026-11-23', '2026-12-10'), 'ru');
    expect(tested).toMatchObject({ replyDeadline: '2026-12-08', submissionDeadline: '2026-11-30' });
  });

  test.for([
    ['ru', 'Производственный календарь на 2028 год ещё не загружен'],
    ['en', 'The working calendar of 2028 is not loaded yet'],
  ] as const)('%s: a year without a calendar is a sentence', async ([lang, text]) => {
    const { problem } = (await testedTerms('rooms', ask('2028-02-01', '2027-11-23'), lang)) as { problem: string };
    expect(problem.replaceAll('\u00a0', ' ')).toContain(text);
  });

  test('follows the settings', async () => {
    await setService({ leadCountMode: 'clear' });
    const tested = await testedTerms('rooms', ask('2026-11-26', '2026-11-20'), 'ru').finally(() => setService({}));
    expect(tested).toMatchObject({ submissionDeadline: '2026-11-22' });
  });

  test('the first date of each category is in time, and the day before it is not', async () => {
    const now = moscowMoment('2026-12-29', '12:00');
    for (const { category, first } of await firstDates(now)) {
      expect(await testedTerms(category, { ...ask(first ?? '', '2026-12-29') }, 'ru')).toMatchObject({
        kind: 'inTime',
      });
      const before = addDays(first ?? '', -1);
      expect(await testedTerms(category, ask(before, '2026-12-29'), 'ru')).toMatchObject({ kind: 'late' });
    }
  });

  test('at the end of the last calendar a first date is not known', async () => {
    const dates = await firstDates(moscowMoment('2027-12-31', '12:00'));
    expect(dates.map(({ first }) => first)).toEqual(dates.map(() => null));
  });
});

describe('R-TIME/3, R-TIME/4 the count of working days', () => {
  test.for([
    ['add', '2026-12-25', 4, '2027-01-11'],
    ['subtract', '2027-02-26', 3, '2027-02-20'],
    ['add', '2026-11-28', 0, '2026-11-28'],
  ] as const)('%s from %s, %i', async ([direction, from, days, result]) => {
    expect(await countedDays(from, days, direction, 'ru')).toMatchObject({ result });
  });

  test.for([
    ['add', '2027-12-20', 30],
    ['subtract', '2023-01-20', 30],
    ['add', '2031-01-01', 0],
  ] as const)('%s from %s, %i: a year without a calendar is a sentence', async ([direction, from, days]) => {
    expect(await countedDays(from, days, direction, 'ru')).toEqual({ problem: expect.stringContaining('не загружен') });
  });
});
