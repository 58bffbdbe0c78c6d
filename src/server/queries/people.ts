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

/** Counting may cost the database at most a twentieth of its time. */
const restFactor = 20;
let kept: { agents: AgentListed[]; until: number } | undefined;

/**
 * 2.1, 4.6.4. All Agents by name, what each carries out and how much each has on hand; right to within twenty times as
 * long as counting takes.
 */
export async function agents(): Promise<AgentListed[]> {
  if (kept && kept.until > performance.now()) return kept.agents;

  const started = performance.now();
  const agents = await counted();
  const ended = performance.now();
  kept = { agents, until: ended + Math.min(10_000, (ended - started) * restFactor) };

  return agents;
}

async function counted(): Promise<AgentListed[]> {
  const rows = await everyAgent()
    .leftJoin(running(), 'running.person', 'people.id')
    .select((eb) => [
      'running.count as running',
      jsonArrayFrom(
        eb
          .selectFrom('specialisations')
          .select('specialisations.category')
          .whereRef('specialisations.person', '=', 'people.id')
          .orderBy('specialisations.category'),
      ).as('specialisations'),
    ])
    .execute();

  return rows.map(({ specialisations, running, ...person }) => ({
    ...person,
    specialisations: specialisations.map(({ category }) => category),
    running: running ?? 0,
  }));
}

const namesKeptFor = 10_000;
let keptNames: { names: Promise<Pick<AgentListed, 'id' | 'email' | 'name'>[]>; until: number } | undefined;

/** The names alone, for a filter; read anew every ten seconds. */
export function agentNames() {
  if (!keptNames || keptNames.until < performance.now()) {
    const names = everyAgent().execute();
    keptNames = { names, until: performance.now() + namesKeptFor };
    names.catch(() => (keptNames = undefined));
  }

  return keptNames.names;
}

function everyAgent() {
  return db
    .selectFrom('people')
    .innerJoin('roles', 'roles.person', 'people.id')
    .select(['people.id', 'people.email', 'people.name'])
    .where('roles.role', '=', 'agent')
    .where('people.kind', '=', 'employee')
    .orderBy(sql`translate(people.name, 'Ёё', 'Ее')`)
    .orderBy('people.id');
}

/** Counted from the working requests, which are few beside all that anybody was ever assigned to. */
function running() {
  return db
    .selectFrom('requests')
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('assignments')
          .select('assignments.person')
          .whereRef('assignments.request', '=', 'requests.id')
          .where('assignments.until', 'is', null)
          .offset(sql.lit(0)) // keeps the planner from joining all assignments there are
          .as('current'),
      (join) => join.onTrue(),
    )
    .select(['current.person', sql<number>`count(*)::int`.as('count')])
    .where(sql<boolean>`requests.stage in ('open', 'in_review', 'in_progress')`)
    .where('requests.withdrawn_at', 'is', null)
    .groupBy('current.person')
    .as('running');
}
