import { type Calendar, type CalendarYear, calendarOf, type Override } from '#regulation/calendar.ts';
import { beside, type Db, type Trx } from './database.ts';

const keepFor = 60_000;
let kept: { calendar: Calendar; until: number } | undefined;

/** TIME/2. The production calendar of all loaded years under the University's own days; read anew every minute. */
export async function theCalendar(): Promise<Calendar> {
  if (kept && kept.until > performance.now()) return kept.calendar;

  const calendar = await calendarFrom(beside);
  kept = { calendar, until: performance.now() + keepFor };

  return calendar;
}

/** What was changed by this process counts at once. */
export function forgetCalendar(): void {
  kept = undefined;
}

/** The calendar as it stands in the database, with the changes of a transaction. */
export async function calendarFrom(source: Db | Trx): Promise<Calendar> {
  const [years, overrides] = [await yearsIn(source), await overridesIn(source)];
  return calendarOf(years, overrides);
}

async function yearsIn(source: Db | Trx): Promise<CalendarYear[]> {
  const rows = await source.selectFrom('calendar_years').select('facts').orderBy('year').execute();
  return rows.map((row) => row.facts);
}

async function overridesIn(source: Db | Trx): Promise<Override[]> {
  const rows = await source
    .selectFrom('calendar_overrides')
    .select(['day', 'working', 'down', 'reason'])
    .orderBy('day')
    .execute();

  return rows.map(({ day, working, down, reason }) => ({ date: day, working, down, reasonRu: reason }));
}
