import { sql } from 'kysely';
import type { Actor } from '#regulation/permissions.ts';
import { db } from '../db/database.ts';
import { searchWords, tsqueryOf } from '../db/search-words.ts';

/** People and organisations whose requests the person sees anyway: for Operators, who see all. */
export interface NamesFound {
  people: { name: string; unit: string | null; requests: number }[];
  organisations: { code: string; name: string; requests: number }[];
}

const none: NamesFound = { people: [], organisations: [] };
const most = 5;

/** 2.3/1. Clients by name, and organisations, each with the number of their requests. */
export async function searchNames(actor: Actor, text: string): Promise<NamesFound> {
  const words = searchWords(text).filter((word) => word.length >= 2);
  if (!actor.roles.includes('operator') || words.length === 0) return none;
  const query = tsqueryOf(words);

  const [people, organisations] = await Promise.all([
    db
      .selectFrom('people')
      .innerJoinLateral(
        (eb) =>
          eb
            .selectFrom('requests')
            .select((count) => count.cast<number>(count.fn.countAll(), 'integer').as('requests'))
            .whereRef('requests.client', '=', 'people.id')
            .as('sent'),
        (join) => join.on('sent.requests', '>', 0),
      )
      .select(['people.name', 'people.unit', 'sent.requests'])
      .where(sql<boolean>`to_tsvector('simple', search_text(people.name)) @@ to_tsquery('simple', ${query})`)
      .orderBy('people.name')
      .limit(sql.lit(most))
      .execute(),
    db
      .selectFrom('organisations')
      .select(['code', 'name'])
      .select((eb) =>
        eb
          .cast<number>(
            eb.selectFrom('requests').select(eb.fn.countAll().as('n')).whereRef('organisation', '=', 'code'),
            'integer',
          )
          .as('requests'),
      )
      .where(sql<boolean>`to_tsvector('russian', search_text(name)) @@ to_tsquery('russian', ${query})`)
      .orderBy('name')
      .limit(sql.lit(most))
      .execute(),
  ]);

  return { people, organisations };
}
