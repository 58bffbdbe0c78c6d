import type { Actor } from '#regulation/permissions.ts';
import { type QueueFilters, type QueueRow, queueRows } from '#server/queries/queue.ts';
import type { Case } from './case.ts';
import { closeWithdrawn, complete, decideHandover, decideRefusal, giveUp, refuseSilent } from './decisions.ts';
import { inParallel } from './parallel.ts';
import { review, reviewPrices } from './review.ts';
import { standIn } from './stand-in.ts';
import { type Desk, operatorAt, tick, type Year } from './year.ts';

/** How much of what cannot disturb each other is done side by side. */
const width = 10;
const views = ['refusal', 'overdue', 'awaiting_client', 'client_wrote', 'new', 'withdrawn', 'event_over'] as const;

/**
 * One sitting of all Operators over their one queue, in the order of R-3.1.3/5: what an Agent asks them to decide, what is
 * overdue, who wrote, what is new, and last what is only to be ended.
 */
export async function operatorsSit(year: Year, desk: Desk): Promise<void> {
  const [refusal, overdue, silent, wrote, fresh, withdrawn, past] = await Promise.all(
    views.map(async (view) => casesOf(year, await rowsOf(year, desk, { view }))),
  );

  for (const one of year.inbox.splice(0)) await decideHandover(year, desk, one);
  await each(year, desk, refusal, reviewPrices.decide, decideRefusal);
  await standIn(year, desk, (agent) => rowsOf(year, desk, { agent, status: ['in_review', 'awaiting_operator'] }));
  await each(year, desk, overdue?.filter(isPast(desk)), reviewPrices.close, giveUp);
  await each(year, desk, silent?.filter(isSilent), reviewPrices.decide, refuseSilent);
  await reviews(year, desk, [...(wrote ?? []), ...(fresh ?? [])]);
  await each(year, desk, withdrawn, reviewPrices.close, closeWithdrawn);
  await each(year, desk, past, reviewPrices.complete, complete);
}

interface Row {
  one: Case;
  row: QueueRow;
}

/** The rows of a view in the real order, as many as one sitting can get to. */
async function rowsOf({ world }: Year, { at }: Desk, filters: QueueFilters): Promise<QueueRow[]> {
  return (await queueRows(world.operators[0] as Actor, { limit: 100, ...filters }, at)).items;
}

function casesOf({ cases }: Year, rows: QueueRow[]): Row[] {
  return rows.flatMap((row) => {
    const one = cases.get(row.number);
    return one ? [{ one, row }] : [];
  });
}

type Task = (year: Year, operator: Actor, one: Case, at: Date) => Promise<void>;

/** What does not touch who gets the next request is done side by side. */
async function each(year: Year, desk: Desk, rows: Row[] = [], price: number, task: Task): Promise<void> {
  const chosen = rows.flatMap(({ one }, index) => {
    if (desk.left <= 0) return [];
    desk.left -= price;
    return [{ one, at: tick(desk), operator: operatorAt(year, index) }];
  });
  await inParallel(chosen, width, ({ one, at, operator }) => task(year, operator, one, at));
}

/** As many first reviews at once as there are Operators: each sees what was assigned before theirs. */
async function reviews(year: Year, desk: Desk, rows: Row[]): Promise<void> {
  const waiting = rows.filter(({ one }) => !one.lead && !one.over);
  const { operators } = year.world;

  for (let from = 0; from < waiting.length && desk.left > 0; from += operators.length) {
    const some = waiting.slice(from, from + operators.length);
    desk.left -= reviewPrices.review * some.length;
    const moments = some.map(() => tick(desk));
    await Promise.all(
      some.map(({ one }, index) => review(year, operatorAt(year, index), one, moments[index] ?? desk.at)),
    );
  }
}

function isPast({ day }: Desk) {
  return ({ one, row }: Row) => row.serviceDate < day && one.pending === null;
}

/** 4.5.1. An Operator's question whose time is over; whether the rule gives the ground, they look up. */
function isSilent({ one, row }: Row): boolean {
  return !one.lead && one.operatorAsked && (row.why === 'reply_over' || row.why === 'overdue');
}
