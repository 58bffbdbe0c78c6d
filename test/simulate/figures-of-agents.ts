import { sql } from 'kysely';
import { db } from '#server/db/database.ts';
import { mondayOf } from './figures-of-months.ts';
import type { Evening } from './loads.ts';
import type { Year } from './year.ts';

/** R-3.1.3/3. What one Agent carried, by the formula of the suggestion. */
export interface AgentFigures {
  name: string;
  categories: readonly string[];
  answered: number;
  meanLoad: number;
  /** The week with the greatest mean. */
  peak: { week: string; load: number };
}

export async function agentFigures({ world }: Year, evenings: readonly Evening[]): Promise<AgentFigures[]> {
  const { rows } = await sql<{ actor: string; count: number }>`
    select actor, count(*)::int as count from history where event = 'answered' group by actor`.execute(db);
  const answered = new Map(rows.map(({ actor, count }) => [actor, count]));

  return world.agents.map(({ name, categories, actor }) => ({
    name,
    categories,
    answered: answered.get(actor.id) ?? 0,
    meanLoad: meanOf(evenings.map(({ loads }) => loads[name] ?? 0)),
    peak: peakOf(name, evenings),
  }));
}

function peakOf(name: string, evenings: readonly Evening[]): AgentFigures['peak'] {
  const weeks = Map.groupBy(evenings, ({ day }) => mondayOf(day));
  const means = [...weeks].map(([week, looks]) => ({ week, load: meanOf(looks.map(({ loads }) => loads[name] ?? 0)) }));
  return means.reduce((top, one) => (one.load > top.load ? one : top), { week: '', load: 0 });
}

function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
