import { type Day, type Weekday, addDays, isDay, isWeekend, weekdayOf } from './days.ts';

/** One year of the production calendar, as the file of the project keeps it. */
export interface CalendarYear {
  year: number;
  status: 'official' | 'provisional';
  decree: { title: string; date: Day; number: string; transfers: { from: Day; to: Day }[] };
  statutoryHolidays: { date: Day; weekday: Weekday; nameRu: string }[];
  nonWorkingWeekdays: {
    date: Day;
    weekday: Weekday;
    kind: 'holiday' | 'day-off-moved-by-law' | 'day-off-moved-by-decree';
    nameRu: string;
    movedFrom: Day | null;
    legal: string;
    note: string;
  }[];
  workingWeekendDays: {
    date: Day;
    weekday: Weekday;
    dayOffMovedTo: Day;
    shortened: boolean;
    legal: string;
    note: string;
  }[];
  shortenedDays: {
    date: Day;
    weekday: Weekday;
    shorterByHours: number;
    beforeHolidayRu: string;
    legal: string;
    note: string;
  }[];
  totals: {
    calendarDays: number;
    workingDays: number;
    nonWorkingDays: number;
    shortenedDays: number;
    workingHours40h: number;
    workingDaysByMonth: number[];
  };
}

/** What is wrong with a year of a calendar; its sentence is made in `messages`. */
export type CalendarProblem = { year: string } & (
  | {
      code:
        | 'not_readable'
        | 'no_years'
        | 'other_year'
        | 'no_number'
        | 'no_status'
        | 'no_transfers'
        | 'no_totals'
        | 'no_form';
    }
  | { code: 'not_list'; list: CalendarList }
  | { code: 'not_a_day' | 'day_of_another_year'; list: CalendarList; date: string }
  | { code: 'weekday'; list: CalendarList; date: Day; weekday: string; really: Weekday }
  | { code: 'weekend_off' | 'weekday_worked' | 'both' | 'shortened_off' | 'transfer'; date: Day }
  | { code: 'total'; name: keyof CalendarYear['totals']; said: string; counted: string }
);

const lists = ['statutoryHolidays', 'nonWorkingWeekdays', 'workingWeekendDays', 'shortenedDays'] as const;
export type CalendarList = (typeof lists)[number];

/** A problem before it is told of which year it is. */
type Found = CalendarProblem extends infer One ? (One extends CalendarProblem ? Omit<One, 'year'> : never) : never;

/** R-TIME/2. What is wrong with a year of the calendar; empty when it may be counted with. */
export function checkCalendarYear(year: CalendarYear): CalendarProblem[] {
  const malformed = shapeOf(year);
  const found = malformed.length > 0 ? malformed : [...datesOf(year), ...listsOf(year), ...totalsOf(year)];

  return found.map((problem) => ({ ...problem, year: String(year?.year ?? '') }) as CalendarProblem);
}

/** R-TIME/2. The years of a calendar file and what is wrong with them; a wrong file gives no years. */
export function readCalendarFile(file: unknown): { years: CalendarYear[]; problems: CalendarProblem[] } {
  const one = (file as { year?: unknown } | null)?.year;
  const whole = typeof one === 'number' ? { years: { [one]: file } } : file;
  const listed = (whole as { years?: Record<string, CalendarYear> } | null)?.years;
  if (typeof listed !== 'object' || listed === null || Object.keys(listed).length === 0) {
    return { years: [], problems: [{ code: 'no_years', year: '' }] };
  }

  const problems = Object.entries(listed).flatMap(([name, year]) =>
    [...(String(year?.year) === name ? [] : [{ code: 'other_year' as const, year: name }]), ...checkSafely(year)].map(
      (problem) => ({ ...problem, year: name }),
    ),
  );
  return { years: problems.length > 0 ? [] : Object.values(listed), problems };
}

