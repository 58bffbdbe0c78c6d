import { moscowDay, moscowTime } from '#regulation/calendar.ts';
import { formatDay, type Locale } from './format.ts';
import { resources as en } from './en/resources.ts';
import { resources as ru } from './ru/resources.ts';

/** «чт, 10 декабря 2026 г., 18:00–21:00: Подтверждено, МИ-2026-000123 «Вечер настольных игр»», of what stands in the way of a block. */
export function obstacleText(facts: Record<string, unknown>, locale: Locale): string {
  const { from, to, state, number, title } = facts;
  if (!(from instanceof Date) || !(to instanceof Date)) return '';
  const { states } = locale === 'ru' ? ru : en;
  const quoted = title ? (locale === 'ru' ? `«${String(title)}»` : `“${String(title)}”`) : '';
  const what = [state === 'held' ? states.held : states.confirmed, [number, quoted].filter(Boolean).join(' ')];

  return `${formatDay(moscowDay(from), locale)}, ${moscowTime(from)}–${moscowTime(to)}: ${what.filter(Boolean).join(', ')}`;
}
