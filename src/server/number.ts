import { moscowDay } from '#regulation/calendar.ts';
import { now as clock } from './clock.ts';

const spelling = /^(?:(?:ми|mi)[\s-]*(\d{4})[\s-]+)?0*(\d{1,9})$/i;

/** 3.1.2/3. «ми 2026 123», «MI-2026-000123» and «123» of this year, all as «МИ-2026-000123»; other text comes back as it is, fit for the database. */
export function parseNumber(text: string, now = clock()): string {
  const found = spelling.exec(text.trim());
  if (!found) return text.replaceAll('\u0000', '');

  const [, year = moscowDay(now).slice(0, 4), digits = ''] = found;
  return `МИ-${year}-${digits.padStart(6, '0')}`;
}

/** The latin spelling, for addresses: «MI-2026-000123». */
export function latinNumber(number: string): string {
  return number.replace(/^МИ/, 'MI');
}
