import { describe, expect, test } from 'vitest';
import { type CalendarProblem, readCalendarFile } from '#regulation/calendar.ts';
import file from '../../calendar/production-calendar-ru.json' with { type: 'json' };
import { calendarProblemText } from './calendar-problem.ts';

const spoilt = (change: (year: (typeof file)['years']['2027']) => void) => {
  const year = structuredClone(file.years['2027']);
  change(year);
  return readCalendarFile(year).problems;
};
const said = (problems: CalendarProblem[], locale: 'ru' | 'en' = 'ru') =>
  problems.map((problem) => calendarProblemText(problem, locale));

describe('R-TIME/2 what is wrong with a calendar file', () => {
  test('the total that does not agree, with both figures', () => {
    const problems = spoilt((year) => (year.totals.workingDays = 1));
    expect(said(problems)).toEqual(['2027 год: итог «рабочих дней» — 1, а по дням получается 247.']);
    expect(said(problems, 'en')).toEqual(['2027: totals.workingDays is 1, counted 247.']);
  });

  test('the weekday that is another', () => {
    const problems = spoilt((year) => (year.statutoryHolidays[0]!.weekday = 'mon'));
    expect(said(problems)).toEqual(['2027 год: список «праздники»: 01.01.2027 — это пт, а в файле mon.']);
  });

  test.for([
    null,
    'text',
    {},
    { years: {} },
    { years: { 2030: null } },
    { year: 2030, status: 'official', statutoryHolidays: [null] },
  ])('%j is told in a whole sentence', (content) => {
    for (const locale of ['ru', 'en'] as const) {
      for (const text of said(readCalendarFile(content).problems, locale)) expect(text).toMatch(/^\S.+\.$/);
    }
  });
});
