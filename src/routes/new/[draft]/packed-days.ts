import { addDays, type Calendar, type Day, daysBetween } from '#regulation/calendar.ts';
import { RuleError } from '#regulation/rule-error.ts';

/** Working days `1` and days off `0`, `3` and `2` where the service was down, as one text, so that a term can be counted in the browser without a network. */
export interface PackedDays {
  from: Day;
  days: string;
  years: number[];
}

/** For the steps that count nothing. */
export const noDays: PackedDays = { from: '2026-01-01', days: '', years: [] };

export function packDays(calendar: Calendar, from: Day, to: Day): PackedDays {
  let days = '';
  for (let day = from; day <= to && calendar.years.includes(yearOf(day)); day = addDays(day, 1)) {
    days += String((calendar.isWorking(day) ? 1 : 0) + (calendar.isDown(day) ? 2 : 0));
  }
  return { from, days, years: calendar.years };
}

/** The calendar again; beyond its ends it knows no more than a missing year. */
export function unpackDays({ from, days, years }: PackedDays): Calendar {
  function isWorking(day: Day): boolean {
    const mark = days[daysBetween(from, day)];
    if (mark === undefined) throw new RuleError('calendar_missing', { year: yearOf(day) });
    return mark === '1' || mark === '3';
  }

  return {
    isWorking,
    isDown: (day) => Number(days[daysBetween(from, day)]) >= 2,
    facts: (day) => ({ working: isWorking(day), shortened: false, noteRu: null }),
    years,
    version: '',
  };
}

function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}
