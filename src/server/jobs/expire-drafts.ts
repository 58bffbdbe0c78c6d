import { draftDays, draftKey, isDraftDead } from '#regulation/clock-notices.ts';
import { db } from '../db/database.ts';

const dayMs = 24 * 3_600_000;

/** R-3.1.1/2. Drafts that nobody touched for 30 days die, those alone whose person was warned; a late change saves one. */
export async function expireDrafts(now: Date): Promise<number> {
  const old = await db
    .selectFrom('drafts')
    .select(['id', 'updated_at'])
    .where('updated_at', '<=', new Date(now.getTime() - draftDays.death * dayMs))
    .execute();
  let deleted = 0;

  for (const { id, updated_at: changedAt } of old) {
    if (!isDraftDead({ changedAt, warnedAt: await warnedAt(draftKey({ id, changedAt })) }, now)) continue;

    const { numDeletedRows } = await db
      .deleteFrom('drafts')
      .where('id', '=', id)
      .where('updated_at', '=', changedAt)
      .executeTakeFirstOrThrow();
    deleted += Number(numDeletedRows);
  }

  return deleted;
}

async function warnedAt(key: string): Promise<Date | null> {
  const told = await db.selectFrom('notifications').select('created_at').where('key', '=', key).executeTakeFirst();
  return told?.created_at ?? null;
}
