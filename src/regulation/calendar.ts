import type { CalendarYear } from './calendar-year.ts';
import { type Day, isWeekend } from './days.ts';
import { RuleError } from './rule-error.ts';

export {
  type CalendarList,
  type CalendarProblem,
  type CalendarYear,
  checkCalendarYear,
  readCalendarFile,
} from './calendar-year.ts';
export * from './days.ts';

/**
 * R-TIME/2. A day the University itself made working or free, which wins over the federal calendar (null: as it says), or
 * on which the service was down, so that nobody is late by it.
 */
export interface Override {
  date: Day;
  working: boolean | null;
  down?: boolean;
  reasonRu: string;
}

export interface DayFacts {
  working: boolean;
  shortened: boolean;
  noteRu: string | null;
}

export interface Calendar {
  /** Throws `calendar_missing` for a year without a calendar. */
  isWorking(day: Day): boolean;
  facts(day: Day): DayFacts;
  /** Whether the service was down on this day: a term that ends on it ends on the next working day. */
  isDown(day: Day): boolean;
  years: number[];
  /** Names the decrees and overrides counted with; stored beside every term. */
  version: string;
}

/** R-TIME/2. Working days by the production calendar and the University's own layer above it. */
export function calendarOf(years: CalendarYear[], overrides: Override[] = []): Calendar {
  const known = new Set(years.map(({ year }) => year));
  const special = new Map<Day, DayFacts>();
  const down = new Set(overrides.filter((one) => one.down).map(({ date }) => date));

  for (const year of years) addYear(special, year);
  for (const override of overrides) addOverride(special, override);

  function facts(day: Day): DayFacts {
    const year = Number(day.slice(0, 4));
    if (!known.has(year)) throw new RuleError('calendar_missing', { year });

    return special.get(day) ?? { working: !isWeekend(day), shortened: false, noteRu: null };
  }

  return {
    isWorking: (day) => facts(day).working,
    facts,
    isDown: (day) => down.has(day),
    years: [...known].sort((a, b) => a - b),
    version: versionOf(years, overrides),
  };
}

function addYear(special: Map<Day, DayFacts>, year: CalendarYear) {
  for (const { date, nameRu } of year.statutoryHolidays) {
    special.set(date, { working: false, shortened: false, noteRu: nameRu });
  }
  for (const { date, note } of year.nonWorkingWeekdays) {
    special.set(date, { working: false, shortened: false, noteRu: note });
  }
  for (const { date, note, shortened } of year.workingWeekendDays) {
    special.set(date, { working: true, shortened, noteRu: note });
  }
  for (const { date, note } of year.shortenedDays) {
    special.set(date, { working: true, shortened: true, noteRu: special.get(date)?.noteRu ?? note });
  }
}

function addOverride(special: Map<Day, DayFacts>, { date, working, reasonRu }: Override) {
  if (working === null) return;
  const shortened = working && (special.get(date)?.shortened ?? false);
  special.set(date, { working, shortened, noteRu: reasonRu });
}

function versionOf(years: CalendarYear[], overrides: Override[]): string {
  const decrees = years.map(
    ({ year, decree, status }) => `${year}:${decree.number}${status === 'official' ? '' : '?'}`,
  );
  const own = overrides.map(({ date, working, down }) => {
    return `${working === null ? '' : working ? '+' : '-'}${down ? '!' : ''}${date}`;
  });

  return [...decrees.sort(), ...own.sort()].join(' ');
}
