import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type CalendarYear, readCalendarFile } from '#regulation/calendar.ts';
import { calendarProblemText } from '#messages/calendar-problem.ts';
import { now as clock } from '../clock.ts';
import { db } from '../db/database.ts';
import { keepYears } from '../db/keep-years.ts';
import type { Command } from './command.ts';
import { Mistake } from './mistake.ts';

/** R-TIME/2. Takes the years of a file, or none of them where anything in it is wrong. */
export const importCalendar: Command = {
  usage: 'FILE',
  what: 'takes the years of a production calendar (the form of calendar/production-calendar-ru.json)',
  read([name, ...rest]) {
    if (!name || name.startsWith('-') || rest.length > 0)
      throw new Mistake('Please name one file: calendar import FILE.');
    const years = yearsOf(resolve(process.env.INIT_CWD ?? '.', name));

    return async () => {
      await db.transaction().execute((trx) => keepYears(trx, years, null, clock()));
      return `Imported: ${years.map(({ year }) => year).join(', ')}. A running service counts with them within a minute.`;
    };
  },
};

/** The years of a file, or of a file that holds one year alone. */
function yearsOf(file: string): CalendarYear[] {
  const { years, problems } = readCalendarFile(parse(file));
  if (problems.length > 0) {
    const said = problems.map((problem) => `  ${calendarProblemText(problem, 'en')}`);
    throw new Mistake(`Nothing was imported from ${file}:\n${said.join('\n')}`);
  }

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
