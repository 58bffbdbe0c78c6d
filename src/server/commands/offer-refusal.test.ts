import { describe, expect, test } from 'vitest';
import {
  anAcceptedRequest,
  anAgent,
  bookingsOf,
  dayAhead,
  lastEvent,
  present,
  resourceId,
  rowOf,
  setService,
} from '../../../test/factories.ts';
import type { Person } from '../auth/sessions.ts';
import { requestCard } from '../queries/card.ts';
import { requestHistory, requestMessages } from '../queries/thread.ts';
import { answerRequest } from './answer-request.ts';
import { askHandover } from './ask-handover.ts';
import { assignAgents } from './assign-agents.ts';
import { changePart } from './change-part.ts';
import { closeRequest } from './close-request.ts';
import { offerCompletion } from './offer-completion.ts';
import { offerRefusal } from './offer-refusal.ts';
import { refuseRequest } from './refuse-request.ts';
import { reopenRequest } from './reopen-request.ts';
import { returnRefusal } from './return-refusal.ts';
import { withdrawQuestion } from './withdraw-question.ts';
import { withdrawRequest } from './withdraw-request.ts';
import { writeMessage } from './write-message.ts';

const at = { now: present };
const text = 'Вы не ответили на вопрос о сцене';
const day = (count: number, time = '10:00') => ({ now: new Date(`${dayAhead(count)}T${time}:00+03:00`) });

/** The reply deadline is Thursday 17 December. */
const asked = async (moment = at) => {
  const request = await anAcceptedRequest({ serviceDate: dayAhead(14) });
  await writeMessage(request.agent, { number: request.number, kind: 'question', text: 'Нужна ли сцена?' }, moment);
  return request;
};
const offered = async () => {
  const request = await asked();
  await offerRefusal(request.agent, { number: request.number, text }, day(11));
  return request;
};

describe('R-4.3.3/1 when an Agent may refuse', () => {
  test('not without a question of an Agent', async () => {
    const { number, agent, operator } = await anAcceptedRequest({ serviceDate: dayAhead(14) });
    await writeMessage(operator, { number, kind: 'question', text: 'Нужна ли сцена?' }, at);
    await expect(offerRefusal(agent, { number, text }, day(12))).rejects.toThrow('no_question');
  });

  test('not while the Client may still answer, till when is said', async () => {
    const { number, agent } = await asked();
    await expect(offerRefusal(agent, { number, text }, day(10, '23:59'))).rejects.toMatchObject({
      rule: 'reply_still_possible',
      details: { until: '2026-12-17' },
    });
    await offerRefusal(agent, { number, text }, day(11, '00:00'));
  });

  test('not by a question asked after the deadline', async () => {
    const { number, agent } = await asked(day(11));
    await expect(offerRefusal(agent, { number, text }, day(13))).rejects.toThrow('question_too_late');
  });

  test('not after an answer in time, nor by a question taken back', async () => {
    const [one, other] = [await asked(), await asked()];
    await writeMessage(one.client, { number: one.number, text: 'Нужна' }, day(10, '23:59'));
    await withdrawQuestion(other.agent, { number: other.number }, day(1));
    for (const { agent, number } of [one, other]) {
      await expect(offerRefusal(agent, { number, text, confirm: true }, day(12))).rejects.toThrow('no_question');
    }
  });

  test('after a late answer only once confirmed', async () => {
    const { id, number, client, agent } = await asked();
    await writeMessage(client, { number, text: 'Нужна' }, day(11, '00:00'));
    await expect(offerRefusal(agent, { number, text }, day(12))).rejects.toThrow('late_reply');
    await offerRefusal(agent, { number, text, confirm: true }, day(12));
    expect(await rowOf(id)).toMatchObject({ offer: { kind: 'refusal' }, waiting: 'staff', stage: 'in_review' });
  });

  test('R-4.3.3/2 by another assigned Agent too, and not without a text', async () => {
    const { number, agent, operator } = await asked();
    const other = await anAgent();
    await assignAgents(operator, { number, lead: agent.email, others: [other.email] }, at);
    await expect(offerRefusal(other, { number, text: ' ' }, day(11))).rejects.toThrow();
    await offerRefusal(other, { number, text }, day(11));
    await expect(offerRefusal(agent, { number, text }, day(11))).rejects.toThrow('wrong_status');
    await expect(askHandover(agent, { number, reason: text }, day(11))).rejects.toThrow('wrong_status');
  });
});

