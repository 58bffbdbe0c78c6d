import type { CalendarYear } from '#regulation/calendar.ts';
import type { Trx } from './database.ts';

/** TIME/2, 4.6.1. Puts checked years in force, each with its history; `by` is null for a command of the administrator. */
export async function keepYears(trx: Trx, years: CalendarYear[], by: string | null, now: Date): Promise<void> {
  for (const facts of years) {
    const before = await trx
      .selectFrom('calendar_years')
      .select('facts')
      .where('year', '=', facts.year)
      .forUpdate()
      .executeTakeFirst();
    const row = { year: facts.year, facts: JSON.stringify(facts), loaded_at: now };

    await trx
      .insertInto('calendar_years')
      .values(row)
      .onConflict((conflict) => conflict.column('year').doUpdateSet(row))
      .execute();
    await trx
      .insertInto('settings_history')
      .values({
        name: `calendar.${facts.year}`,
        before: before ? JSON.stringify(summaryOf(before.facts)) : null,
        after: JSON.stringify(summaryOf(facts)),
        reason: null,
        actor: by,
        at: now,
      })
      .execute();
  }
}

function summaryOf({ status, decree, totals }: CalendarYear) {
  return { status, decree: `${decree.number}, ${decree.date}`, workingDays: totals.workingDays };
}
