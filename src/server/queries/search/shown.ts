import { sql } from 'kysely';
import type { Day } from '#regulation/calendar.ts';
import type { Category, Status } from '#regulation/codes.ts';
import type { Actor } from '#regulation/permissions.ts';
import { statusOf } from '#regulation/statuses.ts';
import { db } from '../../db/database.ts';
import { visibleTo } from '../../db/visible.ts';
import { type Piece, markedPieces } from './pieces.ts';

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

/** The rows of a page of results in the order of `ids`, with the last message of each that fits. */
export async function shownRequests(actor: Actor, ids: string[], query: string, now: Date): Promise<Found[]> {
  if (ids.length === 0) return [];

  const rows = await db
    .selectFrom('requests')
    .innerJoin('people', 'people.id', 'requests.client')
    .innerJoin('search', 'search.request', 'requests.id')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('messages')
          .select('messages.text')
          .whereRef('messages.request', '=', 'requests.id')
          // The words kept beside the request know whether any message holds them: only then are its texts read.
          .where(sql<boolean>`search.staff @@ to_tsquery('russian', ${inMessages(query)})`)
          .where((or) => or.or([or('messages.kind', '<>', 'note'), or('requests.client', '<>', actor.id)]))
          .where(sql<boolean>`to_tsvector('russian', search_text(messages.text)) @@ to_tsquery('russian', ${query})`)
          .orderBy('messages.position', 'desc')
          .limit(sql.lit(1))
          .as('said'),
      (join) => join.onTrue(),
    )
    .select(['requests.id', 'number', 'category', 'stage', 'waiting', 'service_date', 'title', 'people.name'])
    .select(['requests.client', 'requests.about', 'said.text'])
    .select(headline(sql.ref('requests.title'), query).as('marked_title'))
    .select(headline(sql`coalesce(said.text, requests.about)`, query).as('marked_text'))
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

/** The same words where they come from messages: those have the weight D (see `search_of` in the migrations). */
function inMessages(query: string): string {
  return query.replaceAll(
    /([\p{L}\p{N}]+)(:\*)?/gu,
    (_, word: string, isBeginning) => `${word}:${isBeginning ? '*' : ''}D`,
  );
}

/** The whole text in the one spelling, with what fits between two control characters that no text holds. */
function headline(text: ReturnType<typeof sql>, query: string) {
  return sql<string>`ts_headline('russian', search_text(${text}), to_tsquery('russian', ${query}),
    'HighlightAll=true, StartSel=' || chr(2) || ', StopSel=' || chr(3))`;
}
