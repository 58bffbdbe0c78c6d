import { sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Category } from '#regulation/codes.ts';
import { db } from '../db/database.ts';

/** An Agent as the Operator chooses one. */
export interface AgentListed {
  id: string;
  email: string;
  name: string;
  specialisations: Category[];
  /** Working requests that the person leads or has a part in. */
  running: number;
}

/** 2.1, 4.6.4. All Agents by name, what each carries out and how much each has on hand. */
export async function agents(): Promise<AgentListed[]> {
  const rows = await db
    .selectFrom('people')
    .innerJoin('roles', 'roles.person', 'people.id')
    .select((eb) => [
      'people.id',
      'people.email',
      'people.name',
      jsonArrayFrom(
        eb
          .selectFrom('specialisations')
          .select('specialisations.category')
          .distinct()
          .whereRef('specialisations.person', '=', 'people.id')
          .orderBy('specialisations.category'),
      ).as('specialisations'),
      eb
        .selectFrom('requests')
        .innerJoin('assignments', 'assignments.request', 'requests.id')
        .select(sql<number>`count(*)::int`.as('count'))
        .whereRef('assignments.person', '=', 'people.id')
        .where('assignments.until', 'is', null)
        .where(sql<boolean>`requests.stage in ('open', 'in_review', 'in_progress')`)
        .where('requests.withdrawn_at', 'is', null)
        .as('running'),
    ])
    .where('roles.role', '=', 'agent')
    .where('people.kind', '=', 'employee')
    .orderBy(sql`translate(people.name, 'Ёё', 'Ее')`)
    .orderBy('people.id')
    .execute();

  return rows.map(({ specialisations, running, ...person }) => ({
    ...person,
    specialisations: specialisations.map(({ category }) => category),
    running: running ?? 0,
  }));
}
