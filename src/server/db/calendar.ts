import { type Calendar, calendarOf } from '#regulation/calendar.ts';
import { db } from './database.ts';

const keepFor = 60_000;
let kept: { calendar: Calendar; until: number } | undefined;

/** TIME/2. The production calendar of all loaded years; read anew every minute, so that a new year needs no restart. */
export async function theCalendar(): Promise<Calendar> {
  if (kept && kept.until > Date.now()) return kept.calendar;

  const rows = await db.selectFrom('calendar_years').select('facts').orderBy('year').execute();
  kept = { calendar: calendarOf(rows.map((row) => row.facts)), until: Date.now() + keepFor };

  return kept.calendar;
}
