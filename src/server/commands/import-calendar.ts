import { z } from 'zod';
import { type CalendarProblem, type CalendarYear, readCalendarFile } from '#regulation/calendar.ts';
import { forgetCalendar } from '../db/calendar.ts';
import { keepYears } from '../db/keep-years.ts';
import { command } from './command.ts';
import { ensureCalendarKeeper } from './ensure-calendar-keeper.ts';

/** A calendar file that is refused whole, with all that is wrong in it. */
export class CalendarRefused extends Error {
  readonly problems: CalendarProblem[];

  constructor(problems: CalendarProblem[]) {
    super('calendar_refused');
    this.problems = problems;
  }
}

/**
 * TIME/2, R-1.5/1, 4.6.1. Takes the years of a production calendar file, or none of them where a date, a weekday or a total
 * does not agree. Throws CalendarRefused with the list.
 */
export const importCalendar = command(
  z.object({ file: z.string().max(2_000_000) }),
  async ({ trx, actor, now }, { file }) => {
    ensureCalendarKeeper(actor);
    const years = yearsOf(file);
    await keepYears(trx, years, actor.id, now);
    forgetCalendar();

    return years.map(({ year }) => year);
  },
);

function yearsOf(file: string): CalendarYear[] {
  const { years, problems } = readCalendarFile(parsed(file));
  if (problems.length > 0) throw new CalendarRefused(problems);

  return years;
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(file);
  } catch {
    throw new CalendarRefused([{ code: 'not_readable', year: '' }]);
  }
}
