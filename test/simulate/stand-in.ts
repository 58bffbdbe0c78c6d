import { addAbsence } from '#server/commands/add-absence.ts';
import type { QueueRow } from '#server/queries/queue.ts';
import { redirect, releaseCoWorker } from './operator-acts.ts';
import { reviewPrices } from './review.ts';
import { isAway } from './staff.ts';
import { type Desk, operatorAt, tick, type Year } from './year.ts';

/** An illness is written down on its first day, and what an absent Agent has not answered goes to others. */
export async function standIn(year: Year, desk: Desk, heldBy: (email: string) => Promise<QueueRow[]>): Promise<void> {
  for (const agent of year.world.agents.filter((one) => isAway(one, desk.day))) {
    const ill = agent.absences.find(({ kind, since }) => kind === 'illness' && since === desk.day);
    if (ill && desk.isFirst) await writeDown(year, agent.email, ill, tick(desk));

    for (const [index, { number }] of (await heldBy(agent.email)).entries()) {
      const one = year.cases.get(number);
      if (!one || one.answered || one.over || one.pending || desk.left <= 0) continue;
      desk.left -= reviewPrices.redirect;
      const operator = operatorAt(year, index);
      if (one.lead === agent) await redirect(year, operator, one, 'absence', tick(desk));
      else await releaseCoWorker(year, operator, one, tick(desk));
    }
  }
}

/** R-3.1.3/3. An absence, as the Operator enters it. */
export async function writeDown(
  year: Year,
  email: string,
  { since, until }: { since: string; until: string },
  at: Date,
): Promise<void> {
  const operator = operatorAt(year, 0);
  await year.tally.act('absences', () => addAbsence(operator, { email, since, until }, { now: at }));
}
