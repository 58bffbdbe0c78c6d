import { sql } from 'kysely';
import type { Actor } from '#regulation/permissions.ts';
import { db } from '../db/database.ts';
import { visibleTo } from '../db/visible.ts';

export type TakenWish = Awaited<ReturnType<typeof takenWish>>;

/** 3.2.3. What took the place that this request wishes, for its staff: «Желаемая ауд. 214 уже занята»; null while it is free. */
export async function takenWish(actor: Actor, request: string, now: Date) {
  const found = await db
    .selectFrom('bookings as wish')
    .innerJoin('bookings', 'bookings.resource', 'wish.resource')
    .leftJoin('requests', 'requests.id', 'bookings.request')
    .select(['bookings.resource', 'bookings.from', 'bookings.to', 'bookings.state'])
    .select((eb) =>
      sql<string | null>`case when ${visibleTo(actor, now)(eb as never)} then requests.number end`.as('number'),
    )
    .where('wish.request', '=', request)
    .where('wish.state', '=', 'wished')
    .where('bookings.state', 'in', ['held', 'confirmed'])
    .where(sql<boolean>`bookings.during && wish.during`)
    .orderBy('bookings.from')
    .limit(1)
    .executeTakeFirst();

  return found ?? null;
}
