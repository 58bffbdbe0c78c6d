import { type Day, moscowDay } from '#regulation/days.ts';
import { formatDay, formatMoment, formatNumber, formatTime, type Locale, nbsp, tags } from './format.ts';

/* What few pages show: it does not travel to the others. */

/** «7–13 декабря 2026 г.», «28 декабря 2026 г. – 3 января 2027 г.» */
export function formatWeek(first: Day, last: Day, locale: Locale): string {
  const format = new Intl.DateTimeFormat(tags[locale], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return format.formatRange(new Date(first), new Date(last)).replaceAll('\u2009', ' ');
}

/** «22.11.2026», for tables. */
export function formatDayNumeric(day: Day, locale: Locale): string {
  return day
    .split('-')
    .reverse()
    .join(locale === 'ru' ? '.' : '/');
}

/** «22.11.2026 18:00», Moscow, for tables. */
export function formatMomentNumeric(moment: Date, locale: Locale): string {
  return `${formatDayNumeric(moscowDay(moment), locale)} ${formatTime(moment, locale)}`;
}

/** «94 % — 187 из 199»: a share with what it is out of; never 0 or 100 % where it is not. */
export function formatShare(part: number, of: number, locale: Locale): string {
  const exact = (part / of) * 100;
  const percent = part === of ? 100 : part === 0 ? 0 : Math.min(99, Math.max(1, Math.round(exact)));
  const [n, all] = [formatNumber(part, locale), formatNumber(of, locale)];

  return locale === 'ru' ? `${percent}${nbsp}%${nbsp}— ${n} из${nbsp}${all}` : `${percent}% — ${n} of ${all}`;
}

/** «чт, 10 декабря 2026 г., 24:00»: the last moment of a term; midnight is told as the end of the day before. */
export function formatUntil(moment: Date, locale: Locale): string {
  if (formatTime(moment, locale) !== '00:00') return formatMoment(moment, locale);
  return `${formatDay(moscowDay(new Date(moment.getTime() - 1)), locale)}, 24:00`;
}
