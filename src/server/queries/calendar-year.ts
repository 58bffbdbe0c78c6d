import type { CalendarYear } from '#regulation/calendar.ts';
import { RuleError } from '#regulation/rule-error.ts';
import { db } from '../db/database.ts';

/** TIME/2. One year of the production calendar as it was loaded; RuleError `calendar_missing` where it is not. */
export async function calendarYear(year: number): Promise<CalendarYear> {
  const row = await db.selectFrom('calendar_years').select('facts').where('year', '=', year).executeTakeFirst();
  if (!row) throw new RuleError('calendar_missing', { year });

  return row.facts;
}
