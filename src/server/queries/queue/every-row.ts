import type { Actor } from '#regulation/permissions.ts';
import { now as clock } from '../../clock.ts';
import { type QueueRow, queueRows } from '../queue.ts';
import type { QueueFilters } from './filters.ts';

const atOnce = 500;

/** R-3.1.3/5. A whole list of this person in its order, page by page, so that its length costs no memory. */
export async function* everyRow(actor: Actor, filters: QueueFilters, now = clock()): AsyncGenerator<QueueRow[]> {
  let cursor: string | undefined;

  do {
    const page = await queueRows(actor, { ...filters, cursor, limit: atOnce }, now);
    if (page.items.length > 0) yield page.items;
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
}
