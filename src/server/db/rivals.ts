import { sql } from 'kysely';
import { type Booking, bookingOf, overlaps } from '#regulation/bookings.ts';
import type { Category } from '#regulation/codes.ts';
import type { Actor } from '#regulation/permissions.ts';
import { touches } from './busy-times.ts';
import type { Db, Trx } from './database.ts';
import { visibleTo } from './visible.ts';

/** Another request that wishes, or was offered, the same place at that time. */
export interface Rival {
  request: string;
  resource: string;
  number: string;
  title: string;
  kind: 'wish' | 'offer';
  from: Date;
  to: Date;
  /** Whether this person may open it. */
  visible: boolean;
  agents: string[];
}

interface Ask {
  /** The request that would be answered: it is no rival of itself. */
  except: string;
  resources: readonly string[];
  during: Booking['during'];
}

/**
 * 3.2.3, codes 5. Who would lose a place if it were given away now; staff see number and title of each, and may open what is
 * theirs to see. First by the time of sending.
 */
export async function rivalsOf(source: Db | Trx, actor: Actor, ask: Ask, now: Date): Promise<Rival[]> {
  if (ask.resources.length === 0) return [];
  const wishes = await working(source, actor, ask, now)
    .innerJoin('bookings', 'bookings.request', 'requests.id')
    .select(['bookings.resource', 'bookings.from', 'bookings.to'])
    .where('bookings.state', '=', 'wished')
    .where(({ eb, ref, val }) => eb(ref('bookings.resource'), '=', sql<string>`any(${val(ask.resources)}::uuid[])`))
    .where(touches(ask.during))
    .execute();
  const offers = (await offersOf(source, actor, ask, now)).filter(
    ({ request, resource }) => !wishes.some((wish) => wish.request === request && wish.resource === resource),
  );

  return [...wishes.map((wish) => ({ ...wish, kind: 'wish' as const })), ...offers];
}

/** What waits for a Client's consent holds nothing, but somebody counts on it. */
async function offersOf(source: Db | Trx, actor: Actor, ask: Ask, now: Date): Promise<Rival[]> {
  const rows = await working(source, actor, ask, now)
    .innerJoin('counter_offers', 'counter_offers.request', 'requests.id')
    .select(['category', 'service_date', 'fields', 'result'])
    .where('counter_offers.state', '=', 'open')
    .where('counter_offers.expires_at', '>', now)
    .where(sql<string>`counter_offers.result->>'resource'`, 'in', ask.resources)
    .execute();

  return rows.flatMap(({ category, service_date, fields, result, ...row }) => {
    const booking = bookingOf(category as Category, { serviceDate: service_date, fields }, result);
    if (!booking || !overlaps(booking.during, ask.during)) return [];
    return [{ ...row, resource: String(result.resource), kind: 'offer' as const, from: booking.from, to: booking.to }];
  });
}

function working(source: Db | Trx, actor: Actor, { except }: Ask, now: Date) {
  return source
    .selectFrom('requests')
    .select(['requests.id as request', 'requests.number', 'requests.title'])
    .select((eb) => [
      sql<boolean>`${visibleTo(actor, now)(eb)}`.as('visible'),
      sql<string[]>`array(select person from assignments where request = requests.id and until is null)`.as('agents'),
    ])
    .where('requests.id', '!=', except)
    .where('requests.stage', 'in', ['open', 'in_review'])
    .where('requests.withdrawn_at', 'is', null)
    .orderBy('requests.submitted_at')
    .orderBy('requests.number');
}
