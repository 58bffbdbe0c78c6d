import { sql } from 'kysely';
import { letterMoment, type Notice, wantsLetter } from '#regulation/notifications.ts';
import { db, type Trx } from '../db/database.ts';
import { env } from '../env.ts';
import { audiences, isAudience, keyFor } from './audience.ts';

interface Telling {
  request: string | null;
  notices: readonly (Notice & { key: string })[];
  facts?: object;
  /** Who did it: an Operator does not hear of their own step when all Operators do. */
  except?: string | null;
  /** Into the list only, without letters. */
  quiet?: boolean;
}

/**
 * 4 «Notifications». Puts notices into people's lists and, in the same transaction, queues their letters. A key that is
 * there already is left alone, so that each is told once, also with several workers and after a restart in the middle.
 */
export async function tell(
  { request, notices, facts = {}, except = null, quiet = false }: Telling,
  now: Date,
): Promise<number> {
  if (notices.length === 0) return 0;

  return db.transaction().execute(async (trx) => {
    let told = 0;
    for (const { to, kind, key } of notices) {
      for (const person of await peopleOf(trx, to, except)) {
        const letter = !quiet && wantsLetter(kind, person) ? 'waiting' : 'none';
        const made = await trx
          .insertInto('notifications')
          .values({
            person: person.id,
            request,
            kind,
            facts: JSON.stringify(facts),
            key: keyFor(to, key, person.id),
            letter,
            created_at: now,
          })
          .onConflict((conflict) => conflict.column('key').doNothing())
          .returning('id')
          .executeTakeFirst();

        if (!made) continue;
        told += 1;
        if (letter === 'waiting') await queueLetter(trx, made.id, env.SMTP_URL ? letterMoment(kind, now) : now);
      }
    }
    return told;
  });
}

async function peopleOf(trx: Trx, to: string, except: string | null) {
  const people = await trx
    .selectFrom('people')
    .select(['id', 'kind', 'optional_letters'])
    .where((eb) =>
      isAudience(to)
        ? eb.exists(
            eb
              .selectFrom('roles')
              .select('roles.person')
              .whereRef('roles.person', '=', 'people.id')
              .where('roles.role', '=', audiences[to]),
          )
        : eb('id', '=', to),
    )
    .execute();

  return people
    .filter(({ id }) => id !== except)
    .map(({ id, kind, optional_letters }) => ({ id, kind, optionalLetters: optional_letters }));
}

async function queueLetter(trx: Trx, notification: string, at: Date): Promise<void> {
  await sql`
    select graphile_worker.add_job('send-letter', json_build_object('notification', ${notification}::text),
      run_at := ${at}, job_key := ${`letter:${notification}`}, max_attempts := 12)`.execute(trx);
}
