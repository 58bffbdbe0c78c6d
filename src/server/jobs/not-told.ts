import { sql } from 'kysely';
import type { TimedNotice } from '#regulation/notifications.ts';
import { db } from '../db/database.ts';
import { audiences, isAudience, keyFor } from './audience.ts';

/** Of what the clock has to say, what somebody has not heard yet: asked of the database once for all of it. */
export async function notTold<Said extends { notices: TimedNotice[] }>(said: Said[]): Promise<Said[]> {
  const staff = await db
    .selectFrom('roles')
    .select(['person', 'role'])
    .where('role', 'in', Object.values(audiences))
    .execute();
  const keysOf = ({ to, key }: TimedNotice) =>
    isAudience(to)
      ? staff.filter(({ role }) => role === audiences[to]).map(({ person }) => keyFor(to, key, person))
      : [key];

  const keys = said.flatMap(({ notices }) => notices.flatMap(keysOf));
  if (keys.length === 0) return [];

  const isOfThem = sql<boolean>`key = any(${keys}::text[])`;
  const rows = await db.selectFrom('notifications').select('key').where(isOfThem).execute();
  const known = new Set(rows.map(({ key }) => key));

  return said.filter(({ notices }) => notices.flatMap(keysOf).some((key) => !known.has(key)));
}
