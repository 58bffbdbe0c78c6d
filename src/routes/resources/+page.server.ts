import { type Day, moscowDay, moscowMoment, nextDay } from '#regulation/calendar.ts';
import { now as clock } from '#server/clock.ts';
import { theCalendar } from '#server/db/calendar.ts';
import { dictionaries } from '#server/db/dictionaries.ts';
import { bookingDetails } from '#server/queries/booking-details.ts';
import { timeline } from '#server/queries/timeline.ts';
import type { PageServerLoad } from './$types';
import { daysOf, filtersOf } from './filters.server.ts';
import { hoursOfResource } from './hours-of.server.ts';
import { staffOnly } from './staff-only.ts';

/** 3.2.3. What is wished, held and confirmed over a day or a week; everything that is chosen stands in the address. */
export const load: PageServerLoad = async (event) => {
  const actor = staffOnly(event);
  const now = clock();
  const filters = filtersOf(event.url.searchParams, moscowDay(clock()));
  const days = daysOf(filters);
  const range = { from: moscowMoment(days[0] ?? filters.date), to: moscowMoment(nextDay(days.at(-1) ?? filters.date)) };
  const [{ rows, pages }, { buildings }, daysOff, selected] = await Promise.all([
    timeline(actor, range, filters, now),
    dictionaries(),
    daysOffOf(days),
    filters.booking ? bookingDetails(actor, filters.booking, now) : null,
  ]);

  return {
    filters,
    days,
    daysOff,
    rows: rows.map((row) => ({ ...row, hours: hoursOfResource(row, buildings, filters.date) })),
    pages,
    buildings,
    selected,
  };
};

/** Days off among these, by the production calendar; none of a year that is not loaded. */
async function daysOffOf(days: readonly Day[]): Promise<Day[]> {
  const calendar = await theCalendar();
  return days.filter((day) => calendar.years.includes(Number(day.slice(0, 4))) && !calendar.isWorking(day));
}
