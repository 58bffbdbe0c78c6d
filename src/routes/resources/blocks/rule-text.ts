import { formatDayNumeric } from '#messages/format-more.ts';
import type { Messages } from '#messages/ru.ts';
import { weekdaysFromMonday } from '#regulation/opening-hours.ts';
import type { WeeklyRule } from '#regulation/weekly.ts';

/** «пн, ср, 09:00–10:30, 01.02.2027 – 31.05.2027» of a weekly series; of a timetable its own rule says nothing to people. */
export function ruleText(rule: WeeklyRule | { ics: string | null }, t: Messages): string | null {
  if ('ics' in rule) return null;
  const days = weekdaysFromMonday
    .filter((day) => rule.weekdays.includes(day))
    .map((day) => t.blocks.weekdaysShort[day]);
  const period = t.blocks.period(formatDayNumeric(rule.since, t.lang), formatDayNumeric(rule.until, t.lang));

  return [days.join(', '), `${rule.from}–${rule.to}`, period].join(', ');
}
