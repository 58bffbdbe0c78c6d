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

/** R-TIME/2. What is wrong with a year of the calendar, in plain words; empty when it may be counted with. */
export function checkCalendarYear(year: CalendarYear): string[] {
  const malformed = shapeOf(year);
  return malformed.length > 0 ? malformed : [...datesOf(year), ...listsOf(year), ...totalsOf(year)];
}

/** R-TIME/2. The years of a calendar file and what is wrong with them; a wrong file gives no years. */
export function readCalendarFile(file: unknown): { years: CalendarYear[]; problems: string[] } {
  const listed = (file as { years?: Record<string, CalendarYear> } | null)?.years;
  if (typeof listed !== 'object' || listed === null) return { years: [], problems: ['there is no list of years'] };

  const problems = Object.entries(listed).flatMap(([name, year]) =>
    [...(String(year?.year) === name ? [] : ['is not the year it claims']), ...checkCalendarYear(year)].map(
      (problem) => `${name}: ${problem}`,
    ),
  );
  return { years: problems.length > 0 ? [] : Object.values(listed), problems };
}

const lists = ['statutoryHolidays', 'nonWorkingWeekdays', 'workingWeekendDays', 'shortenedDays'] as const;

function shapeOf(year: CalendarYear): string[] {
  const known = year as Partial<CalendarYear> | null | undefined;
  if (!Number.isInteger(known?.year)) return ['there is no number of the year'];

  if (known?.status !== 'official' && known?.status !== 'provisional') {
    return ['status is neither official nor provisional'];
  }
  const missing = lists.filter((list) => !Array.isArray(known?.[list]));
  const problems = missing.map((list) => `${list} is not a list`);
  if (!Array.isArray(known?.decree?.transfers)) problems.push('decree.transfers is not a list');
  if (!Array.isArray(known?.totals?.workingDaysByMonth)) problems.push('totals are missing');
  return problems;
}

function datesOf(year: CalendarYear): string[] {
  return lists.flatMap((list) =>
    year[list].flatMap(({ date, weekday }) => {
      if (!isDay(date)) return [`${list}: ${date} is not a day`];
      if (Number(date.slice(0, 4)) !== year.year) return [`${list}: ${date} is of another year`];
      return weekdayOf(date) === weekday ? [] : [`${list}: ${date} is not ${weekday}`];
    }),
  );
}

function listsOf({ nonWorkingWeekdays, workingWeekendDays, shortenedDays, decree }: CalendarYear): string[] {
  const free = new Set(nonWorkingWeekdays.map(({ date }) => date));
  const working = new Set(workingWeekendDays.map(({ date }) => date));

  return [
    ...[...free].filter((day) => isDay(day) && isWeekend(day)).map((day) => `nonWorkingWeekdays: ${day} is a weekend`),
    ...[...working]
      .filter((day) => isDay(day) && !isWeekend(day))
      .map((day) => `workingWeekendDays: ${day} is not a weekend`),
    ...[...free].filter((day) => working.has(day)).map((day) => `${day} is both working and not`),
    ...shortenedDays.filter(({ date }) => free.has(date)).map(({ date }) => `${date} is both shortened and free`),
    ...decree.transfers
      .filter(({ to }) => !free.has(to))
      .map(({ to }) => `the decree frees ${to}, the calendar does not`),
  ];
}

function totalsOf(year: CalendarYear): string[] {
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
    .map((name) => `totals.${name} is ${String(year.totals[name])}, counted ${String(counted[name])}`);
}

function daysOf(year: number): Day[] {
  const days: Day[] = [];
  for (let day = `${year}-01-01`; day.startsWith(`${year}-`); day = addDays(day, 1)) days.push(day);
  return days;
}
