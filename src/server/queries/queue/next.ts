import { sql } from 'kysely';
import type { Actor } from '#regulation/permissions.ts';
import { now as clock } from '../../clock.ts';
import { isCrowded } from './counters.ts';
import { writeCursor } from './cursor.ts';
import type { QueueFilters } from './filters.ts';
import { placesOf } from './places.ts';
import { shortRowsOf } from './rows.ts';

export interface NextInQueue {
  number: string;
  title: string;
}

/**
 * R-3.1.3/5. The request that follows this one in the list that the person came from; where this one stands there no
 * more, the first of the list. Null at the end.
 */
export async function nextInQueue(
  actor: Actor,
  number: string,
  filters: QueueFilters,
  now = clock(),
): Promise<NextInQueue | null> {
  const { sort = 'queue' } = filters;
  const whole = { ...filters, cursor: undefined };
  const few = async () => false;
  const [here] = await placesOf(shortRowsOf, actor, whole, now, 1, few, sql`requests.number = ${number}`);

  const cursor = here && writeCursor(sort, here);
  const found = await placesOf(shortRowsOf, actor, { ...whole, cursor }, now, 2, isCrowded);
  const next = found.find((place) => place.number !== number);
  return next ? { number: next.number, title: next.title } : null;
}
