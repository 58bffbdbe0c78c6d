import { sql } from 'kysely';
import type { Category, Role } from '#regulation/codes.ts';
import type { Actor } from '#regulation/permissions.ts';
import { type Db, db, type Trx } from '../db/database.ts';
import type { Preferences } from '../db/schema.ts';
import { hashOf, newSecret } from './secrets.ts';
import { now as clock } from '../clock.ts';

/** Whoever is signed in, with what the directory says of them. */
export interface Person extends Actor {
  unit: string | null;
  group: string | null;
  preferences: Preferences;
}

export const sessionDays = 7;
const dayInMs = 24 * 3_600_000;

/** 1.4. A new session; the answer is the secret for the cookie. */
export async function openSession(person: string, now = clock()): Promise<string> {
  const secret = newSecret();
  await db
    .insertInto('sessions')
    .values({ token: hashOf(secret), person, created_at: now, expires_at: after(now, sessionDays) })
    .execute();

  return secret;
}

/** An open session: whose, since when, until when, and whether this call has made it longer. */
export interface Session {
  person: Person;
  /** How many notifications are not read: asked together, since every page shows it. */
  unread: number;
  since: Date;
  endsAt: Date;
  isLonger: boolean;
}

/** The person of a session that is still open. */
export async function personBySession(secret: string, now = clock()): Promise<Person | null> {
  return (await openedSession(secret, { now }))?.person ?? null;
}

/** A session that is still open; one in use is kept open, the rest of its time counted anew once a day or when asked. */
export async function openedSession(
  secret: string,
  { now = clock(), extend = false }: { now?: Date; extend?: boolean } = {},
): Promise<Session | null> {
  const token = hashOf(secret);
  const found = await people()
    .innerJoin('sessions', 'sessions.person', 'people.id')
    .select(['sessions.expires_at', 'sessions.created_at'])
    .select(unread)
    .where('sessions.token', '=', token)
    .where('sessions.expires_at', '>', now)
    .executeTakeFirst();

  if (!found) return null;
  const isLonger = extend || found.expires_at < after(now, sessionDays - 1);
  const endsAt = isLonger ? after(now, sessionDays) : found.expires_at;
  if (isLonger) await db.updateTable('sessions').set({ expires_at: endsAt }).where('token', '=', token).execute();

  return { person: personOf(found), unread: found.unread, since: found.created_at, endsAt, isLonger };
}

export async function closeSession(secret: string): Promise<void> {
  await db.deleteFrom('sessions').where('token', '=', hashOf(secret)).execute();
}

/** The person of a personal token that is neither expired nor revoked. */
export async function personByToken(secret: string, now = clock()): Promise<Person | null> {
  const found = await people()
    .innerJoin('tokens', 'tokens.person', 'people.id')
    .where('tokens.token', '=', hashOf(secret))
    .where('tokens.expires_at', '>', now)
    .where('tokens.revoked_at', 'is', null)
    .executeTakeFirst();

  return found ? personOf(found) : null;
}

export async function personByEmail(email: string): Promise<Person | null> {
  const found = await people()
    .where((eb) => eb(eb.fn<string>('lower', ['people.email']), '=', email.trim().toLowerCase()))
    .executeTakeFirst();

  return found ? personOf(found) : null;
}

export async function personById(id: string, source: Db | Trx = db): Promise<Person | null> {
  const found = await people(source).where('people.id', '=', id).executeTakeFirst();
  return found ? personOf(found) : null;
}

/** R-2.1/2. Read with the person, so that the setting counts from the next call on. */
const unassigned = sql<Category[]>`array(
  select distinct category from specialisations where specialisations.person = people.id
    and exists (select from settings where name = 'service' and (value->>'agentsSeeUnassigned')::boolean))`;

const unread =
  sql<number>`(select count(*)::int from notifications where notifications.person = people.id and read_at is null)`.as(
    'unread',
  );

function people(source: Db | Trx = db) {
  return source
    .selectFrom('people')
    .select([
      'people.id',
      'people.email',
      'people.name',
      'people.kind',
      'people.unit',
      'people.study_group',
      'people.preferences',
    ])
    .select([
      sql<Role[]>`array(select role from roles where roles.person = people.id order by role)`.as('granted'),
      unassigned.as('unassigned'),
    ]);
}

/** R-1.4/3: `client` comes from the directory; `agent` and `operator` count only for an employee. */
function personOf(row: {
  id: string;
  email: string;
  name: string;
  kind: Person['kind'];
  unit: string | null;
  study_group: string | null;
  preferences: Preferences;
  granted: Role[];
  unassigned: Category[];
}): Person {
  const { id, email, name, kind, unit, study_group: group, preferences, unassigned } = row;
  const granted = row.granted.filter((role) => kind === 'employee' || (role !== 'agent' && role !== 'operator'));

  return {
    id,
    email,
    name,
    kind,
    unit,
    group,
    preferences,
    unassigned,
    roles: kind === 'student' ? ['client', ...granted] : granted,
  };
}

function after(moment: Date, days: number): Date {
  return new Date(moment.getTime() + days * dayInMs);
}
