import { z } from 'zod';
import { type CalendarYear, readCalendarFile } from '#regulation/calendar.ts';
import { forgetCalendar } from '../db/calendar.ts';
import { command } from './command.ts';
import { ensureOperator } from './ensure-operator.ts';

/** A calendar file that is refused whole, with all that is wrong in it. */
export class CalendarRefused extends Error {
  readonly problems: string[];

  constructor(problems: string[]) {
    super('calendar_refused');
    this.problems = problems;
  }
}

/**
 * TIME/2, 4.6.1. Takes the years of a production calendar file, or none of them where a date, a weekday or a total does not
 * agree. Throws CalendarRefused with the list.
 */
export const importCalendar = command(
  z.object({ file: z.string().max(2_000_000) }),
  async ({ trx, actor, now }, { file }) => {
    ensureOperator(actor);
    const years = yearsOf(file);

    for (const facts of years) {
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
          before: null,
          after: JSON.stringify({ decree: facts.decree, totals: facts.totals }),
          reason: null,
          actor: actor.id,
          at: now,
        })
        .execute();
    }
    forgetCalendar();

    return years.map(({ year }) => year);
  },
);

function yearsOf(file: string): CalendarYear[] {
  let content: unknown;
  try {
    content = JSON.parse(file);
  } catch {
    throw new CalendarRefused(['Файл не читается: нужен JSON.']);
  }

  const one = (content as { year?: unknown } | null)?.year;
  const { years, problems } = readSafely(typeof one === 'number' ? { years: { [one]: content } } : content);
  if (problems.length > 0) throw new CalendarRefused(problems);
  if (years.length === 0) throw new CalendarRefused(['В файле нет ни одного года.']);

  return years;
}

/** What is no calendar at all makes the reading itself fail. */
function readSafely(content: unknown): ReturnType<typeof readCalendarFile> {
  try {
    return readCalendarFile(content);
  } catch {
    return { years: [], problems: ['Файл устроен не так, как производственный календарь.'] };
  }
}
