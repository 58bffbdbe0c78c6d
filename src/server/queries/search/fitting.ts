import { sql } from 'kysely';
import { type Actor, isAgent, isOperator } from '#regulation/permissions.ts';
import { db } from '../../db/database.ts';
import { unassignedFor, visibleTo } from '../../db/visible.ts';

/** The newest so many are looked through word by word: what stands everywhere is found there at once. */
const newest = 400;
/** So many at most are ranked. */
const ranked = 500;
/** Days back from now: where more than that fit, the recent ones come first. */
const windows = [60, 400] as const;

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

  const all = await byIndex(actor, query, null, ask);
  if (!all.isMore) return all.ids;

  const found = [recent];
  for (const days of windows) {
    if (new Set(found.flat()).size >= ask.limit) break;
    found.push((await byIndex(actor, query, days, ask)).ids);
  }

  return [...new Set([...found.flat(), ...all.ids])];
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

async function byIndex(actor: Actor, query: string, days: number | null, { now, limit }: Ask) {
  const some = db
    .selectFrom('search')
    .innerJoin('requests', 'requests.id', 'search.request')
    .select(['requests.id', 'requests.submitted_at', rankOf(actor, query).as('rank')])
    .where(fits(actor, query))
    .where(visibleTo(actor, now))
    .$if(days !== null, (qb) => qb.where('search.at', '>=', new Date(now.getTime() - (days ?? 0) * 86_400_000)))
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
