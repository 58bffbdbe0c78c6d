import { completeRequest } from '#server/commands/complete-request.ts';
import { declineHandover } from '#server/commands/decline-handover.ts';
import { returnRefusal } from '#server/commands/return-refusal.ts';
import { whyNotGround } from '#regulation/refusals.ts';
import { defaultServiceSettings } from '#regulation/settings.ts';
import type { Actor } from '#regulation/permissions.ts';
import { requestCard } from '#server/queries/card.ts';
import type { Case } from './case.ts';
import { askedHowItWas } from './client.ts';
import { close, redirect, refuse } from './operator-acts.ts';
import { reviewPrices } from './review.ts';
import { type Desk, operatorAt, tick, type Year } from './year.ts';

/** R-3.1.3/1. Most hand-overs are granted; what nobody can carry out ends. */
export async function decideHandover(year: Year, desk: Desk, one: Case): Promise<void> {
  if (one.over || one.pending !== 'handover') return;
  desk.left -= reviewPrices.decide;
  const operator = operatorAt(year, one.id);

  if (one.impossible) return close(year, operator, one, 'impossible', one.impossible, tick(desk));
  const isGranted = one.id % 4 !== 0 && (await redirect(year, operator, one, 'requested', tick(desk)));
  if (!isGranted) await decline(year, operator, one, tick(desk));
}

async function decline(year: Year, operator: Actor, one: Case, at: Date): Promise<void> {
  const given = { number: one.number, text: 'Других Агентов этой специализации сейчас нет.' };
  await year.tally.act('hand-overs declined', () => declineHandover(operator, given, { now: at }));
  one.pending = null;
}

/** R-4.3.3/3. */
export async function decideRefusal(year: Year, operator: Actor, one: Case, at: Date): Promise<void> {
  if (!one.traits.refusalReturned || one.refusalReturned)
    return refuse(year, operator, one, { ground: 'agent_no_reply' }, at);

  const given = { number: one.number, text: 'Ответ можно дать и без этого уточнения.' };
  await year.tally.act('refusals returned', () => returnRefusal(operator, given, { now: at }));
  one.refusalReturned = true;
  one.pending = null;
}

/** The day has gone by without an answer: all that is left is to say so. */
export async function giveUp(year: Year, operator: Actor, one: Case, at: Date): Promise<void> {
  await close(year, operator, one, 'impossible', 'Мы не успели ответить до дня мероприятия. Просим прощения.', at);
}

/** 4.5.1. Only where the rule gives the ground: the Operator looks before. */
export async function refuseSilent(year: Year, operator: Actor, one: Case, at: Date): Promise<void> {
  const { subject } = await requestCard(operator, one.number, at);
  if (whyNotGround('no_reply', operator, subject, at, year.calendar, defaultServiceSettings)) return;
  await refuse(year, operator, one, { ground: 'no_reply', text: 'Ответа на наш вопрос не было.' }, at);
}

export async function closeWithdrawn(year: Year, operator: Actor, one: Case, at: Date): Promise<void> {
  await close(year, operator, one, 'withdrawn', undefined, at);
}

/** 3.2.6/2. */
export async function complete(year: Year, operator: Actor, one: Case, at: Date): Promise<void> {
  const given = { number: one.number, confirm: true };
  const done = await year.tally.act('completed', () => completeRequest(operator, given, { now: at }));
  if (!('result' in done)) return;

  one.over = true;
  askedHowItWas(year, one, at);
}
