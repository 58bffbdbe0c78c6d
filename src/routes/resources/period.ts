import { addDays, type Day, moscowDay, moscowTime } from '#regulation/calendar.ts';
import { formatDayShort, type Locale } from '#messages/format.ts';

interface Period {
  from: Date;
  to: Date;
}

/** «18:00–21:00»; with the days where they are not the one that is looked at. */
export function periodText({ from, to }: Period, day: Day, locale: Locale): string {
  const [start, end] = [moscowDay(from), endDayOf(to)];
  const [first, last] = [moscowTime(from), endTimeOf(to)];
  if (start === day && end === day) return `${first}–${last}`;

  return `${start === day ? '' : `${formatDayShort(start, locale)}, `}${first} – ${end === day ? '' : `${formatDayShort(end, locale)}, `}${last}`;
}

/** The day that an end belongs to: midnight ends the day before. */
export function endDayOf(to: Date): Day {
  return moscowTime(to) === '00:00' ? addDays(moscowDay(to), -1) : moscowDay(to);
}

/** Midnight as an end is «24:00». */
export function endTimeOf(to: Date): string {
  const time = moscowTime(to);
  return time === '00:00' ? '24:00' : time;
}
