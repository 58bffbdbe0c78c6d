import { describe, expect, test } from 'vitest';
import {
  formatDay,
  formatDayPeriod,
  formatDayShort,
  formatMoment,
  formatNumber,
  formatPhone,
  formatSize,
  formatWorkingDays,
  plural,
  shortenFileName,
} from './format.ts';
import { formatDayNumeric, formatMomentNumeric, formatShare } from './format-more.ts';
import { formatDayList, formatDeadline } from './format-terms.ts';

const evening = new Date('2026-11-22T15:00:00Z');

describe('formatShare', () => {
  test.for([
    [187, 199, '94 % — 187 из 199'],
    [199, 199, '100 % — 199 из 199'],
    [0, 12, '0 % — 0 из 12'],
    [1, 20_000, '1 % — 1 из 20 000'],
    [19_999, 20_000, '99 % — 19 999 из 20 000'],
  ] as const)('%i of %i', ([part, of, text]) => {
    expect(formatShare(part, of, 'ru').replaceAll('\u00a0', ' ')).toBe(text);
  });
});

describe('dates and times, Moscow whatever the device', () => {
  test.for([
    [formatDay('2026-11-22', 'ru'), 'вс, 22 ноября 2026 г.'],
    [formatDay('2026-11-22', 'en'), 'Sun, 22 November 2026'],
    [formatDay('2027-01-01', 'ru'), 'пт, 1 января 2027 г.'],
    [formatDayShort('2026-12-07', 'ru'), 'пн, 7 декабря'],
    [formatDayShort('2026-12-07', 'en'), 'Mon 7 December'],
    [formatDayNumeric('2026-11-22', 'ru'), '22.11.2026'],
    [formatDayNumeric('2026-11-22', 'en'), '22/11/2026'],
    [formatMoment(evening, 'ru'), 'вс, 22 ноября 2026 г., 18:00'],
    [formatMoment(evening, 'en'), 'Sun, 22 November 2026, 18:00'],
    [formatMoment(new Date('2026-11-22T21:05:00Z'), 'ru'), 'пн, 23 ноября 2026 г., 00:05'],
    [formatMomentNumeric(evening, 'ru'), '22.11.2026 18:00'],
    [formatDayPeriod('2026-12-10', '18:00', '21:00', 'ru'), 'чт, 10 декабря 2026 г., 18:00–21:00'],
    [formatDeadline('2026-12-07', 'ru'), 'не позднее пн, 7 декабря 2026 г. (до 24:00)'],
    [formatDeadline('2026-12-07', 'en'), 'by Mon, 7 December 2026 (until 24:00)'],
    [formatDayList(['2026-11-25', '2026-11-24', '2026-11-23'], 'ru'), '25, 24, 23 ноября'],
    [formatDayList(['2026-12-02', '2026-12-01', '2026-11-30'], 'ru'), '2, 1 декабря, 30 ноября'],
    [formatDayList(['2026-12-01', '2026-11-30'], 'en'), '1 December, 30 November'],
  ] as const)('%s', ([text, expected]) => {
    expect(text).toBe(expected);
  });
});

describe('the words are those of Unicode', () => {
  const days = Array.from({ length: 5 * 366 }, (_, i) => new Date(Date.UTC(2023, 0, 1 + i)).toISOString().slice(0, 10));
  const tags = { ru: 'ru-RU', en: 'en-GB' } as const;

  test.for(['ru', 'en'] as const)('every day of five years in %s', (locale) => {
    const by = (options: Intl.DateTimeFormatOptions) => {
      const format = new Intl.DateTimeFormat(tags[locale], { ...options, timeZone: 'Europe/Moscow' });
      return (day: string) => format.format(new Date(`${day}T12:00:00+03:00`));
    };
    const full = by({ weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' });
    const short = by({ weekday: 'short', day: 'numeric', month: 'long' });
    const numeric = by({ day: '2-digit', month: '2-digit', year: 'numeric' });

    expect(days.map((day) => formatDay(day, locale))).toEqual(days.map(full));
    expect(days.map((day) => formatDayShort(day, locale))).toEqual(days.map(short));
    expect(days.map((day) => formatDayNumeric(day, locale))).toEqual(days.map(numeric));
  });

  test('a word agrees with its number', () => {
    const rules = new Intl.PluralRules('ru');
    const numbers = [...Array.from({ length: 1200 }, (_, n) => n), 0.5, 1.5, -1, -3];
    const forms = numbers.map((n) => plural(n, 'one', 'few', 'many'));
    expect(forms).toEqual(numbers.map((n) => rules.select(n).replace('other', 'many')));
  });

  test.for(['ru', 'en'] as const)('numbers in %s', (locale) => {
    const numbers = [0, 7, 999, 1000, 12_345, 4.6, 0.5, -3, -12_345];
    expect(numbers.map((n) => formatNumber(n, locale))).toEqual(
      numbers.map((n) => new Intl.NumberFormat(tags[locale]).format(n)),
    );
  });
});

describe('numbers', () => {
  test.for([
    [formatWorkingDays(1, 'ru'), '1\u00a0рабочий день'],
    [formatWorkingDays(2, 'ru'), '2\u00a0рабочих дня'],
    [formatWorkingDays(5, 'ru'), '5\u00a0рабочих дней'],
    [formatWorkingDays(11, 'ru'), '11\u00a0рабочих дней'],
    [formatWorkingDays(21, 'ru'), '21\u00a0рабочий день'],
    [formatWorkingDays(1, 'en'), '1\u00a0working day'],
    [formatWorkingDays(2, 'en'), '2\u00a0working days'],
    [formatNumber(1200, 'ru'), '1\u00a0200'],
    [formatNumber(4.6, 'ru'), '4,6'],
    [formatNumber(1200.5, 'en'), '1,200.5'],
    [formatSize(2.4 * 1024 * 1024, 'ru'), '2,4\u00a0МБ'],
    [formatSize(10 * 1024 * 1024, 'ru'), '10\u00a0МБ'],
    [formatSize(1536, 'ru'), '2\u00a0КБ'],
    [formatSize(0, 'ru'), '0\u00a0Б'],
    [formatSize(2.4 * 1024 * 1024, 'en'), '2.4\u00a0MB'],
    [formatPhone('+74990000000'), '+7\u00a0(499)\u00a0000-00-00'],
    [formatPhone('112'), '112'],
    [shortenFileName('Афиша_финальная_версия_v3.pdf', 16), 'Афиша_фина…3.pdf'],
    [shortenFileName('Афиша.pdf'), 'Афиша.pdf'],
  ] as const)('%s', ([text, expected]) => {
    expect(text).toBe(expected);
  });
});
