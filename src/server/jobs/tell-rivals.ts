import { sql } from 'kysely';
import { db } from '../db/database.ts';
import { tell } from './tell.ts';

interface Answered {
  request: string;
  quiet: boolean;
  except: string | null;
}

/** 3.2.3. The Agents of those who wish the place that was just given away hear of it once. */
export async function tellRivals(history: string, { request, quiet, except }: Answered, at: Date): Promise<void> {
  const rivals = await db
    .selectFrom('bookings as given')
    .innerJoin('bookings as wish', 'wish.resource', 'given.resource')
    .innerJoin('requests', 'requests.id', 'wish.request')
    .select('requests.id')
    .select(
      sql<string[]>`array(select person from assignments where request = requests.id and until is null)`.as('agents'),
    )
    .where('given.request', '=', request)
    .where('given.state', '=', 'confirmed')
    .where('wish.state', '=', 'wished')
    .whereRef('wish.request', '!=', 'given.request')
    .where(sql<boolean>`wish.during && given.during`)
    .where('requests.withdrawn_at', 'is', null)
    .execute();

  for (const { id, agents } of rivals) {
    const notices = agents.map((to) => ({ to, kind: 'wish_taken' as const, key: `${history}:${id}:${to}` }));
    await tell({ request: id, notices, quiet, except }, at);
  }
}