describe('R-4.3.3/3 the Operator decides', () => {
  test('the offer changes no status, and the Client hears nothing of it', async () => {
    const { id, number, client, agent, operator } = await offered();
    expect(await rowOf(id)).toMatchObject({
      stage: 'in_review',
      waiting: 'client',
      finished_at: null,
      offer: { kind: 'refusal', by: agent.id, text },
    });
    expect(await lastEvent(id)).toMatchObject({
      event: 'refusal_offered',
      role: 'agent',
      details: { evidence: { clause: '4.3.3', replyDeadline: '2026-12-17' } },
    });
    const { subject: _, ...card } = await requestCard(client, number);
    const seen = [card, await requestHistory(client, { ...card, subject: _ }), await requestMessages(client, card)];
    expect(JSON.stringify(seen)).not.toMatch(/refusal|не ответили/);
    expect((await requestCard(operator, number)).offer).toMatchObject({ kind: 'refusal', byEmail: agent.email, text });
  });

  test('R-4.3.3/2 confirms with the Agent’s own text, and the question and the term beside it', async () => {
    const { id, number, agent, operator } = await offered();
    await refuseRequest(operator, { number, ground: 'agent_no_reply' }, day(11));
    expect(await rowOf(id)).toMatchObject({
      stage: 'refused',
      offer: null,
      outcome: { ground: 'agent_no_reply', text },
    });
    expect(await lastEvent(id)).toMatchObject({
      role: 'operator',
      details: { move: 'T18', offer: { by: agent.id }, evidence: { clause: '4.3.3', question: { by: agent.id } } },
    });
  });

  test('or with another one, and then the Agent’s stays between the staff', async () => {
    const { id, number, client, operator } = await offered();
    await refuseRequest(operator, { number, ground: 'agent_no_reply', text: 'Просим прощения' }, day(11));
    expect((await rowOf(id)).outcome).toMatchObject({ text: 'Просим прощения' });
    const card = await requestCard(client, number);
    expect(JSON.stringify(await requestHistory(client, card))).not.toContain(text);
    expect(JSON.stringify(await requestHistory(operator, card))).toContain(text);
  });

  test('refuses on another ground: why an Agent wanted to hand over stays between the staff', async () => {
    const { number, client, agent, operator } = await anAcceptedRequest();
    await askHandover(agent, { number, reason: 'Не хочу работать с этим клубом' }, at);
    const fields = ['about'];
    await refuseRequest(operator, { number, ground: 'incomplete_or_false', text: 'Неполно', fields }, at);
    expect(JSON.stringify(await requestHistory(client, await requestCard(client, number)))).not.toContain('клубом');
  });

  test('returns it with a text; then there is nothing to return or confirm', async () => {
    const { id, number, agent, operator } = await offered();
    await expect(returnRefusal(agent, { number, text: 'Нет' }, day(11))).rejects.toThrow('operator_only');
    await returnRefusal(operator, { number, text: 'Позвоните Клиенту' }, day(11));
    expect(await rowOf(id)).toMatchObject({ stage: 'in_review', waiting: 'client', offer: null });
    expect(await lastEvent(id)).toMatchObject({
      event: 'refusal_returned',
      details: { offer: { by: agent.id, text } },
    });
    await expect(returnRefusal(operator, { number, text: 'Ещё' }, day(11))).rejects.toThrow('wrong_status');
    await expect(refuseRequest(operator, { number, ground: 'agent_no_reply' }, day(11))).rejects.toThrow(
      'ground_not_given',
    );
    await offerRefusal(agent, { number, text }, day(12));
  });

  test('a withdrawal or a final status ends the offer', async () => {
    const [one, other] = [await offered(), await offered()];
    await withdrawRequest(one.client, { number: one.number }, day(11));
    await closeRequest(other.operator, { number: other.number, reason: 'duplicate', confirm: true }, day(11));
    expect((await rowOf(one.id)).offer).toBeNull();
    expect((await rowOf(other.id)).offer).toBeNull();
  });
});

describe('R-4.3.3/3 with `direct` the Agent’s refusal sets the status', () => {
  test('frees what was promised and meets the term', async () => {
    const { id, number, agent } = await asked();
    const result = { resource: await resourceId('305'), from: '18:00', to: '21:00' };
    await answerRequest(agent, { number, result }, at);
    await setService({ agentRefusal: 'direct' });
    await offerRefusal(agent, { number, text }, day(11)).finally(() => setService({}));
    expect(await rowOf(id)).toMatchObject({
      stage: 'refused',
      waiting: 'none',
      offer: null,
      outcome: { ground: 'agent_no_reply', text },
    });
    expect(await bookingsOf(id)).toEqual(['released']);
    expect(await lastEvent(id)).toMatchObject({ event: 'refused', role: 'agent', details: { move: 'T09' } });
  });

  test('on the same facts only', async () => {
    const { id, number, agent } = await asked();
    await setService({ agentRefusal: 'direct' });
    await expect(offerRefusal(agent, { number, text }, day(10)).finally(() => setService({}))).rejects.toThrow(
      'reply_still_possible',
    );
    expect((await rowOf(id)).stage).toBe('in_review');
  });
});

