import { moscowDay, moscowMoment, nextDay } from '#regulation/calendar.ts';
import { dictionaries } from '#server/db/dictionaries.ts';
import { timeline } from '#server/queries/timeline.ts';
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
  const [{ rows, pages }, { buildings }] = await Promise.all([timeline(actor, range, filters), dictionaries()]);

  return { filters, days, rows, pages, buildings: buildings.map(({ code, name }) => ({ code, name })) };
};
