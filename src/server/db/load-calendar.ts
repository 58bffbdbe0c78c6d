import { readFile } from 'node:fs/promises';
import { type CalendarYear, checkCalendarYear } from '#regulation/calendar.ts';
import { db } from './database.ts';

const source = new URL('../../../calendar/production-calendar-ru.json', import.meta.url);

/** TIME/2. Puts the years that come with the service into the database where they are missing; what was imported later stays. */
export async function loadCalendar(): Promise<void> {
  const { years } = JSON.parse(await readFile(source, 'utf8')) as { years: Record<string, CalendarYear> };

  for (const facts of Object.values(years)) {
    const wrong = checkCalendarYear(facts);
    if (wrong.length > 0)
      throw new Error(`The production calendar of ${facts.year} is wrong: ${wrong.map(({ code }) => code).join(', ')}`);

    await db
      .insertInto('calendar_years')
      .values({ year: facts.year, facts: JSON.stringify(facts) })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}
