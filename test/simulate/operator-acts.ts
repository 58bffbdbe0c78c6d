import { acceptRequest } from '#server/commands/accept-request.ts';
import { assignAgents } from '#server/commands/assign-agents.ts';
import { closeRequest } from '#server/commands/close-request.ts';
import { prioritiseRequest } from '#server/commands/prioritise-request.ts';
import { refuseRequest } from '#server/commands/refuse-request.ts';
import { writeMessage } from '#server/commands/write-message.ts';
import type { ClosingReason, Ground, RedirectReason } from '#regulation/codes.ts';
import type { Actor } from '#regulation/permissions.ts';
import { type Card, requestCard } from '#server/queries/card.ts';
import { agentSuggestions, type SuggestedAgent } from '#server/queries/suggestions.ts';
import type { Case } from './case.ts';
import { askedTo } from './client.ts';
import { agentBy, type Year } from './year.ts';
import { reviewOf } from './review.ts';

/** 3.2.2, 4.6.3. The first review of a request, as far as it leads. */
export async function review(year: Year, operator: Actor, one: Case, at: Date): Promise<void> {
  const card = await requestCard(operator, one.number, at);

  switch (reviewOf(one, card)) {
    case 'close_out_of_scope':
      return close(year, operator, one, 'out_of_scope', 'По учебным вопросам обратитесь в учебный офис.', at);
    case 'close_duplicate':
      return close(year, operator, one, 'duplicate', undefined, at);
    case 'refuse_late':
      return refuse(year, operator, one, { ground: 'late', text: 'К этому дню подготовиться уже не успеваем.' }, at);
    case 'refuse_false':
      return refuse(
        year,
        operator,
        one,
        { ground: 'incomplete_or_false', text: 'Описание не о том мероприятии.', fields: ['about'] },
        at,
      );
    case 'ask':
      return ask(year, operator, one, card, at);
    case 'answer':
      return answer(year, operator, one, card, at);
    case 'accept':
      return accept(year, operator, one, card, at);
  }
}

async function ask(year: Year, operator: Actor, one: Case, card: Card, at: Date): Promise<void> {
  const given = { number: one.number, version: card.version, kind: 'question' as const, text: 'Сколько будет гостей?' };
  const asked = await year.tally.act('questions of Operators', () => writeMessage(operator, given, { now: at }));
  if (!('result' in asked)) return;

  one.operatorAsked = true;
  one.said = null;
  askedTo(year, one, at);
}

async function answer(year: Year, operator: Actor, one: Case, card: Card, at: Date): Promise<void> {
  const given = { number: one.number, version: card.version, text: 'Да, рассмотрим и это.' };
  const told = await year.tally.act('messages of Operators', () => writeMessage(operator, given, { now: at }));
  if ('result' in told) one.said = null;
}

/** R-3.1.3/3, R-4.6.4/3. Accepts and assigns the Agent whom the service suggests. */
async function accept(year: Year, operator: Actor, one: Case, card: Card, at: Date): Promise<void> {
  const [lead, other] = presentFirst(await agentSuggestions(operator, card, at));
  const others = one.traits.coWorker && other ? [other.email] : [];
  const given = {
    number: one.number,
    version: card.version,
    confirm: true,
    lead: lead?.email,
    others,
    ...(card.late && { lateReason: 'Успеваем подготовить' }),
  };
  const done = await year.tally.act('accepted', () => acceptRequest(operator, given, { now: at }));
  if (!('result' in done)) return;

  one.said = null;
  one.lead = agentBy(year, lead?.email);
  one.coWorker = agentBy(year, others[0]);
  if (one.traits.raised) await raise(year, operator, one, at);
}

async function raise(year: Year, operator: Actor, one: Case, at: Date): Promise<void> {
  const given = { number: one.number, priority: 1 as const, reason: 'Приедут гости из других городов' };
  await year.tally.act('raised', () => prioritiseRequest(operator, given, { now: at }));
}

/** R-3.1.3/2. Another Agent gets it: the first of the suggestion who is there and does not have it. */
export async function redirect(
  year: Year,
  operator: Actor,
  one: Case,
  reason: RedirectReason,
  at: Date,
): Promise<boolean> {
  const card = await requestCard(operator, one.number, at);
  const next = presentFirst(await agentSuggestions(operator, card, at)).find(
    ({ email, absentUntil }) => !absentUntil && email !== one.lead?.email && email !== one.coWorker?.email,
  );
  if (!next) return false;

  const others = one.coWorker ? [one.coWorker.email] : [];
  const given = { number: one.number, version: card.version, lead: next.email, others, reason };
  const done = await year.tally.act('redirected', () => assignAgents(operator, given, { now: at }));
  if (!('result' in done)) return false;

  one.lead = agentBy(year, next.email);
  one.pending = null;
  return true;
}

/** 4.6.4. The lead goes on alone. */
export async function releaseCoWorker(year: Year, operator: Actor, one: Case, at: Date): Promise<void> {
  if (!one.lead) return;
  const given = { number: one.number, lead: one.lead.email, others: [], reason: 'absence' as const };
  const done = await year.tally.act('redirected', () => assignAgents(operator, given, { now: at }));
  if ('result' in done) one.coWorker = null;
}

function presentFirst(agents: SuggestedAgent[]): SuggestedAgent[] {
  return agents.toSorted((a, b) => Number(a.score === null) - Number(b.score === null));
}

interface Refusal {
  ground: Ground;
  text?: string;
  fields?: string[];
}

/** 3.2.6, 4.5.1. */
export async function refuse(year: Year, operator: Actor, one: Case, refusal: Refusal, at: Date): Promise<void> {
  const given = { number: one.number, confirm: true, ...refusal };
  const done = await year.tally.act('refused', () => refuseRequest(operator, given, { now: at }));
  if ('result' in done) one.over = true;
}

/** 3.2.6/3. */
export async function close(
  year: Year,
  operator: Actor,
  one: Case,
  reason: ClosingReason,
  text: string | undefined,
  at: Date,
): Promise<void> {
  const given = { number: one.number, confirm: true, reason, text };
  const done = await year.tally.act('closed', () => closeRequest(operator, given, { now: at }));
  if ('result' in done) one.over = true;
}
