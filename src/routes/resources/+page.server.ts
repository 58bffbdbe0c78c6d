import { type Day, moscowDay, moscowMoment, nextDay } from '#regulation/calendar.ts';
import { hoursOn } from '#regulation/opening-hours.ts';
import { theCalendar } from '#server/db/calendar.ts';
import { type Dictionaries, dictionaries } from '#server/db/dictionaries.ts';
import { bookingDetails } from '#server/queries/booking-details.ts';
import { type TimelineResource, timeline } from '#server/queries/timeline.ts';
import type { PageServerLoad } from './$types';
import { daysOf, filtersOf } from './filters.server.ts';
import { staffOnly } from './staff-only.ts';
import { now as clock } from '#server/clock.ts';

/** 3.2.3. What is wished, held and confirmed over a day or a week; everything that is chosen stands in the address. */
export const load: PageServerLoad = async (event) => {
  const actor = staffOnly(event);
  const filters = filtersOf(event.url.searchParams, moscowDay(clock()));
  const days = daysOf(filters);
  const range = { from: moscowMoment(days[0] ?? filters.date), to: moscowMoment(nextDay(days.at(-1) ?? filters.date)) };
  const [{ rows, pages }, { buildings }, daysOff, selected] = await Promise.all([
    timeline(actor, range, filters),
    dictionaries(),
    daysOffOf(days),
    filters.booking ? bookingDetails(actor, filters.booking) : null,
  ]);

  return {
    filters,
    days,
    daysOff,
    rows: rows.map((row) => ({ ...row, hours: hoursOf(row, buildings, filters.date) })),
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

/** When a resource is open on the day: by its own hours, else by its building's; undefined where nothing is known. */
function hoursOf(row: TimelineResource, buildings: Dictionaries['buildings'], day: Day) {
  const building = buildings.find(({ code }) => code === row.building);
  const own = hoursOn(row, day);

  return own === undefined && building ? hoursOn(building, day) : own;
}
