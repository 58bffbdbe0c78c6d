import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type CalendarYear, readCalendarFile } from '#regulation/calendar.ts';
import { db } from '../db/database.ts';
import type { Command } from './command.ts';
import { Mistake } from './mistake.ts';
import { now as clock } from '../clock.ts';

/** R-TIME/2. Takes the years of a file, or none of them where anything in it is wrong. */
export const importCalendar: Command = {
  usage: 'FILE',
  what: 'takes the years of a production calendar (the form of calendar/production-calendar-ru.json)',
  read([name, ...rest]) {
    if (!name || name.startsWith('-') || rest.length > 0)
      throw new Mistake('Please name one file: calendar import FILE.');
    const years = yearsOf(resolve(process.env.INIT_CWD ?? '.', name));

    return async () => {
      await db.transaction().execute(async (trx) => {
        for (const facts of years) {
          const values = { year: facts.year, facts: JSON.stringify(facts), loaded_at: clock() };
          await trx
            .insertInto('calendar_years')
            .values(values)
            .onConflict((conflict) => conflict.column('year').doUpdateSet(values))
            .execute();
        }
      });
      return `Imported: ${years.map(({ year }) => year).join(', ')}. A running service counts with them within a minute.`;
    };
  },
};

/** The years of a file, or of a file that holds one year alone. */
function yearsOf(file: string): CalendarYear[] {
  const content = parse(file);
  const one = (content as { year?: unknown } | null)?.year;
  const { years, problems } = check(typeof one === 'number' ? { years: { [one]: content } } : content);

  if (problems.length > 0) {
    throw new Mistake(`Nothing was imported from ${file}:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
  }
  if (years.length === 0) throw new Mistake(`Nothing was imported from ${file}: there are no years in it.`);

  return years;
}

function parse(file: string): unknown {
  let text: string;

  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new Mistake(`The file ${file} can't be read.`);
  }

  try {
    return JSON.parse(text);
  } catch {
    throw new Mistake(`The file ${file} is not JSON.`);
  }
}

/** Lists that hold something other than days make the check itself fail. */
function check(content: unknown): ReturnType<typeof readCalendarFile> {
  try {
    return readCalendarFile(content);
  } catch {
    return { years: [], problems: ['the lists of days do not have the form of a production calendar'] };
  }
}
