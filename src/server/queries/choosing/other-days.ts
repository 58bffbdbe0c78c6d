import { addDays, type Calendar, type Day, moscowDay } from '#regulation/calendar.ts';
import type { Category } from '#regulation/codes.ts';
import { daysAhead } from '#regulation/forms/facts.ts';
import { lastDayToSubmit, type TermSettings } from '#regulation/terms.ts';
import { theCalendar } from '../../db/calendar.ts';
import { theSettings } from '../../db/settings.ts';

const around = 14;

/** 4.1.1. Days within two weeks of one, the nearest first and the later before the earlier, for which one is still in time. */
export async function otherDays(category: Category, day: Day, now: Date): Promise<Day[]> {
  const [calendar, settings] = await Promise.all([theCalendar(), theSettings()]);
  const terms = settings.terms(category);

  return Array.from({ length: around }, (_, index) => [addDays(day, index + 1), addDays(day, -index - 1)])
    .flat()
    .filter((one) => isInTime(one, { terms, calendar, today: moscowDay(now) }));
}

interface Counting {
  terms: TermSettings;
  calendar: Calendar;
  today: Day;
}

function isInTime(day: Day, { terms, calendar, today }: Counting): boolean {
  const isCounted = [day, addDays(day, -around)].every((one) => calendar.years.includes(Number(one.slice(0, 4))));
  return isCounted && day <= addDays(today, daysAhead) && lastDayToSubmit(day, terms, calendar) >= today;
}
