import { sql } from 'kysely';
import type { Actor } from '#regulation/permissions.ts';
import { db } from '../../db/database.ts';
import { searchWords, tsqueryOf } from '../../db/search-words.ts';

/** Found ids up to so many are read as a list; more are met soon enough while the queue is walked in its order. */
const mostListed = 1000;
/** As many of so many newest requests, and a word counts as common without asking the index. */
const [newest, frequent] = [400, 20];
const keepFor = 10_000;
const kept = new Map<string, { isCommon: Promise<boolean>; until: number }>();

/** 3.1.2/3. Whether the words of a filter stand in so many requests that the queue is better walked than listed; asked anew every ten seconds. */
export function areCommonWords(actor: Actor, q: string | undefined): Promise<boolean> {
  const words = searchWords(q ?? '');
  if (words.length === 0) return Promise.resolve(false);

  const key = `${wordsFor(actor)} ${words.join(' ')}`;
  const known = kept.get(key);
  if (known && known.until > performance.now()) return known.isCommon;

  const isCommon = ask(actor, tsqueryOf(words));
  isCommon.catch(() => kept.delete(key));
  if (kept.size > 200) kept.clear();
  kept.set(key, { isCommon, until: performance.now() + keepFor });
  return isCommon;
}

/** The words that the person may find by: staff also by notes and names. */
export function wordsFor(actor: Actor): 'staff' | 'words' {
  return actor.roles.includes('operator') || actor.roles.includes('agent') ? 'staff' : 'words';
}

async function ask(actor: Actor, query: string): Promise<boolean> {
  const words = sql.ref(wordsFor(actor));
  const { rows } = await sql<{ isCommon: boolean }>`
    select (select count(*) from (select ${words} as said from search order by at desc limit ${sql.lit(newest)}) as looked
        where said @@ to_tsquery('russian', ${query})) >= ${sql.lit(frequent)}
      or (select count(*) from (select from search where ${words} @@ to_tsquery('russian', ${query})
        limit ${sql.lit(mostListed + 1)}) as listed) > ${sql.lit(mostListed)} as "isCommon"`.execute(db);

  return rows[0]?.isCommon ?? false;
}
