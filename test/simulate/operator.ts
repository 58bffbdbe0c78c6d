import { addAbsence } from '#server/commands/add-absence.ts';
import { completeRequest } from '#server/commands/complete-request.ts';
import { declineHandover } from '#server/commands/decline-handover.ts';
import { receiveStock } from '#server/commands/receive-stock.ts';
import { returnRefusal } from '#server/commands/return-refusal.ts';
import { whyNotGround } from '#regulation/refusals.ts';
import { defaultServiceSettings } from '#regulation/settings.ts';
import type { Actor } from '#regulation/permissions.ts';
import { requestCard } from '#server/queries/card.ts';
import { type QueueFilters, type QueueRow, queueRows } from '#server/queries/queue.ts';
import type { Case } from './case.ts';
import { askedHowItWas } from './client.ts';
import { inParallel } from './parallel.ts';
import { close, redirect, refuse, releaseCoWorker, review } from './operator-acts.ts';
import { reviewPrices } from './review.ts';
import { isAway } from './staff.ts';
import type { Desk, Year } from './year.ts';

const width = 6;

/**
 * One sitting of all Operators over their one queue, in the order of R-3.1.3/5: what an Agent asks them to decide, what is
 * overdue, who wrote, what is new, and last what is only to be ended.
 */
export async function operatorsSit(year: Year, desk: Desk): Promise<void> {
  await decideHandovers(year, desk);
  await endings(year, desk, await rowsOf(year, desk, { view: 'refusal' }), reviewPrices.decide, decideRefusal);
  await standIn(year, desk);
  const overdue = await rowsOf(year, desk, { view: 'overdue' });
  await endings(year, desk, overdue.filter(isPast(desk)), reviewPrices.close, giveUp);
  const silent = await rowsOf(year, desk, { view: 'awaiting_client' });
  await endings(year, desk, silent.filter(isReplyOver), reviewPrices.decide, refuseSilent);
  await reviews(year, desk, await rowsOf(year, desk, { view: 'client_wrote' }));
  await reviews(year, desk, await rowsOf(year, desk, { view: 'new' }));
  await endings(year, desk, await rowsOf(year, desk, { view: 'withdrawn' }), reviewPrices.close, closeWithdrawn);
  await endings(year, desk, await rowsOf(year, desk, { view: 'event_over' }), reviewPrices.complete, complete);
}

type Task = (year: Year, operator: Actor, one: Case, at: Date) => Promise<void>;

/** The rows of a view in the real order, as many as can matter. */
async function rowsOf({ world }: Year, desk: Desk, filters: QueueFilters): Promise<QueueRow[]> {
  if (desk.left <= 0) return [];
  return (await queueRows(world.operators[0] as Actor, { limit: 100, ...filters }, desk.at)).items;
}

/** What does not touch who gets the next request is done side by side. */
async function endings(year: Year, desk: Desk, rows: QueueRow[], price: number, task: Task): Promise<void> {
  const chosen: { one: Case; at: Date; operator: Actor }[] = [];

  for (const { number } of rows) {
    const one = year.cases.get(number);
    if (!one || desk.left <= 0) continue;
    desk.left -= price;
    chosen.push({ one, at: tick(desk), operator: operatorAt(year, chosen.length) });
  }
  await inParallel(chosen, width, ({ one, at, operator }) => task(year, operator, one, at));
}

/** First reviews go one after another: each assignment changes whom the service suggests next. */
async function reviews(year: Year, desk: Desk, rows: QueueRow[]): Promise<void> {
  for (const [index, { number }] of rows.entries()) {
    const one = year.cases.get(number);
    if (!one || one.lead || desk.left <= 0) continue;
    desk.left -= reviewPrices.review;
    await review(year, operatorAt(year, index), one, tick(desk));
  }
}

