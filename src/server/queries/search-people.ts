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
    clientsNamed(query),
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

/** By name; counted only for the few that are shown. */
function clientsNamed(query: string) {
  const named = db
    .selectFrom('people')
    .select(['people.id', 'people.name', 'people.unit'])
    .where(sql<boolean>`to_tsvector('simple', search_text(people.name)) @@ to_tsquery('simple', ${query})`)
    .orderBy('people.name')
    .offset(sql.lit(0)) // sorted first, so that only as many are looked up as are shown
    .as('named');
  const clients = db
    .selectFrom(named)
    .select(['named.id', 'named.name', 'named.unit'])
    .where((eb) =>
      eb.exists(eb.selectFrom('requests').select('requests.id').whereRef('requests.client', '=', 'named.id')),
    )
    .orderBy('named.name')
    .limit(sql.lit(most))
    .as('clients');

  return db
    .selectFrom(clients)
    .select(['clients.name', 'clients.unit'])
    .select((eb) =>
      eb
        .cast<number>(
          eb.selectFrom('requests').select(eb.fn.countAll().as('n')).whereRef('client', '=', 'clients.id'),
          'integer',
        )
        .as('requests'),
    )
    .orderBy('clients.name')
    .execute();
}
