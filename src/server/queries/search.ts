import { sql } from 'kysely';
import type { Category, Status } from '#regulation/codes.ts';
import type { Day } from '#regulation/calendar.ts';
import type { Actor } from '#regulation/permissions.ts';
import { statusOf } from '#regulation/statuses.ts';
import { now as clockNow } from '../clock.ts';
import { db } from '../db/database.ts';
import { visibleTo } from '../db/visible.ts';
import { parseNumber } from '../number.ts';
import { inRussianLayout, searchWords, tsqueryOf } from '../db/search-words.ts';
import { type Piece, markedPieces } from './search/pieces.ts';

/** One request that was found, with its title and the place that fits, cut into marked and plain pieces. */
export interface Found {
  number: string;
  category: Category;
  status: Status;
  serviceDate: Day;
  client: string | null;
  title: Piece[];
  snippet: Piece[];
}

export interface SearchAnswer {
  found: Found[];
  /** Set where the words themselves were nowhere: what is shown instead. */
  instead: 'layout' | 'similar' | null;
  /** What was looked for in the Russian layout. */
  layout: string | null;
}

/** Days back from now: recent ones first, so that a word that stands everywhere costs no more than a rare one. */
const windows = [60, 400, null] as const;
/** Of each window so many at most are ranked. */
const ranked = 1500;

/**
 * 3.1.2/3, 4.1.2. One box for the number in any spelling and for the words of title, text and messages that the person may
 * read, in their forms; failing that the same keys in the Russian layout, failing that words with a slip.
 */
export async function searchRequests(
  actor: Actor,
  text: string,
  { now = clockNow(), limit = 20 } = {},
): Promise<SearchAnswer> {
  const words = searchWords(text);
  if (words.length === 0) return { found: [], instead: null, layout: null };

  const found = await byWords(actor, text, words, { now, limit });
  if (found.length > 0) return { found, instead: null, layout: null };

  const layout = inRussianLayout(text);
  const byKeys = layout ? await byWords(actor, layout, searchWords(layout), { now, limit }) : [];
  if (byKeys.length > 0) return { found: byKeys, instead: 'layout', layout };

  const forgiving = await forgivingQuery(words);
  const similar = forgiving ? await byQuery(actor, forgiving, [], { now, limit }) : [];
  return { found: similar, instead: similar.length > 0 ? 'similar' : null, layout: null };
}

interface Ask {
  now: Date;
  limit: number;
}

async function byWords(actor: Actor, text: string, words: string[], ask: Ask): Promise<Found[]> {
  return words.length === 0 ? [] : byQuery(actor, tsqueryOf(words), await byNumber(actor, text, ask.now), ask);
}

async function byQuery(actor: Actor, query: string, first: string[], { now, limit }: Ask): Promise<Found[]> {
  const ids = [...first];
  for (const days of windows) {
    if (ids.length >= limit) break;
    const more = await idsByWords(actor, query, days, { now, limit });
    ids.push(...more.filter((id) => !ids.includes(id)));
  }

  return shown(actor, ids.slice(0, limit), query, now);
}

async function byNumber(actor: Actor, text: string, now: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('requests')
    .select('id')
    .where('number', '=', parseNumber(text, now))
    .where(visibleTo(actor, now))
    .execute();

  return rows.map(({ id }) => id);
}

/** Staff find by the notes and names too, but their own requests as Clients only by what a Client reads. */
function vectorFor(actor: Actor) {
  const isStaff = actor.roles.includes('operator') || actor.roles.includes('agent');
  return isStaff
    ? sql`case when requests.client = ${actor.id} then search.words else search.staff end`
    : sql.ref('search.words');
}

