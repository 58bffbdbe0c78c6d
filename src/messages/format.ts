import type { Day } from '#regulation/calendar.ts';

/** The languages of the interface. */
export type Locale = 'ru' | 'en';

const tags = { ru: 'ru-RU', en: 'en-GB' } as const;
const zone = { timeZone: 'Europe/Moscow' } as const;
const nbsp = '\u00a0';

/** «вс, 22 ноября 2026 г.» */
export function formatDay(day: Day, locale: Locale): string {
  return dayFormats[locale].format(noonOf(day));
}

/** «пн, 7 декабря»: only where the year is beyond doubt. */
export function formatDayShort(day: Day, locale: Locale): string {
  return dayOfYearFormats[locale].format(noonOf(day));
}

/** «7–13 декабря 2026 г.», «28 декабря 2026 г. – 3 января 2027 г.» */
export function formatWeek(first: Day, last: Day, locale: Locale): string {
  return weekFormats[locale].formatRange(noonOf(first), noonOf(last)).replaceAll('\u2009', ' ');
}

/** «вс», beside a numeric date. */
export function formatWeekday(day: Day, locale: Locale): string {
  return weekdays(day, locale);
}

/** «22.11.2026», for tables. */
export function formatDayNumeric(day: Day, locale: Locale): string {
  return numericDays(day, locale);
}

/** «25, 24, 23 ноября»: the month is said once for its days, in the order given. */
export function formatDayList(days: readonly Day[], locale: Locale): string {
  return days
    .map((day, i) => {
      const isLastOfMonth = days[i + 1]?.slice(0, 7) !== day.slice(0, 7);
      return isLastOfMonth ? dayAndMonthFormats[locale].format(noonOf(day)) : String(Number(day.slice(8)));
    })
    .join(', ');
}

/** «18:00», Moscow. */
export function formatTime(moment: Date, locale: Locale): string {
  return timeFormats[locale].format(moment);
}

/** «вс, 22 ноября 2026 г., 18:00», Moscow. */
export function formatMoment(moment: Date, locale: Locale): string {
  return `${dayFormats[locale].format(moment)}, ${formatTime(moment, locale)}`;
}

/** «чт, 10 декабря 2026 г., 24:00»: the last moment of a term; midnight is told as the end of the day before. */
export function formatUntil(moment: Date, locale: Locale): string {
  if (formatTime(moment, locale) !== '00:00') return formatMoment(moment, locale);
  return `${dayFormats[locale].format(new Date(moment.getTime() - 1))}, 24:00`;
}

/** «22.11.2026 18:00», Moscow, for tables. */
export function formatMomentNumeric(moment: Date, locale: Locale): string {
  return `${numericFormats[locale].format(moment)} ${formatTime(moment, locale)}`;
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

  const verb = russianPlural.select(workingDays) === 'one' ? 'остался' : 'осталось';
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
  const form = russianPlural.select(n);
  return form === 'one' ? one : form === 'few' ? few : many;
}

/** «1 200», «4,6», with no-break spaces. */
export function formatNumber(n: number, locale: Locale): string {
  return numberFormats[locale].format(n);
}

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

function noonOf(day: Day): Date {
  return new Date(`${day}T12:00:00+03:00`);
}

/** A table says the same few days over and over: each is put in words once. */
function remembered(formats: Record<Locale, Intl.DateTimeFormat>): (day: Day, locale: Locale) => string {
  const known = { ru: new Map<Day, string>(), en: new Map<Day, string>() };

  return (day, locale) => {
    const words = known[locale];
    let text = words.get(day);
    if (text === undefined) {
      text = formats[locale].format(noonOf(day));
      if (words.size >= 2000) words.clear();
      words.set(day, text);
    }
    return text;
  };
}

function formatsOf(options: Intl.DateTimeFormatOptions): Record<Locale, Intl.DateTimeFormat> {
  return {
    ru: new Intl.DateTimeFormat(tags.ru, { ...options, ...zone }),
    en: new Intl.DateTimeFormat(tags.en, { ...options, ...zone }),
  };
}

const dayFormats = formatsOf({ weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' });
const dayOfYearFormats = formatsOf({ weekday: 'short', day: 'numeric', month: 'long' });
const dayAndMonthFormats = formatsOf({ day: 'numeric', month: 'long' });
const weekFormats = formatsOf({ day: 'numeric', month: 'long', year: 'numeric' });
const weekdayFormats = formatsOf({ weekday: 'short' });
const numericFormats = formatsOf({ day: '2-digit', month: '2-digit', year: 'numeric' });
const weekdays = remembered(weekdayFormats);
const numericDays = remembered(numericFormats);
const timeFormats = formatsOf({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const numberFormats = { ru: new Intl.NumberFormat(tags.ru), en: new Intl.NumberFormat(tags.en) };
const russianPlural = new Intl.PluralRules('ru');
