import { sql } from 'kysely';
import type { Booking } from '#regulation/bookings.ts';
import { nearestFree } from '#regulation/bookings.ts';
import { moscowDay, moscowMoment, nextDay } from '#regulation/calendar.ts';
import { hoursOn } from '#regulation/opening-hours.ts';
import type { Dictionaries } from '../db/dictionaries.ts';
import type { Act } from './act.ts';

const most = 3;

/**
 * 3.2.3. What is nearest to a wish that is taken: other resources of its kind, building and size at the same time, then
 * the same one at another time of that day.
 */
export async function nearestTo({ trx }: Act, resource: string, wanted: Booking, lists: Dictionaries) {
  const taken = lists.resources.find(({ id }) => id === resource);
  if (!taken) return [];

  const day = moscowDay(wanted.from);
  const kin = lists.resources.filter(({ kind, type, capacity, id }) => {
    return id === resource || (kind === taken.kind && type === taken.type && (capacity ?? 0) >= (taken.capacity ?? 0));
  });
  const busy = await trx
    .selectFrom('bookings')
    .select(['resource', sql<Date>`lower(during)`.as('from'), sql<Date>`upper(during)`.as('to')])
    .where(
      'resource',
      'in',
      kin.map(({ id }) => id),
    )
    .where('state', 'in', ['held', 'confirmed'])
    .where(sql<boolean>`during && tstzrange(${moscowMoment(day)}, ${moscowMoment(nextDay(day))})`)
    .execute();

  const building = lists.buildings.find(({ code }) => code === taken.building);
  const known = hoursOn(taken.opens ? taken : (building ?? taken), day);
  const hours = known ?? { from: '00:00', to: known === null ? '00:00' : '24:00' };
  const others = kin
    .filter(({ id }) => id !== resource && !busy.some((one) => one.resource === id && overlaps(one, wanted.during)))
    .toSorted((a, b) => Number(b.building === taken.building) - Number(a.building === taken.building))
    .map(({ id }) => ({ resource: id, from: wanted.from.toISOString(), to: wanted.to.toISOString() }));

  const free = nearestFree(
    wanted.during,
    busy.filter((one) => one.resource === resource),
    hours,
  );
  const shift = free ? free.from.getTime() - wanted.during.from.getTime() : 0;
  const later = free
    ? [
        {
          resource,
          from: new Date(wanted.from.getTime() + shift).toISOString(),
          to: new Date(wanted.to.getTime() + shift).toISOString(),
        },
      ]
    : [];

  return [...others.slice(0, most - later.length), ...later];
}

function overlaps(one: { from: Date; to: Date }, other: { from: Date; to: Date }): boolean {
  return one.from < other.to && other.from < one.to;
}