async function idsByWords(actor: Actor, query: string, days: number | null, { now, limit }: Ask): Promise<string[]> {
  const isStaff = actor.roles.includes('operator') || actor.roles.includes('agent');
  const index = isStaff ? sql.ref('search.staff') : sql.ref('search.words');
  const since = days === null ? null : new Date(now.getTime() - days * 86_400_000);

  const rows = await db
    .with('fitting', (cte) =>
      cte
        .selectFrom('search')
        .innerJoin('requests', 'requests.id', 'search.request')
        .select(['requests.id', 'requests.submitted_at'])
        .select(vectorFor(actor).as('vector'))
        .where(sql<boolean>`${index} @@ to_tsquery('russian', ${query})`)
        .where(sql<boolean>`${vectorFor(actor)} @@ to_tsquery('russian', ${query})`)
        .$if(since !== null, (qb) => qb.where('search.at', '>=', since))
        .where(visibleTo(actor, now))
        .limit(sql.lit(ranked)),
    )
    .selectFrom('fitting')
    .select('id')
    .orderBy(sql`ts_rank_cd(vector, to_tsquery('russian', ${query}))`, 'desc')
    .orderBy('submitted_at', 'desc')
    .limit(sql.lit(limit))
    .execute();

  return rows.map(({ id }) => id);
}

/** Each word or one that is a slip away from it: two letters in a word of six or more, one in a shorter one. */
async function forgivingQuery(words: string[]): Promise<string | null> {
  const { rows } = await sql<{ asked: string; word: string }>`
    select asked, near.word
    from unnest(${words.filter((word) => word.length >= 4 && word.length <= 40)}::text[]) as asked
    cross join lateral (
      select word from search_vocabulary
      where length(word) between length(asked) - 1 and length(asked) + 1
        and (left(word, 2) = left(asked, 2) or right(word, 2) = right(asked, 2))
        and levenshtein_less_equal(word, asked, case when length(asked) >= 6 then 2 else 1 end)
          <= case when length(asked) >= 6 then 2 else 1 end
      order by levenshtein(word, asked), word
      limit 4
    ) as near`.execute(db);
  if (rows.length === 0) return null;

  return words
    .map((word) => [`${word}:*`, ...rows.filter(({ asked }) => asked === word).map((near) => near.word)])
    .map((choices) => `(${choices.join(' | ')})`)
    .join(' & ');
}

/** The rows of a page of results in their order, with the first text of each that fits. */
async function shown(actor: Actor, ids: string[], query: string, now: Date): Promise<Found[]> {
  if (ids.length === 0) return [];

  const rows = await db
    .selectFrom('requests')
    .innerJoin('people', 'people.id', 'requests.client')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('messages')
          .select('messages.text')
          .whereRef('messages.request', '=', 'requests.id')
          .where((or) => or.or([or('messages.kind', '<>', 'note'), or('requests.client', '<>', actor.id)]))
          .where(sql<boolean>`to_tsvector('russian', search_text(messages.text)) @@ to_tsquery('russian', ${query})`)
          .orderBy('messages.position', 'desc')
          .limit(1)
          .as('said'),
      (join) => join.onTrue(),
    )
    .select(['requests.id', 'number', 'category', 'stage', 'waiting', 'service_date', 'title', 'people.name'])
    .select(['requests.client', 'requests.about', 'said.text'])
    .select([headline('requests.title', query).as('marked_title')])
    .select(sql<string>`${headlineOf(sql`coalesce(said.text, requests.about)`, query)}`.as('marked_text'))
    .where('requests.id', '=', sql<string>`any(${ids}::uuid[])`)
    .where(visibleTo(actor, now))
    .execute();

  return rows
    .toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
    .map((row) => ({
      number: row.number,
      category: row.category,
      status: statusOf(row),
      serviceDate: row.service_date,
      client: row.client === actor.id ? null : row.name,
      title: markedPieces(row.title, row.marked_title),
      snippet: markedPieces(row.text ?? row.about, row.marked_text, 140),
    }));
}

function headline(column: 'requests.title', query: string) {
  return sql<string>`${headlineOf(sql.ref(column), query)}`;
}

/** The whole text in the one spelling, with what fits between two control characters that no text holds. */
function headlineOf(text: ReturnType<typeof sql>, query: string) {
  return sql`ts_headline('russian', search_text(${text}), to_tsquery('russian', ${query}),
    'HighlightAll=true, StartSel=' || chr(2) || ', StopSel=' || chr(3))`;
}
