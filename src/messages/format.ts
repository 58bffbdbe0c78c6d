import { type Day, moscowDay, moscowTime } from '#regulation/days.ts';

/** The languages of the interface. */
export type Locale = 'ru' | 'en';

const tags = { ru: 'ru-RU', en: 'en-GB' } as const;
const nbsp = '\u00a0';

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

/** «7–13 декабря 2026 г.», «28 декабря 2026 г. – 3 января 2027 г.» */
export function formatWeek(first: Day, last: Day, locale: Locale): string {
  const format = new Intl.DateTimeFormat(tags[locale], { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.formatRange(new Date(first), new Date(last)).replaceAll('\u2009', ' ');
}

/** «вс», beside a numeric date. */
export function formatWeekday(day: Day, locale: Locale): string {
  return weekdays[locale][new Date(day).getUTCDay()] ?? '';
}

/** «22.11.2026», for tables. */
export function formatDayNumeric(day: Day, locale: Locale): string {
  return day
    .split('-')
    .reverse()
    .join(locale === 'ru' ? '.' : '/');
}

/** «25, 24, 23 ноября»: the month is said once for its days, in the order given. */
export function formatDayList(days: readonly Day[], locale: Locale): string {
  return days
    .map((day, i) => {
      const isLastOfMonth = days[i + 1]?.slice(0, 7) !== day.slice(0, 7);
      return isLastOfMonth ? dayAndMonth(day, locale) : String(Number(day.slice(8)));
    })
    .join(', ');
}

/** «18:00», Moscow. */
export function formatTime(moment: Date, _locale: Locale): string {
  return moscowTime(moment);
}

/** «вс, 22 ноября 2026 г., 18:00», Moscow. */
export function formatMoment(moment: Date, locale: Locale): string {
  return `${formatDay(moscowDay(moment), locale)}, ${formatTime(moment, locale)}`;
}

/** «чт, 10 декабря 2026 г., 24:00»: the last moment of a term; midnight is told as the end of the day before. */
export function formatUntil(moment: Date, locale: Locale): string {
  if (formatTime(moment, locale) !== '00:00') return formatMoment(moment, locale);
  return `${formatDay(moscowDay(new Date(moment.getTime() - 1)), locale)}, 24:00`;
}

/** «22.11.2026 18:00», Moscow, for tables. */
export function formatMomentNumeric(moment: Date, locale: Locale): string {
  return `${formatDayNumeric(moscowDay(moment), locale)} ${formatTime(moment, locale)}`;
}

/** «18:00–21:00»; times are `HH:MM`. */
export function formatPeriod(from: string, to: string): string {
  return `${from}–${to}`;
}

/** «чт, 10 декабря 2026 г., 18:00–21:00» */
export function formatDayPeriod(day: Day, from: string, to: string, locale: Locale): string {
  return `${formatDay(day, locale)}, ${formatPeriod(from, to)}`;
}

/** «не позднее пн, 7 декабря 2026 г. (до 24:00)» */
export function formatDeadline(day: Day, locale: Locale): string {
  return locale === 'ru'
    ? `не позднее ${formatDay(day, locale)} (до 24:00)`
    : `by ${formatDay(day, locale)} (until 24:00)`;
}

/** «осталось 2 рабочих дня — до пн, 7 декабря» */
export function formatLeft(workingDays: number, day: Day, locale: Locale): string {
  const count = formatWorkingDays(workingDays, locale);
  const date = formatDayShort(day, locale);
  if (locale === 'en') return `${count} left, until ${date}`;

  const verb = plural(workingDays, 'остался', 'осталось', 'осталось');
  return `${verb} ${count}${nbsp}— до ${date}`;
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

/** «94 % — 187 из 199»: a share with what it is out of; never 0 or 100 % where it is not. */
export function formatShare(part: number, of: number, locale: Locale): string {
  const exact = (part / of) * 100;
  const percent = part === of ? 100 : part === 0 ? 0 : Math.min(99, Math.max(1, Math.round(exact)));
  const [n, all] = [formatNumber(part, locale), formatNumber(of, locale)];

  return locale === 'ru' ? `${percent}${nbsp}%${nbsp}— ${n} из${nbsp}${all}` : `${percent}% — ${n} of ${all}`;
}

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

function dayAndMonth(day: Day, locale: Locale): string {
  return `${Number(day.slice(8))} ${months[locale][Number(day.slice(5, 7)) - 1] ?? ''}`;
}
