import type { Day } from '#regulation/calendar.ts';
import { hoursOn, type Place } from '#regulation/opening-hours.ts';

/** When a resource is open on a day: by its own hours, else by its building's; null when closed, undefined where nothing is known. */
export function hoursOfResource(
  resource: Place & { building: string | null },
  buildings: readonly (Place & { code: string })[],
  day: Day,
) {
  const building = buildings.find(({ code }) => code === resource.building);
  const own = hoursOn(resource, day);

  return own === undefined && building ? hoursOn(building, day) : own;
}