/** R-3.1.3/1. Most hand-overs are granted; one that nobody can carry out ends. */
async function decideHandovers(year: Year, desk: Desk): Promise<void> {
  for (const [index, one] of year.inbox.splice(0).entries()) {
    if (one.over || one.pending !== 'handover') continue;
    desk.left -= reviewPrices.decide;
    const operator = operatorAt(year, index);
    const at = tick(desk);

    if (one.impossible) await close(year, operator, one, 'impossible', one.impossible, at);
    else if (one.id % 4 === 0 || !(await redirect(year, operator, one, 'requested', at))) {
      await decline(year, operator, one, tick(desk));
    }
  }
}

async function decline(year: Year, operator: Actor, one: Case, at: Date): Promise<void> {
  const given = { number: one.number, text: 'Других Агентов этой специализации сейчас нет.' };
  await year.tally.act('hand-overs declined', () => declineHandover(operator, given, { now: at }));
  one.pending = null;
}

/** R-4.3.3/3. */
async function decideRefusal(year: Year, operator: Actor, one: Case, at: Date): Promise<void> {
  if (!one.traits.refusalReturned || one.refusalReturned)
    return refuse(year, operator, one, { ground: 'agent_no_reply' }, at);

  const given = { number: one.number, text: 'Ответ можно дать и без этого уточнения.' };
  await year.tally.act('refusals returned', () => returnRefusal(operator, given, { now: at }));
  one.refusalReturned = true;
  one.pending = null;
}

/** An illness is written down on its first day, and what the absent Agent has not answered goes to others. */
async function standIn(year: Year, desk: Desk): Promise<void> {
  const { agents } = year.world;

  for (const agent of agents.filter((one) => isAway(one, desk.day))) {
    for (const absence of agent.absences.filter(({ since }) => since === desk.day)) {
      if (absence.kind === 'illness') await writeDown(year, agent.email, absence, tick(desk));
    }
    const held = await rowsOf(year, desk, { agent: agent.email, status: ['in_review', 'awaiting_operator'] });
    for (const [index, { number }] of held.entries()) {
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
) {
  const operator = operatorAt(year, 0);
  await year.tally.act('absences', () => addAbsence(operator, { email, since, until }, { now: at }));
}

/** 3.2.3. A delivery of each item comes to the store. */
export async function receive({ world, tally }: Year, quantity: number, at: Date): Promise<void> {
  const operator = world.operators[0] as Actor;
  for (const item of world.items) {
    await tally.act('deliveries', () => receiveStock(operator, { item, quantity }, { now: at }));
  }
}

function isPast({ day }: Desk) {
  return ({ serviceDate }: QueueRow) => serviceDate < day;
}

function isReplyOver({ why }: QueueRow): boolean {
  return why === 'reply_over' || why === 'overdue';
}

/** The day has gone by without an answer: all that is left is to say so. */
async function giveUp(year: Year, operator: Actor, one: Case, at: Date): Promise<void> {
  await close(year, operator, one, 'impossible', 'Мы не успели ответить до дня мероприятия. Просим прощения.', at);
}

/** 4.5.1. Only where the rule gives the ground: the Operator looks before. */
async function refuseSilent(year: Year, operator: Actor, one: Case, at: Date): Promise<void> {
  if (one.lead || !one.operatorAsked) return;
  const { subject } = await requestCard(operator, one.number, at);
  if (whyNotGround('no_reply', operator, subject, at, year.calendar, defaultServiceSettings)) return;
  await refuse(year, operator, one, { ground: 'no_reply', text: 'Ответа на наш вопрос не было.' }, at);
}

async function closeWithdrawn(year: Year, operator: Actor, one: Case, at: Date): Promise<void> {
  await close(year, operator, one, 'withdrawn', undefined, at);
}

async function complete(year: Year, operator: Actor, one: Case, at: Date): Promise<void> {
  const given = { number: one.number, confirm: true };
  const done = await year.tally.act('completed', () => completeRequest(operator, given, { now: at }));
  if (!('result' in done)) return;

  one.over = true;
  askedHowItWas(year, one, at);
}

function operatorAt({ world }: Year, index: number): Actor {
  return world.operators[index % world.operators.length] as Actor;
}

/** Each step of a sitting has a moment of its own. */
function tick(desk: Desk): Date {
  desk.at = new Date(desk.at.getTime() + 1);
  return desk.at;
}
