import { sql } from 'kysely';
import type { Db, Trx } from './database.ts';

/** 4.3.2, 2.3. The staff who may see a request and can be called by a note: Operators and its Agents, but the writer. */
export function colleaguesOf(source: Db | Trx, request: string, writer: string) {
  return source
    .selectFrom('people')
    .select(['people.id', 'people.name'])
    .where('people.kind', '=', 'employee')
    .where('people.id', '!=', writer)
    .where('people.id', 'not in', (eb) => eb.selectFrom('requests').select('client').where('requests.id', '=', request))
    .where('people.id', 'in', (eb) =>
      eb
        .selectFrom('roles')
        .select('person')
        .where('role', '=', 'operator')
        .union(
          eb
            .selectFrom('assignments')
            .innerJoin('roles', 'roles.person', 'assignments.person')
            .select('assignments.person')
            .where('role', '=', 'agent')
            .where('request', '=', request)
            .where('until', 'is', null),
        ),
    )
    .orderBy(sql`people.name collate "ru-x-icu"`)
    .orderBy('people.id')
    .execute();
}
