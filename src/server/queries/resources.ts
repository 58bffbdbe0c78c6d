import { sql } from 'kysely';
import { type Day, moscowMoment } from '#regulation/calendar.ts';
import type { ResourceKind } from '#regulation/forms/field-spec.ts';
import { db } from '../db/database.ts';
import { inUse } from '../db/in-use.ts';

export interface ResourceFilters {
  kind?: ResourceKind | undefined;
  building?: string | undefined;
  type?: string | undefined;
  /** At least so many seats. */
  capacity?: number | undefined;
  /** When it is wanted; `HH:MM` of Moscow. */
  at?: { date: Day; from: string; to: string } | undefined;
  /** Whether to show what is not free then, too. */
  all?: boolean | undefined;
}

export type Resource = Awaited<ReturnType<typeof resources>>[number];

/** 3.2.3. What there is; with a time, what is free then: not promised to anybody, in its hours, or in stock. */
export async function resources({ kind, building, type, capacity, at, all }: ResourceFilters) {
  const rows = await db
    .selectFrom('resources')
    .selectAll()
    .select((at ? isFree(at) : sql<null>`null`).$castTo<boolean | null>().as('free'))
    .where(inUse)
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind ?? 'room'))
    .$if(building !== undefined, (query) => query.where('building', '=', building ?? ''))
    .$if(type !== undefined, (query) => query.where('type', '=', type ?? ''))
    .$if(capacity !== undefined, (query) => query.where('capacity', '>=', capacity ?? 0))
    .orderBy('kind')
    .orderBy('building')
    .orderBy(sql`length(number)`)
    .orderBy('number')
    .orderBy(sql`name collate "ru-x-icu"`)
    .execute();

  return rows.filter(({ free }) => all || free !== false);
}

function isFree({ date, from, to }: NonNullable<ResourceFilters['at']>) {
  return sql<boolean>`case
    when kind = 'item' then on_hand > reserved
    else not exists (
        select from bookings
        where bookings.resource = resources.id
          and bookings.state in ('held', 'confirmed')
          and bookings.during && tstzrange(${moscowMoment(date, from)}, ${moscowMoment(date, to)}, '[)')
      )
      and (opens is null or (opens <= ${from} and closes >= ${to}))
  end`;
}
