import { answerRequest } from '#server/commands/answer-request.ts';
import { askHandover } from '#server/commands/ask-handover.ts';
import { changePart } from '#server/commands/change-part.ts';
import { noReplyNeeded } from '#server/commands/no-reply-needed.ts';
import { offerCompletion } from '#server/commands/offer-completion.ts';
import { offerRefusal } from '#server/commands/offer-refusal.ts';
import { takeBackAnswer } from '#server/commands/take-back-answer.ts';
import { withdrawQuestion } from '#server/commands/withdraw-question.ts';
import { writeMessage } from '#server/commands/write-message.ts';
import { requestCard } from '#server/queries/card.ts';
import { queueRows } from '#server/queries/queue.ts';
import { type AgentStep, agentPrices, agentStep } from './agent-step.ts';
import { answerFor } from './answers.ts';
import type { Case } from './case.ts';
import { answeredTo, askedTo } from './client.ts';
import { inParallel } from './parallel.ts';
import { isAway } from './staff.ts';
import type { Agent } from './world.ts';
import type { Year } from './year.ts';

interface Chosen {
  one: Case;
  agent: Agent;
  step: AgentStep;
  at: Date;
}

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

async function take(year: Year, { one, agent, step, at }: Chosen): Promise<void> {
  const { number } = one;
  const now = { now: at };
  const act = async (what: string, work: () => Promise<unknown>) => 'result' in (await year.tally.act(what, work));

  switch (step) {
    case 'answer':
      return answer(year, one, agent, at);
    case 'ask':
      return ask(year, one, agent, 'Сколько столов понадобится и можно ли их передвигать?', at);
    case 'reply':
      if (await act('replies of Agents', () => writeMessage(agent.actor, { number, text: 'Да, можно.' }, now)))
        one.said = null;
      return;
    case 'no_reply_needed':
      if (await act('no reply needed', () => noReplyNeeded(agent.actor, { number }, now))) one.said = null;
      return;
    case 'refuse_early':
    case 'refuse':
      return refuse(year, { one, agent, step, at });
    case 'withdraw_question':
      await act('questions withdrawn', () => withdrawQuestion(agent.actor, { number }, now));
      return;
    case 'inform':
      one.informed = true;
      await act('progress told', () => writeMessage(agent.actor, { number, text: 'Ищем, сообщим завтра.' }, now));
      return;
    case 'hand_over':
      one.handedOver = true;
      return handOver(year, one, agent, 'Это не моя специализация', at);
    case 'give_up':
      one.impossible ??= 'К этому дню уже ничего сделать нельзя.';
      return handOver(year, one, agent, one.impossible, at);
    case 'part': {
      const given = { number, state: 'has_result' as const, text: 'Оборудование привезём к началу.' };
      one.partDone = await act('parts', () => changePart(agent.actor, given, now));
      return;
    }
    case 'offer_completion':
      one.completionOffered = true;
      await act('completions offered', () => offerCompletion(agent.actor, { number }, now));
      return;
    case 'take_back': {
      one.fellThrough = true;
      const given = { number, text: 'Помещение закрыли на ремонт, ищем другое.', confirm: true };
      if (await act('answers taken back', () => takeBackAnswer(agent.actor, given, now))) one.answered = false;
      return;
    }
  }
}

/** 3.2.3. The answer, or another offer where what was asked for is not there, or nothing. */
async function answer(year: Year, one: Case, agent: Agent, at: Date): Promise<void> {
  const card = await requestCard(agent.actor, one.number, at);
  const found = await answerFor(one, card);

  if ('impossible' in found) {
    one.impossible = found.impossible;
    return handOver(year, one, agent, found.impossible, at);
  }
  if ('other' in found) {
    one.other = found.other;
    return ask(year, one, agent, 'На это время всё занято. Подойдёт ли вам другое?', at);
  }

  const given = { number: one.number, version: card.version, result: found.result, text: 'Ждём вас.', confirm: true };
  const done = await year.tally.act('answered', () => answerRequest(agent.actor, given, { now: at }));
  if (!('result' in done)) return;

  Object.assign(one, { answered: true, said: null });
  answeredTo(year, one, at);
}

async function ask(year: Year, one: Case, agent: Agent, text: string, at: Date): Promise<void> {
  const given = { number: one.number, kind: 'question' as const, text };
  const done = await year.tally.act('questions of Agents', () => writeMessage(agent.actor, given, { now: at }));
  if (!('result' in done)) return;

  Object.assign(one, { agentAsked: true, said: null });
  askedTo(year, one, at);
}

/** 4.3.3. Offered by the Agent; whether it is allowed, the service says. */
async function refuse(year: Year, { one, agent, step, at }: Chosen): Promise<void> {
  one.triedTooEarly ||= step === 'refuse_early';
  const given = { number: one.number, text: 'Ответа на уточняющий вопрос не было.', confirm: true };
  const done = await year.tally.act('refusals offered', () => offerRefusal(agent.actor, given, { now: at }));
  if ('result' in done) one.pending = 'refusal';
  else if (step === 'refuse') one.refusalReturned = true;
}

async function handOver(year: Year, one: Case, agent: Agent, reason: string, at: Date): Promise<void> {
  const given = { number: one.number, reason };
  const done = await year.tally.act('hand-overs asked', () => askHandover(agent.actor, given, { now: at }));
  if (!('result' in done)) return;

  one.pending = 'handover';
  year.inbox.push(one);
}
