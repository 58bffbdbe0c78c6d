import { acceptRequest } from '#server/commands/accept-request.ts';
import { prioritiseRequest } from '#server/commands/prioritise-request.ts';
import { writeMessage } from '#server/commands/write-message.ts';
import type { Actor } from '#regulation/permissions.ts';
import { type Card, requestCard } from '#server/queries/card.ts';
import { agentSuggestions } from '#server/queries/suggestions.ts';
import type { Case } from './case.ts';
import { askedTo } from './client.ts';
import { close, presentFirst, refuse } from './operator-acts.ts';
import { reviewOf } from './review-step.ts';
import { agentBy, type Year } from './year.ts';

/** What a step costs, in first reviews of a request. */
export const reviewPrices = { review: 1, redirect: 0.3, decide: 0.4, close: 0.2, complete: 0.05 } as const;

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
