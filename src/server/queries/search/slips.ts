import { sql } from 'kysely';
import { db } from '../../db/database.ts';

/**
 * Each word or one that is a slip away from it: two letters in a word of six or more, one in a shorter one. Null where
 * nothing near is known. A number has no slips: another number is another thing.
 */
export async function forgivingQuery(words: string[]): Promise<string | null> {
  const spelled = words.filter((word) => word.length >= 4 && word.length <= 40 && /\p{L}/u.test(word));
  if (spelled.length === 0) return null;

  const { rows } = await sql<{ asked: string; word: string }>`
    select asked, near.word
    from unnest(${spelled}::text[]) as asked
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
