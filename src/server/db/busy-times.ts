import { sql } from 'kysely';
import type { Period, ShownState } from '#regulation/bookings.ts';
import type { Db, Trx } from './database.ts';

export interface Busy {
  id: string;
  resource: string;
  state: ShownState;
  /** The time itself. */
  from: Date;
  to: Date;
  /** With the preparation before and the cleaning after: the resource is busy for all of it. */
  during: Period;
}

/** 3.2.3. States in which a resource is promised to somebody; a wish blocks nothing. */
export const blocking = ['held', 'confirmed'] as const;

/** 3.2.3. What touches a stretch of time on these resources, in the order of time; by default only what blocks. */
export async function busyTimes(
  source: Db | Trx,
  resources: readonly string[],
  range: Period,
  states: readonly ShownState[] = blocking,
): Promise<Busy[]> {
  if (resources.length === 0) return [];
  const rows = await busyRows(source, resources, range, states).execute();

  return rows.map(({ busyFrom, busyTo, state, ...row }) => ({
    ...row,
    state: state as ShownState,
    during: { from: busyFrom, to: busyTo },
  }));
}

/** The statement itself; `npm run bench` looks at its plan. */
export function busyRows(
  source: Db | Trx,
  resources: readonly string[],
  range: Period,
  states: readonly ShownState[] = blocking,
) {
  return source
    .selectFrom('bookings')
    .select(['id', 'resource', 'state', 'from', 'to'])
    .select([sql<Date>`lower(during)`.as('busyFrom'), sql<Date>`upper(during)`.as('busyTo')])
    .where(({ eb, ref, val }) => eb(ref('resource'), '=', sql<string>`any(${val(resources)}::uuid[])`))
    .where('state', 'in', states)
    .where(touches(range))
    .orderBy('busyFrom');
}

/** Whether a booking, with its preparation and cleaning, shares a moment with the stretch. */
export function touches({ from, to }: Period) {
  return sql<boolean>`bookings.during && tstzrange(${from}, ${to}, '[)')`;
}