/** Lists that hold something other than days make the check itself fail. */
function checkSafely(year: CalendarYear): CalendarProblem[] {
  try {
    return checkCalendarYear(year);
  } catch {
    return [{ code: 'no_form', year: '' }];
  }
}

function shapeOf(year: CalendarYear): Found[] {
  const known = year as Partial<CalendarYear> | null | undefined;
  if (!Number.isInteger(known?.year)) return [{ code: 'no_number' }];
  if (known?.status !== 'official' && known?.status !== 'provisional') return [{ code: 'no_status' }];

  const problems: Found[] = lists
    .filter((list) => !Array.isArray(known?.[list]))
    .map((list) => ({ code: 'not_list', list }));
  if (!Array.isArray(known?.decree?.transfers)) problems.push({ code: 'no_transfers' });
  if (!Array.isArray(known?.totals?.workingDaysByMonth)) problems.push({ code: 'no_totals' });
  return problems;
}

function datesOf(year: CalendarYear): Found[] {
  return lists.flatMap((list) =>
    year[list].flatMap(({ date, weekday }): Found[] => {
      if (!isDay(date)) return [{ code: 'not_a_day', list, date: String(date).slice(0, 40) }];
      if (Number(date.slice(0, 4)) !== year.year) return [{ code: 'day_of_another_year', list, date }];
      const really = weekdayOf(date);
      return really === weekday ? [] : [{ code: 'weekday', list, date, weekday: String(weekday).slice(0, 20), really }];
    }),
  );
}

function listsOf({ nonWorkingWeekdays, workingWeekendDays, shortenedDays, decree }: CalendarYear): Found[] {
  const free = new Set(nonWorkingWeekdays.map(({ date }) => date));
  const working = new Set(workingWeekendDays.map(({ date }) => date));
  const shortened = shortenedDays.map(({ date }) => date);
  const all = (code: 'weekend_off' | 'weekday_worked' | 'both' | 'shortened_off' | 'transfer', days: Day[]) =>
    days.filter(isDay).map((date): Found => ({ code, date }));

  return [
    ...all(
      'weekend_off',
      [...free].filter((day) => isDay(day) && isWeekend(day)),
    ),
    ...all(
      'weekday_worked',
      [...working].filter((day) => isDay(day) && !isWeekend(day)),
    ),
    ...all(
      'both',
      [...free].filter((day) => working.has(day)),
    ),
    ...all(
      'shortened_off',
      shortened.filter((day) => free.has(day)),
    ),
    ...all(
      'transfer',
      decree.transfers.map(({ to }) => to).filter((day) => !free.has(day)),
    ),
  ];
}

function totalsOf(year: CalendarYear): Found[] {
  const free = new Set(year.nonWorkingWeekdays.map(({ date }) => date));
  const working = new Set(year.workingWeekendDays.map(({ date }) => date));
  const days = daysOf(year.year);
  const worked = days.filter((day) => working.has(day) || (!isWeekend(day) && !free.has(day)));
  const byMonth = Array.from(
    { length: 12 },
    (_, month) => worked.filter((day) => Number(day.slice(5, 7)) === month + 1).length,
  );
  const shortened = year.shortenedDays.length;

  const counted = {
    calendarDays: days.length,
    workingDays: worked.length,
    nonWorkingDays: days.length - worked.length,
    shortenedDays: shortened,
    workingHours40h: worked.length * 8 - shortened,
    workingDaysByMonth: byMonth,
  };
  const names = Object.keys(counted) as (keyof typeof counted)[];

  return names
    .filter((name) => String(counted[name]) !== String(year.totals[name]))
    .map((name) => ({ code: 'total', name, said: String(year.totals[name]), counted: String(counted[name]) }));
}

function daysOf(year: number): Day[] {
  const days: Day[] = [];
  for (let day = `${year}-01-01`; day.startsWith(`${year}-`); day = addDays(day, 1)) days.push(day);
  return days;
}
