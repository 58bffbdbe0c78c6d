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
import type { AgentStep } from './agent-step.ts';
import { answerFor } from './answers.ts';
import type { Case } from './case.ts';
import { answeredTo, askedTo } from './client.ts';
import type { Agent } from './world.ts';
import type { Year } from './year.ts';

/** What an Agent has chosen to do next. */
export interface Chosen {
  one: Case;
  agent: Agent;
  step: AgentStep;
  at: Date;
}

/** Takes one step, by the command of the service. */
export async function take(year: Year, { one, agent, step, at }: Chosen): Promise<void> {
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
