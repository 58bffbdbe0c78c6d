import type { Actor } from '#regulation/permissions.ts';
import { db } from '../db/database.ts';
import { unreadBy } from './queue/rows.ts';

/** 3.1.3. Whether this person, of the staff, has not read all of a request that was found for them already. */
export async function isUnread(actor: Actor, request: string): Promise<boolean> {
  const { unread } = await db
    .selectFrom('requests')
    .select(unreadBy(actor.id).as('unread'))
    .where('id', '=', request)
    .executeTakeFirstOrThrow();

  return unread;
}
