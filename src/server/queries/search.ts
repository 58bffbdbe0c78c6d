import type { Actor } from '#regulation/permissions.ts';
import { now as clockNow } from '../clock.ts';
import { db } from '../db/database.ts';
import { visibleTo } from '../db/visible.ts';
import { parseNumber } from '../number.ts';
import { inRussianLayout, searchWords, tsqueryOf } from '../db/search-words.ts';
import { fittingRequests } from './search/fitting.ts';
import { type Found, shownRequests } from './search/shown.ts';
import { forgivingQuery } from './search/slips.ts';

export type { Found } from './search/shown.ts';

export interface SearchAnswer {
  found: Found[];
  /** Set where the words themselves were nowhere: what is shown instead. */
  instead: 'layout' | 'similar' | null;
  /** What was looked for in the Russian layout. */
  layout: string | null;
}

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
  return words.length === 0 ? [] : byQuery(actor, tsqueryOf(words), byNumber(actor, text, ask.now), ask);
}

async function byQuery(
  actor: Actor,
  query: string,
  numbered: Promise<string[]> | [],
  { now, limit }: Ask,
): Promise<Found[]> {
  const found = await Promise.all([numbered, fittingRequests(actor, query, { now, limit })]);
  const ids = [...new Set(found.flat())];
  return shownRequests(actor, ids.slice(0, limit), query, now);
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
