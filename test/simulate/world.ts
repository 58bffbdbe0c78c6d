import { db } from '#server/db/database.ts';
import { loadCalendar } from '#server/db/load-calendar.ts';
import { buildings, organisations } from '#server/demo/places.ts';
import type { Actor } from '#regulation/permissions.ts';
import type { Role } from '#regulation/codes.ts';
import { type PlannedAgent, staffOf } from './staff.ts';
import { itemsFor, placesFor } from './places.ts';

/** An Agent of the run. */
export interface Agent extends PlannedAgent {
  actor: Actor;
  /** Time taken from the next sitting by what was begun in this one; zero or less. */
  carried: number;
}

/** Everybody and everything that the year is played with. */
export interface World {
  students: Actor[];
  operators: Actor[];
  agents: Agent[];
  rooms: { id: string; building: string | null; type: string | null; capacity: number | null }[];
  /** Ids in the order of the stock list. */
  items: string[];
}

export interface WorldAsk {
  students: number;
  agents: number;
  operators: number;
  /** How many requests the year brings, by which the stock is measured. */
  requests: number;
  from: string;
  until: string;
  seed: number;
}

/** Fills an empty database: what the directory, the accounts and the settings of a University would have put there before. */
export async function fillWorld(ask: WorldAsk): Promise<World> {
  await loadCalendar();
  await db.insertInto('organisations').values(organisations).execute();
  await db.insertInto('buildings').values(buildings).execute();
  const resources = await db
    .insertInto('resources')
    .values([...placesFor(ask.students), ...itemsFor(ask.requests)])
    .returning(['id', 'kind', 'building', 'type', 'capacity'])
    .execute();

  return {
    students: await peopleOf('student', names(ask.students, 'Студент', 'student')),
    operators: await peopleOf('employee', names(ask.operators, 'Оператор', 'operator'), 'operator'),
    agents: await agentsOf(ask),
    rooms: resources.filter(({ kind }) => kind === 'room'),
    items: resources.filter(({ kind }) => kind === 'item').map(({ id }) => id),
  };
}

interface Named {
  name: string;
  email: string;
}

function names(count: number, name: string, account: string): Named[] {
  return Array.from({ length: count }, (_, index) => ({
    name: `${name} Номер ${index + 1}`,
    email: `${account}${index + 1}@simulation.test`,
  }));
}

async function peopleOf(kind: Actor['kind'], people: readonly Named[], role?: Exclude<Role, 'client'>) {
  const actors: Actor[] = [];

  for (let from = 0; from < people.length; from += 5000) {
    const some = people.slice(from, from + 5000);
    const rows = await db
      .insertInto('people')
      .values(some.map(({ name, email }) => ({ name, email, kind, unit: 'Институт', subject: email, seen_at: null })))
      .returning(['id', 'name', 'email'])
      .execute();
    actors.push(...rows.map((row): Actor => ({ ...row, kind, roles: role ? [role] : ['client'] })));
  }
  if (role) {
    await db
      .insertInto('roles')
      .values(actors.map(({ id }) => ({ person: id, role })))
      .execute();
  }

  return actors;
}

async function agentsOf(ask: WorldAsk): Promise<Agent[]> {
  const planned = staffOf(ask);
  const actors = await peopleOf('employee', planned, 'agent');
  const agents = planned.map((agent, index): Agent => ({ ...agent, actor: actors[index] as Actor, carried: 0 }));

  for (const { actor, categories } of agents) {
    const own = categories.map((category) => ({ person: actor.id, category }));
    await db.insertInto('specialisations').values(own).execute();
  }

  return agents;
}
