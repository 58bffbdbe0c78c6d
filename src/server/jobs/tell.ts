import { sql } from 'kysely';
import type { Role } from '#regulation/codes.ts';
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
    const hearers = await hearersOf(trx, notices, except);
    if (hearers.length === 0) return 0;

    const made = await trx
      .insertInto('notifications')
      .values(
        hearers.map(({ person, kind, key }) => ({
          person: person.id,
          request,
          kind,
          facts: JSON.stringify(facts),
          key,
          letter: !quiet && wantsLetter(kind, person) ? ('waiting' as const) : ('none' as const),
          created_at: now,
        })),
      )
      .onConflict((conflict) => conflict.column('key').doNothing())
      .returning(['id', 'kind', 'letter'])
      .execute();

    await queueLetters(
      trx,
      made.filter(({ letter }) => letter === 'waiting'),
      now,
    );
    return made.length;
  });
}

/** Each notice once for each person who hears it, with a key of their own where several do. */
async function hearersOf(trx: Trx, notices: Telling['notices'], except: string | null) {
  const people = await peopleOf(trx, notices);

  return notices.flatMap(({ to, kind, key }) =>
    people
      .filter(({ id, roles }) => (isAudience(to) ? roles.includes(audiences[to]) : id === to) && id !== except)
      .map((person) => ({ person, kind, key: keyFor(to, key, person.id) })),
  );
}

/** Everybody whom any of these notices may concern, with their granted roles. */
function peopleOf(trx: Trx, notices: Telling['notices']) {
  const named = notices.map(({ to }) => to).filter((to) => !isAudience(to));
  const roles = notices
    .map(({ to }) => to)
    .filter(isAudience)
    .map((to) => audiences[to]);

  return trx
    .selectFrom('people')
    .select((eb) => [
      'id',
      'kind',
      'optional_letters as optionalLetters',
      eb.fn<Role[]>('array', [eb.selectFrom('roles').select('role').whereRef('person', '=', 'people.id')]).as('roles'),
    ])
    .where((eb) =>
      eb.or([
        eb('id', '=', eb.fn.any(eb.val(named))),
        eb(
          'id',
          'in',
          eb
            .selectFrom('roles')
            .select('person')
            .where('role', '=', eb.fn.any(eb.val(roles))),
        ),
      ]),
    )
    .execute();
}

async function queueLetters(trx: Trx, letters: { id: string; kind: Notice['kind'] }[], now: Date): Promise<void> {
  if (letters.length === 0) return;
  const moments = letters.map(({ kind }) => (env.SMTP_URL ? letterMoment(kind, now) : now));

  await sql`
    select graphile_worker.add_jobs(array_agg(
      row('send-letter', json_build_object('notification', id), null, moment, 12, null, null, null)::graphile_worker.job_spec))
    from unnest(${letters.map(({ id }) => id)}::text[], ${moments}::timestamptz[]) as letters (id, moment)`.execute(
    trx,
  );
}
