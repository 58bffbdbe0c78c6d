import { sql } from 'kysely';
import type { Actor } from '#regulation/permissions.ts';
import { db } from '../db/database.ts';

export type Notification = Awaited<ReturnType<typeof myNotifications>>[number];

/** 4 «Notifications». What this person was told, the newest first. */
export function myNotifications(actor: Actor, limit = 100) {
  return db
    .selectFrom('notifications')
    .leftJoin('requests', 'requests.id', 'notifications.request')
    .select(['notifications.id', 'notifications.kind', 'notifications.facts', 'notifications.created_at', 'read_at'])
    .select(['requests.number', 'requests.title', 'requests.reply_deadline', 'requests.response_due'])
    .where('notifications.person', '=', actor.id)
    .orderBy('notifications.created_at', 'desc')
    .orderBy('notifications.id', 'desc')
    .limit(sql.lit(limit))
    .execute();
}

/** How many of them were not read yet: the number at the bell. */
export async function unreadCount(actor: Actor): Promise<number> {
  const { unread } = await db
    .selectFrom('notifications')
    .select((eb) => eb.fn.countAll<string>().as('unread'))
    .where('person', '=', actor.id)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow();

  return Number(unread);
}

/** Whether this person was told something of this request that was not read yet. */
export async function hasUnread(actor: Actor, request: string): Promise<boolean> {
  const found = await db
    .selectFrom('notifications')
    .select('id')
    .where('person', '=', actor.id)
    .where('request', '=', request)
    .where('read_at', 'is', null)
    .limit(sql.lit(1))
    .executeTakeFirst();

  return found !== undefined;
}
