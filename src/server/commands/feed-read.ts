import { db } from '../db/database.ts';

/** 4.3.1. Notes that a calendar address was read, at most once an hour: its person sees whether anybody uses it. */
export async function feedRead(id: string, now: Date): Promise<void> {
  await db
    .updateTable('feeds')
    .set({ read_at: now })
    .where('id', '=', id)
    .where((eb) => eb.or([eb('read_at', 'is', null), eb('read_at', '<', new Date(now.getTime() - 3_600_000))]))
    .execute();
}
