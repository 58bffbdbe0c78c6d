import type { Actor } from '#regulation/permissions.ts';
import { db } from '../db/database.ts';

/** 4 «Notifications». Whether this person gets letters beyond questions and final statuses. */
export async function lettersOf(actor: Actor): Promise<{ optional: boolean }> {
  const { optional_letters: optional } = await db
    .selectFrom('people')
    .select('optional_letters')
    .where('id', '=', actor.id)
    .executeTakeFirstOrThrow();

  return { optional };
}
