import { addDays, type Day, moscowDay } from '#regulation/calendar.ts';
import { formatDayShort, formatTime, type Locale } from './format.ts';

const words = {
  ru: { from: 'с', yesterday: 'со вчерашнего дня' },
  en: { from: 'since', yesterday: 'since yesterday' },
};

/** «с 14:02», «со вчерашнего дня», «с пн, 7 декабря»: since when something lasts, as seen today. */
export function sinceText(since: Date, today: Day, locale: Locale): string {
  const day = moscowDay(since);
  const { from, yesterday } = words[locale];

  if (day === addDays(today, -1)) return yesterday;
  return `${from}\u00a0${day === today ? formatTime(since, locale) : formatDayShort(day, locale)}`;
}
