import { queueRows } from '#server/queries/queue.ts';
import { type Chosen, take } from './agent-acts.ts';
import { agentPrices, agentStep } from './agent-step.ts';
import type { Case } from './case.ts';
import { inParallel } from './parallel.ts';
import { isAway } from './staff.ts';
import type { Agent } from './world.ts';
import type { Year } from './year.ts';

/**
 * One sitting of all Agents who are there. Each reads the own queue from the top and does what the time allows; what
 * may want the same resource goes one after another, the rest side by side.
 */
export async function agentsSit(year: Year, at: Date, day: string, share: number): Promise<void> {
  const present = year.world.agents.filter((agent) => !isAway(agent, day));
  const chosen = new Map<Agent, Chosen[]>();
  await inParallel(present, 10, async (agent) => void chosen.set(agent, await chosenBy(year, agent, at, day, share)));

  let order = 0;
  const all = present.flatMap((agent) => chosen.get(agent) ?? []);
  for (const one of all) one.at = new Date(at.getTime() + ++order);
  const lanes = Map.groupBy(all, ({ one }) => laneOf(one));

  await inParallel(lanes.values(), 10, async (lane) => {
    for (const one of lane) await take(year, one);
  });
}

/** What may want the same: one day's rooms, studios and vehicles, the one stock. */
function laneOf({ category, serviceDate, id }: Case): string {
  if (category === 'souvenirs') return category;
  return category === 'printing' || category === 'information' ? `${id}` : `${category} ${serviceDate}`;
}

/** In the order of R-3.1.3/5, as much as the time of this sitting allows; what was begun is finished. */
async function chosenBy({ cases, ask }: Year, agent: Agent, at: Date, day: string, share: number): Promise<Chosen[]> {
  const { items } = await queueRows(agent.actor, { limit: 60 }, at);
  const chosen: Chosen[] = [];
  let left = ask.perDay * share + agent.carried;

  for (const row of items) {
    const one = cases.get(row.number);
    const step = one && agentStep(row, one, agent, day);
    if (!one || !step || left <= 0) continue;
    left -= agentPrices[step];
    chosen.push({ one, agent, step, at });
  }

  agent.carried = Math.min(0, left);
  return chosen;
}
