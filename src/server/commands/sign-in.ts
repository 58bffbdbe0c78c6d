import { sql } from 'kysely';
import { db } from '../db/database.ts';
import type { Claims } from '../auth/oidc.ts';
import { now as clock } from '../clock.ts';

/**
 * 1.4. The person whom the directory names, made at the first sign-in and brought up to date at every one.
 * An account that was known by e-mail before anyone signed in is taken over by the directory's id.
 */
export async function signIn({ sub, email, name, kind, unit, group }: Claims, now = clock()): Promise<string> {
  return db.transaction().execute(async (trx) => {
    const facts = { email, name, kind, unit: unit ?? null, study_group: group ?? null, seen_at: now };
    const known = await trx
      .selectFrom('people')
      .select('id')
      .where((eb) =>
        eb.or([
          eb('subject', '=', sub),
          eb.and([eb('subject', 'is', null), eb(eb.fn<string>('lower', ['email']), '=', email.toLowerCase())]),
        ]),
      )
      .orderBy(sql`subject nulls last`)
      .forUpdate()
      .executeTakeFirst();

    if (known) {
      await trx
        .updateTable('people')
        .set({ ...facts, subject: sub })
        .where('id', '=', known.id)
        .execute();
      return known.id;
    }

    const { id } = await trx
      .insertInto('people')
      .values({ ...facts, subject: sub })
      .returning('id')
      .executeTakeFirstOrThrow();
    return id;
  });
}
