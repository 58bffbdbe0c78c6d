import { sql } from 'kysely';
import type { Role } from '#regulation/codes.ts';
import { letterMoment, type Notice, wantsLetter } from '#regulation/notifications.ts';
import { db } from '../db/database.ts';
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
 * 4 «Notifications». Puts notices into people's lists and, in the same statement, queues their letters. A key that is
 * there already is left alone, so that each is told once, also with several workers and after a restart in the middle.
 */
export async function tell(
  { request, notices, facts = {}, except = null, quiet = false }: Telling,
  now: Date,
): Promise<number> {
  if (notices.length === 0) return 0;

  const hearers = await hearersOf(notices, except);
  if (hearers.length === 0) return 0;

  const rows = hearers.map(({ person, kind, key }) => ({
    person: person.id,
    kind,
    key,
    letter: !quiet && wantsLetter(kind, person) ? 'waiting' : 'none',
    at: env.SMTP_URL ? letterMoment(kind, now) : now,
  }));
  return keep(rows, request, JSON.stringify(facts), now);
}

interface Row {
  person: string;
  kind: Notice['kind'];
  key: string;
  letter: string;
  /** When the letter may go out. */
  at: Date;
}

/** One statement, so that a notice is never there without its letter's job; answers how many were new. */
async function keep(rows: readonly Row[], request: string | null, facts: string, now: Date): Promise<number> {
  const column = <Name extends keyof Row>(name: Name) => rows.map((row) => row[name]);
  const { rows: made } = await sql<{ told: number }>`with given as (
      select * from unnest(${column('person')}::uuid[], ${column('kind')}::text[], ${column('key')}::text[],
        ${column('letter')}::text[], ${column('at')}::timestamptz[]) as row (person, kind, key, letter, at)
    ), made as (
      insert into notifications (person, request, kind, facts, key, letter, created_at)
      select person, ${request}::uuid, kind, ${facts}::jsonb, key, letter, ${now}::timestamptz from given
      on conflict (key) do nothing
      returning id, key
    ), jobs as (
      select array_agg(row('send-letter', json_build_object('notification', id), null, at, 12, null, null, null)
        ::graphile_worker.job_spec) as specs
      from made join given using (key) where letter = 'waiting'
    )
    select (select count(*)::int from made) as told, count(queued)::int as letters
    from jobs left join lateral graphile_worker.add_jobs(specs) as queued on specs is not null`.execute(db);

  return made[0]?.told ?? 0;
}

/** Each notice once for each person who hears it, with a key of their own where several do. */
async function hearersOf(notices: Telling['notices'], except: string | null) {
  const people = await peopleOf(notices);

  return notices.flatMap(({ to, kind, key }) =>
    people
      .filter(({ id, roles }) => (isAudience(to) ? roles.includes(audiences[to]) : id === to) && id !== except)
      .map((person) => ({ person, kind, key: keyFor(to, key, person.id) })),
  );
}

/** Everybody whom any of these notices may concern, with their granted roles: one list of ids, so that the index finds them. */
function peopleOf(notices: Telling['notices']) {
  const named = notices.map(({ to }) => to).filter((to) => !isAudience(to));
  const roles = notices
    .map(({ to }) => to)
    .filter(isAudience)
    .map((to) => audiences[to]);

  return db
    .selectFrom('people')
    .select((eb) => [
      'id',
      'kind',
      'optional_letters as optionalLetters',
      eb.fn<Role[]>('array', [eb.selectFrom('roles').select('role').whereRef('person', '=', 'people.id')]).as('roles'),
    ])
    .where(
      sql<boolean>`id = any(${named}::uuid[] || array(select person from roles where role = any(${roles}::text[])))`,
    )
    .execute();
}