describe('R-4.3.3/4 with several Agents a refusal is about the own part', () => {
  const shared = async () => {
    const request = await anAcceptedRequest({ serviceDate: dayAhead(14) });
    const other = await anAgent();
    await assignAgents(
      request.operator,
      { number: request.number, lead: request.agent.email, others: [other.email] },
      at,
    );
    await changePart(other, { number: request.number, state: 'has_result', text: 'Звук готов' }, at);
    await writeMessage(other, { number: request.number, kind: 'question', text: 'Нужна ли сцена?' }, at);
    return { ...request, other };
  };
  const partOf = async (operator: Person, number: string, person: string) =>
    (await requestCard(operator, number)).agents.find(({ id }) => id === person)?.part;
  const answer = async (agent: Person, number: string, room = '215') => {
    const result = { resource: await resourceId(room), from: '18:00', to: '21:00' };
    return answerRequest(agent, { number, result }, day(11));
  };

  test('the lead’s answer waits; returned, the part is as ready as it was', async () => {
    const { number, agent, other, operator } = await shared();
    await offerRefusal(other, { number, text }, day(11));
    expect(await partOf(operator, number, other.id)).toBe('refused');
    await expect(answer(agent, number)).rejects.toThrow('parts_open');

    await returnRefusal(operator, { number, text: 'Сцена не нужна' }, day(11));
    expect(await partOf(operator, number, other.id)).toBe('has_result');
    await answer(agent, number);
  });

  test('the Operator may take who refused off, and the whole goes on', async () => {
    const { id, number, agent, other, operator } = await shared();
    await offerRefusal(other, { number, text }, day(11));
    await assignAgents(operator, { number, lead: agent.email, reason: 'other', text: 'Без звука' }, day(11));
    expect((await rowOf(id)).offer).toBeNull();
    await answer(agent, number, '305');
    expect((await rowOf(id)).stage).toBe('in_progress');
  });

  test('or refuse the whole; taken back, every part is there again', async () => {
    const { id, number, other, operator } = await shared();
    await offerRefusal(other, { number, text }, day(11));
    await refuseRequest(operator, { number, ground: 'agent_no_reply' }, day(11));
    expect((await rowOf(id)).stage).toBe('refused');
    await reopenRequest(operator, { number, reason: 'Клиент позвонил' }, day(12));
    expect(await partOf(operator, number, other.id)).toBe('has_result');
  });

  test('with `direct` too it ends nothing but the own part', async () => {
    await setService({ agentRefusal: 'direct' });
    const { id, number, other } = await shared();
    await offerRefusal(other, { number, text }, day(11)).finally(() => setService({}));
    expect(await rowOf(id)).toMatchObject({ stage: 'in_review', offer: { kind: 'refusal', by: other.id } });
  });
});

test('R-4.3.3/3, T18 with `direct` what is unanswered asks to confirm, too', async () => {
  await setService({ agentRefusal: 'direct' });
  const { id, number, agent, client } = await asked();
  await writeMessage(client, { number, text: 'Нужна' }, day(11, '00:01'));
  await expect(offerRefusal(agent, { number, text }, day(11))).rejects.toThrow(/late_reply|unanswered_message/);
  await offerRefusal(agent, { number, text, confirm: true }, day(11)).finally(() => setService({}));
  expect((await rowOf(id)).stage).toBe('refused');
});

describe('R-3.2.6/1 «Работа выполнена»', () => {
  test('is offered from «В работе» alone, gives way to a refusal, and changes no status', async () => {
    const { id, number, agent } = await asked();
    await expect(offerCompletion(agent, { number }, at)).rejects.toThrow('wrong_status');
    const result = { resource: await resourceId('214'), from: '18:00', to: '21:00' };
    await answerRequest(agent, { number, result }, at);
    await offerCompletion(agent, { number }, at);
    expect(await rowOf(id)).toMatchObject({ stage: 'in_progress', offer: { kind: 'completion', by: agent.id } });
    await offerRefusal(agent, { number, text }, day(11));
    expect(await rowOf(id)).toMatchObject({ offer: { kind: 'refusal' } });
    await expect(offerCompletion(agent, { number }, day(11))).rejects.toThrow('wrong_status');
  });
});
