import { sql } from 'kysely';
import { type Actor, isAgent, isOperator } from '#regulation/permissions.ts';
import { db } from '../../db/database.ts';
import { unassignedFor, visibleTo } from '../../db/visible.ts';

/** The newest so many are looked through word by word: what stands everywhere is found there at once. */
const newest = 400;
/** So many at most are ranked. */
const ranked = 500;
/** Where more than that fit, the recent ones come first: they are met soon among so many newest. */
const [walked, met] = [12_000, 100];
/** As many of the newest promise enough of them without the index. */
const often = 3;

interface Ask {
  now: Date;
  limit: number;
}

/**
 * R-2.2/2, 3.1.2/3. The requests that fit, the best first. A Client's are so few that all of them are looked through; the
 * staff's are sought among the newest first, so that a word that stands everywhere costs no more than a rare one.
 */
export async function fittingRequests(actor: Actor, query: string, ask: Ask): Promise<string[]> {
  const recent = await amongNewest(actor, query, ask);
  if (recent.length >= ask.limit || !isStaff(actor)) return recent;

  const near = recent.length >= often ? await newestFirst(actor, query, ask) : [];
  if (near.length >= ask.limit) return near;

  const { ids, isMore } = await byIndex(actor, query, ask);
  if (!isMore) return ids;
  return [...new Set([...(near.length > 0 ? near : await newestFirst(actor, query, ask)), ...ids])];
}

async function amongNewest(actor: Actor, query: string, { now, limit }: Ask): Promise<string[]> {
  const rows = await db
    .selectFrom(newestOf(actor).offset(sql.lit(0)).as('search')) // keeps the planner from the index of all that ever fitted
    .innerJoin('requests', 'requests.id', 'search.request')
    .select('requests.id')
    .where(fits(actor, query))
    .where(visibleTo(actor, now))
    .orderBy(rankOf(actor, query), 'desc')
    .orderBy('requests.submitted_at', 'desc')
    .limit(sql.lit(limit))
    .execute();

  return rows.map(({ id }) => id);
}

/** What an Operator, an Agent or a Client most likely looks for; whether they may see it is asked besides. */
function newestOf(actor: Actor) {
  const words = db.selectFrom('search').select(['search.request', 'search.words', 'search.staff']);
  if (isOperator(actor)) return words.orderBy('search.at', 'desc').limit(sql.lit(newest));

  const own = db.selectFrom('requests').select('requests.id').where('client', '=', actor.id);
  if (!isAgent(actor)) return words.where('search.request', 'in', own);

  const assigned = db
    .selectFrom('assignments')
    .select('request as id')
    .where('person', '=', actor.id)
    .orderBy('since', 'desc')
    .limit(sql.lit(newest));
  const unassigned = db
    .selectFrom('requests')
    .select('requests.id')
    .where((eb) => eb.or(unassignedFor(actor, eb)))
    .limit(sql.lit(newest));
  const ids = db
    .selectFrom(assigned.as('some'))
    .select('id')
    .union(own)
    .union(db.selectFrom(unassigned.as('some')).select('id'));

  return words.innerJoin(ids.as('newest'), 'newest.id', 'search.request');
}

async function byIndex(actor: Actor, query: string, { now, limit }: Ask) {
  const some = db
    .selectFrom('search')
    .innerJoin('requests', 'requests.id', 'search.request')
    .select(['requests.id', 'requests.submitted_at', rankOf(actor, query).as('rank')])
    .where(fits(actor, query))
    .where(visibleTo(actor, now))
    .limit(sql.lit(ranked + 1));
  const rows = await db
    .selectFrom(some.as('some'))
    .select(['id', sql<number>`(count(*) over ())::int`.as('fitting')])
    .orderBy('rank', 'desc')
    .orderBy('submitted_at', 'desc')
    .limit(sql.lit(limit))
    .execute();

  return { ids: rows.map(({ id }) => id), isMore: (rows[0]?.fitting ?? 0) > ranked };
}

/** The first of the newest that fit, ranked. */
async function newestFirst(actor: Actor, query: string, { now, limit }: Ask): Promise<string[]> {
  const newestOnes = db
    .selectFrom('search')
    .select(['request', 'words', 'staff'])
    .orderBy('at', 'desc')
    .limit(sql.lit(walked))
    .as('search');
  const some = db
    .selectFrom(newestOnes)
    .innerJoin('requests', 'requests.id', 'search.request')
    .select(['requests.id', 'requests.submitted_at', rankOf(actor, query).as('rank')])
    .where(fits(actor, query))
    .where(visibleTo(actor, now))
    .limit(sql.lit(met))
    .as('some');
  const rows = await db
    .selectFrom(some)
    .select('id')
    .orderBy('rank', 'desc')
    .orderBy('submitted_at', 'desc')
    .limit(sql.lit(limit))
    .execute();

  return rows.map(({ id }) => id);
}

/** Staff find by the notes and names too, but their own requests as Clients only by what a Client reads. */
function fits(actor: Actor, query: string) {
  const words = sql<boolean>`search.words @@ ${asked(query)}`;
  if (!isStaff(actor)) return words;

  return sql<boolean>`search.staff @@ ${asked(query)} and (requests.client <> ${actor.id} or ${words})`;
}

function rankOf(actor: Actor, query: string) {
  const vector = isStaff(actor)
    ? sql`case when requests.client = ${actor.id} then search.words else search.staff end`
    : sql.ref('search.words');

  return sql<number>`ts_rank_cd(${vector}, ${asked(query)})`;
}

function asked(query: string) {
  return sql`to_tsquery('russian', ${query})`;
}

function isStaff(actor: Actor): boolean {
  return isOperator(actor) || isAgent(actor);
}
