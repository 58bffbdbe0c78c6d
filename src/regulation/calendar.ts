import { RuleError } from './rule-error.ts';

/** A day of Moscow, `YYYY-MM-DD`; such texts compare as days do. */
export type Day = string;

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

/** R-TIME/2. A day the University itself made working or free; wins over the federal calendar. */
export interface Override {
  date: Day;
  working: boolean;
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
  years: number[];
  /** Names the decrees and overrides counted with; stored beside every term. */
  version: string;
}

export const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
export type Weekday = (typeof weekdays)[number];

const dayMs = 24 * 60 * 60 * 1000;
const moscowMs = 3 * 60 * 60 * 1000;

/** R-TIME/2. Working days by the production calendar and the University's own layer above it. */
export function calendarOf(years: CalendarYear[], overrides: Override[] = []): Calendar {
  const known = new Set(years.map(({ year }) => year));
  const special = new Map<Day, DayFacts>();

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
  const shortened = working && (special.get(date)?.shortened ?? false);
  special.set(date, { working, shortened, noteRu: reasonRu });
}

function versionOf(years: CalendarYear[], overrides: Override[]): string {
  const decrees = years.map(
    ({ year, decree, status }) => `${year}:${decree.number}${status === 'official' ? '' : '?'}`,
  );
  const own = overrides.map(({ date, working }) => `${working ? '+' : '-'}${date}`);

  return [...decrees.sort(), ...own.sort()].join(' ');
}

export function addDays(day: Day, n: number): Day {
  return new Date(Date.parse(day) + n * dayMs).toISOString().slice(0, 10);
}

export function nextDay(day: Day): Day {
  return addDays(day, 1);
}

export function previousDay(day: Day): Day {
  return addDays(day, -1);
}

/** How many calendar days lie from one day to another; negative when the other is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
}

export function weekdayOf(day: Day): Weekday {
  return weekdays[new Date(Date.parse(day)).getUTCDay()] ?? 'sun';
}

export function isWeekend(day: Day): boolean {
  const weekday = weekdayOf(day);
  return weekday === 'sat' || weekday === 'sun';
}

/** Whether the text is a real day: `2026-02-30` is not. */
export function isDay(text: unknown): text is Day {
  if (typeof text !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(text)) return false;

  const moment = Date.parse(text);
  return !Number.isNaN(moment) && new Date(moment).toISOString().slice(0, 10) === text;
}

/** R-TIME/1. Moscow is UTC+3 all year. */
export function moscowDay(moment: Date): Day {
  return new Date(moment.getTime() + moscowMs).toISOString().slice(0, 10);
}

/** `HH:MM` of Moscow. */
export function moscowTime(moment: Date): string {
  return new Date(moment.getTime() + moscowMs).toISOString().slice(11, 16);
}

/** The moment of a Moscow day and time `HH:MM`. */
export function moscowMoment(day: Day, time = '00:00'): Date {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return new Date(Date.parse(day) - moscowMs + (hours * 60 + minutes) * 60 * 1000);
}

/** R-TIME/1, R-TIME/5. 24:00 of a Moscow day: what happens at this moment is already too late. */
export function endOfDay(day: Day): Date {
  return moscowMoment(nextDay(day));
}
