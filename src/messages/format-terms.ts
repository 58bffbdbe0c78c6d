import type { Day } from '#regulation/days.ts';
import { dayAndMonth, formatDay, type Locale } from './format.ts';

/** «25, 24, 23 ноября»: the month is said once for its days, in the order given. */
export function formatDayList(days: readonly Day[], locale: Locale): string {
  return days
    .map((day, i) => {
      const isLastOfMonth = days[i + 1]?.slice(0, 7) !== day.slice(0, 7);
      return isLastOfMonth ? dayAndMonth(day, locale) : String(Number(day.slice(8)));
    })
    .join(', ');
}

/** «не позднее пн, 7 декабря 2026 г. (до 24:00)» */
export function formatDeadline(day: Day, locale: Locale): string {
  return locale === 'ru'
    ? `не позднее ${formatDay(day, locale)} (до 24:00)`
    : `by ${formatDay(day, locale)} (until 24:00)`;
}
