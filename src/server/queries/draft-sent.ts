import type { Actor } from '#regulation/permissions.ts';
import { db } from '../db/database.ts';

/** R-3.1.2/2. The number of the request that this draft became; undefined where it was never sent by this person. */
export async function numberOfDraft(actor: Actor, draft: string): Promise<string | undefined> {
  if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(draft)) return undefined;

  const sent = await db
    .selectFrom('requests')
    .select('number')
    .where('draft', '=', draft)
    .where('client', '=', actor.id)
    .executeTakeFirst();

  return sent?.number;
}
