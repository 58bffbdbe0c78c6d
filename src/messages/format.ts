import { type Day, moscowDay, moscowTime } from '#regulation/days.ts';

/** The languages of the interface. */
export type Locale = 'ru' | 'en';

export const tags = { ru: 'ru-RU', en: 'en-GB' } as const;
export const nbsp = '\u00a0';

/*
 * A formatter of Intl takes a millisecond of a fast processor to make, so a phone made the page wait for the dozen of them
 * that it needs. The words of days stand here instead, as Unicode's locale data has them: a test compares them.
 */
const weekdays = {
  ru: ['вс', 'пн', 'вт', 'ср', 'чт', 'пт', 'сб'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} as const;
const months = {
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

/** «вс, 22 ноября 2026 г.» */
export function formatDay(day: Day, locale: Locale): string {
  const year = Number(day.slice(0, 4));
  const text = `${formatWeekday(day, locale)}, ${dayAndMonth(day, locale)} ${year}`;
  return locale === 'ru' ? `${text} г.` : text;
}

/** «пн, 7 декабря»: only where the year is beyond doubt. */
export function formatDayShort(day: Day, locale: Locale): string {
  return `${formatWeekday(day, locale)}${locale === 'ru' ? ',' : ''} ${dayAndMonth(day, locale)}`;
}

/** «вс», beside a numeric date. */
export function formatWeekday(day: Day, locale: Locale): string {
  return weekdays[locale][new Date(day).getUTCDay()] ?? '';
}

/** «18:00», Moscow. */
export function formatTime(moment: Date, _locale: Locale): string {
  return moscowTime(moment);
}

/** «вс, 22 ноября 2026 г., 18:00», Moscow. */
export function formatMoment(moment: Date, locale: Locale): string {
  return `${formatDay(moscowDay(moment), locale)}, ${formatTime(moment, locale)}`;
}

/** «18:00–21:00»; times are `HH:MM`. */
export function formatPeriod(from: string, to: string): string {
  return `${from}–${to}`;
}

/** «чт, 10 декабря 2026 г., 18:00–21:00» */
export function formatDayPeriod(day: Day, from: string, to: string, locale: Locale): string {
  return `${formatDay(day, locale)}, ${formatPeriod(from, to)}`;
}

/** «5 рабочих дней» */
export function formatWorkingDays(n: number, locale: Locale): string {
  const words =
    locale === 'ru'
      ? plural(n, 'рабочий день', 'рабочих дня', 'рабочих дней')
      : n === 1
        ? 'working day'
        : 'working days';

  return `${formatNumber(n, locale)}${nbsp}${words}`;
}

/** The Russian word that agrees with a whole number: «1 день», «2 дня», «5 дней». */
export function plural(n: number, one: string, few: string, many: string): string {
  const [tens, ones] = [Math.abs(n) % 100, Math.abs(n) % 10];
  if (!Number.isInteger(n) || (tens > 10 && tens < 20)) return many;
  return ones === 1 ? one : ones > 1 && ones < 5 ? few : many;
}

/** «1 200», «4,6», with no-break spaces. */
export function formatNumber(n: number, locale: Locale): string {
  if (Number.isInteger(n) && Math.abs(n) < 1000) return String(n);
  return (numberFormats[locale] ??= new Intl.NumberFormat(tags[locale])).format(n);
}

const numberFormats: Partial<Record<Locale, Intl.NumberFormat>> = {};

/** «2,4 МБ»; units of 1024. */
export function formatSize(bytes: number, locale: Locale): string {
  const units = locale === 'ru' ? ['Б', 'КБ', 'МБ', 'ГБ'] : ['B', 'KB', 'MB', 'GB'];
  const power = Math.min(3, bytes < 1 ? 0 : Math.floor(Math.log2(bytes) / 10));
  const size = bytes / 1024 ** power;
  const rounded = power < 2 ? Math.round(size) : Math.round(size * 10) / 10;

  return `${formatNumber(rounded, locale)}${nbsp}${units[power] ?? ''}`;
}

/** «+7 (499) 000-00-00» of `+74990000000`; anything else as it is. */
export function formatPhone(phone: string): string {
  const parts = /^\+7(\d{3})(\d{3})(\d\d)(\d\d)$/.exec(phone);
  if (!parts) return phone;

  const [, code, first, second, third] = parts;
  return `+7${nbsp}(${code})${nbsp}${first}-${second}-${third}`;
}

/** «Афиша_фин…v3.pdf»: shortened in the middle, the ending kept. */
export function shortenFileName(name: string, max = 24): string {
  const letters = [...name];
  if (letters.length <= max) return name;

  const tail = Math.min(6, Math.floor(max / 3));
  return `${letters.slice(0, max - tail - 1).join('')}…${letters.slice(-tail).join('')}`;
}

/** «7 декабря» */
export function dayAndMonth(day: Day, locale: Locale): string {
  return `${Number(day.slice(8))} ${months[locale][Number(day.slice(5, 7)) - 1] ?? ''}`;
}
