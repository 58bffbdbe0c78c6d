import { describe, expect, test } from 'vitest';
import type { Day } from '#regulation/calendar.ts';
import {
  aFreeDay,
  anAcceptedRequest,
  anAgent,
  anOperator,
  aStudent,
  bookingsOf,
  daysLater,
  eventsOf,
  messagesOf,
  present,
  resourceId,
  rightFields,
  rowOf,
  setService,
} from '../../../test/factories.ts';
import { personByEmail } from '../auth/sessions.ts';
import { db } from '../db/database.ts';
import { acceptOffer } from './accept-offer.ts';
import { answerRequest } from './answer-request.ts';
import { assignAgents } from './assign-agents.ts';
import { changePart } from './change-part.ts';
import { closeRequest } from './close-request.ts';
import { declineOffer } from './decline-offer.ts';
import { editRequest } from './edit-request.ts';
import { makeCounterOffer } from './make-counter-offer.ts';
import { takeBackAnswer } from './take-back-answer.ts';
import { withdrawQuestion } from './withdraw-question.ts';
import { withdrawRequest } from './withdraw-request.ts';
import { writeMessage } from './write-message.ts';

const at = { now: present };
const room = await resourceId('305');
const result = { resource: room, from: '14:00', to: '16:00' };

type Ask = Parameters<typeof anAcceptedRequest>[0];

/** «На рассмотрении», with «ауд. 305 в 14:00» offered. */
async function anOffer(ask: Ask = {}, given: object = result) {
  const request = await anAcceptedRequest({ serviceDate: aFreeDay(), ...ask });
  await makeCounterOffer(request.agent, { number: request.number, result: given, text: 'Там больше мест.' }, at);
  return { ...request, offer: (await offerOf(request.id)).id };
}

function offerOf(request: string) {
  return db
    .selectFrom('counter_offers')
    .selectAll()
    .where('request', '=', request)
    .orderBy('made_at', 'desc')
    .orderBy((eb) => eb.ref('state'))
    .limit(1)
    .executeTakeFirstOrThrow();
}

async function taken(day: Day) {
  const other = await anAcceptedRequest({ serviceDate: day });
  await answerRequest(other.agent, { number: other.number, result }, at);
}

describe('R-4.5.1/2, R-4.3.2/1 an offer of something else', () => {
  test('is a question with its data; it holds nothing', async () => {
    const { id } = await anOffer();

    expect(await rowOf(id)).toMatchObject({ stage: 'in_review', waiting: 'client', response_met_at: present });
    expect(await offerOf(id)).toMatchObject({ state: 'open', result, role: 'agent', text: 'Там больше мест.' });
    expect((await messagesOf(id)).at(-1)).toMatchObject({
      kind: 'question',
      text: expect.stringMatching(
        /^Предлагаем другой вариант: ауд\. 305, Главный корпус, .*14:00–16:00\.\n\nТам больше/,
      ),
    });
    expect((await eventsOf(id)).at(-1)).toMatchObject({ event: 'counter_offered', role: 'agent' });
    expect(await bookingsOf(id)).toEqual([]);
  });

  test('a newer one replaces it', async () => {
    const { id, number, agent, client, offer } = await anOffer();
    await makeCounterOffer(agent, { number, result: { ...result, from: '15:00', to: '17:00' } }, daysLater(0.01));
    const states = await db.selectFrom('counter_offers').select('state').where('request', '=', id).execute();

    expect(states.map(({ state }) => state).sort()).toEqual(['open', 'replaced']);
    await expect(acceptOffer(client, { number, offer }, daysLater(0.02))).rejects.toThrow('offer_changed');
  });

  test('what is taken, past, too small or unknown can’t be offered', async () => {
    const day = aFreeDay();
    await taken(day);
    const { number, agent } = await anAcceptedRequest({ serviceDate: day, fields: { attendees: 50 } });
    const offer = (given: object, now = present) => makeCounterOffer(agent, { number, result: given }, { now });

    await expect(offer(result)).rejects.toMatchObject({
      rule: 'taken',
      details: { nearest: expect.arrayContaining([expect.objectContaining({ resource: room })]) },
    });
    await expect(offer({ ...result, resource: await resourceId('214') })).rejects.toThrow('over_capacity');
    await expect(offer({ ...result, from: '18:00', to: '17:00' })).rejects.toThrow('answer_data');
    await expect(offer({ ...result, from: '08:00', to: '09:00' }, new Date(`${day}T06:00:00Z`))).rejects.toMatchObject({
      rule: 'answer_data',
      details: { errors: [{ field: 'result.from', code: 'past' }] },
    });
  });
});

describe('R-3.2.3/3 the Client agrees', () => {
  test('reply, answer and booking are one: the answer is the Agent’s', async () => {
    const { id, number, client, agent, offer } = await anOffer({ fields: { room, attendees: 20 } });
    expect(await acceptOffer(client, { number, offer }, daysLater(0.5))).toEqual({ outcome: 'answered' });

    expect(await rowOf(id)).toMatchObject({
      stage: 'in_progress',
      waiting: 'none',
      answer: { result, text: 'Там больше мест.', summary: expect.stringContaining('ауд. 305') },
    });
    expect((await bookingsOf(id)).toSorted()).toEqual(['confirmed', 'released']);
    expect(await offerOf(id)).toMatchObject({ state: 'accepted' });
    const events = (await eventsOf(id)).slice(-3);
    expect(events.map(({ event, role, actor }) => [event, role, actor])).toEqual([
      ['counter_offered', 'agent', agent.id],
      ['offer_accepted', 'client', client.id],
      ['answered', 'agent', agent.id],
    ]);
    expect(events.map(({ details }) => details?.move)).toEqual(['T12', 'T13', 'T18']);
    const thread = (await messagesOf(id)).slice(-3);
    expect(thread.map(({ kind, role, author, answered_at }) => [kind, role, author, answered_at !== null])).toEqual([
      ['question', 'agent', agent.id, true],
      ['message', 'client', client.id, false],
      ['message', 'agent', agent.id, false],
    ]);
  });

  test('pressed twice, also at once, it is once', async () => {
    const { id, number, client, offer } = await anOffer();
    const both = await Promise.all([1, 2].map(() => acceptOffer(client, { number, offer }, at)));
    expect(both).toEqual([{ outcome: 'answered' }, { outcome: 'answered' }]);
    expect((await eventsOf(id)).filter(({ event }) => event === 'answered')).toHaveLength(1);
    expect(await bookingsOf(id)).toEqual(['confirmed']);
  });

  test('after a message in between it still stands', async () => {
    const { id, number, client, agent, offer } = await anOffer();
    await writeMessage(client, { number, text: 'А розетки там есть?' }, at);
    await writeMessage(agent, { number, text: 'Есть, у окон.' }, at);
    await acceptOffer(client, { number, offer }, at);
    expect(await rowOf(id)).toMatchObject({ stage: 'in_progress', waiting: 'none' });
  });

  test('20 at once on one room: one is answered, the others are with the Agent again and know what is near', async () => {
    const day = aFreeDay();
    const agent = await anAgent();
    const operator = await anOperator();
    const offers = [];
    for (let i = 0; i < 20; i++) offers.push(await anOffer({ serviceDate: day, agent, operator }));

    const outcomes = await Promise.all(
      offers.map(({ client, number, offer }) => acceptOffer(client, { number, offer }, at)),
    );
    expect(outcomes.filter(({ outcome }) => outcome === 'answered')).toHaveLength(1);
    for (const [index, outcome] of outcomes.entries()) {
      if (outcome.outcome === 'answered') continue;
      const { id } = offers[index]!;
      expect(outcome.nearest).toContainEqual(expect.objectContaining({ resource: room }));
      expect(await rowOf(id)).toMatchObject({ stage: 'in_review', waiting: 'staff', answer: null });
      expect(await bookingsOf(id)).toEqual([]);
      expect(await offerOf(id)).toMatchObject({ state: 'lost', nearest: outcome.nearest });
      expect((await eventsOf(id)).at(-1)).toMatchObject({ event: 'offer_lost', role: 'client' });
      expect((await messagesOf(id)).at(-1)).toMatchObject({
        role: 'service',
        text: expect.stringMatching(/^Этот вариант уже заняли: ауд\. 305.* Сейчас свободно: /),
      });
    }
  });

  test('the last of the stock is gone meanwhile: the same', async () => {
    const item = await resourceId('Кружка белая');
    const fields = { ...rightFields.souvenirs, items: [{ item, quantity: 50 }] };
    const day = aFreeDay();
    const give = { items: [{ item, quantity: 30 }], place: 'Главный корпус, 120', date: day };
    const one = await anOffer({ category: 'souvenirs', serviceDate: day, fields }, give);
    const other = await anOffer({ category: 'souvenirs', serviceDate: day, fields }, give);

    expect(await acceptOffer(one.client, { number: one.number, offer: one.offer }, at)).toEqual({
      outcome: 'answered',
    });
    expect(await acceptOffer(other.client, { number: other.number, offer: other.offer }, at)).toEqual({
      outcome: 'taken',
      nearest: [],
    });
    expect(await rowOf(other.id)).toMatchObject({ stage: 'in_review', waiting: 'staff' });
  });

  test('the answer can be taken back as any other', async () => {
    const { id, number, client, agent, offer } = await anOffer();
    await acceptOffer(client, { number, offer }, at);
    await takeBackAnswer(agent, { number, text: 'Авария' }, at);
    expect(await rowOf(id)).toMatchObject({ stage: 'in_review', answer: null });
    await expect(acceptOffer(client, { number, offer }, at)).resolves.toEqual({ outcome: 'answered' });
    expect(await rowOf(id)).toMatchObject({ stage: 'in_review', answer: null });
  });
});

describe('R-4.1.3/1 the Client declines', () => {
  test('as an ordinary reply', async () => {
    const { id, number, client, offer } = await anOffer();
    await declineOffer(client, { number, offer, text: 'Нам нужен вечер.' }, at);

    expect(await rowOf(id)).toMatchObject({ stage: 'in_review', waiting: 'staff' });
    expect(await offerOf(id)).toMatchObject({ state: 'declined' });
    expect((await messagesOf(id)).at(-1)).toMatchObject({ kind: 'message', role: 'client', text: 'Нам нужен вечер.' });
    expect((await eventsOf(id)).at(-1)).toMatchObject({ event: 'offer_declined', details: { move: 'T13' } });
    await expect(acceptOffer(client, { number, offer }, at)).rejects.toThrow('no_offer');
  });
});

describe('R-4.5.1/2 an offer that does not stand any more', () => {
  type Change = (request: Awaited<ReturnType<typeof anOffer>>) => Promise<unknown>;
  const changes: [string, Change, string][] = [
    ['taken back with the question', ({ agent, number }) => withdrawQuestion(agent, { number }, at), 'offer_withdrawn'],
    [
      'the card was corrected',
      ({ agent, number }) => editRequest(agent, { number, fields: { attendees: 12 }, reason: 'Просили' }, at),
      'offer_changed',
    ],
    [
      'another Agent leads',
      async ({ operator, number }) =>
        assignAgents(operator, { number, lead: (await anAgent()).email, reason: 'workload' }, at),
      'offer_changed',
    ],
    [
      'answered otherwise',
      ({ agent, number }) => answerRequest(agent, { number, result: { ...result, from: '17:00', to: '18:00' } }, at),
      'wrong_status',
    ],
    ['closed', ({ operator, number }) => closeRequest(operator, { number, reason: 'duplicate' }, at), 'wrong_status'],
    ['withdrawn by the Client', ({ client, number }) => withdrawRequest(client, { number }, at), 'withdrawn'],
  ];

  test.for(changes)('%s', async ([, change, rule]) => {
    const request = await anOffer();
    await change(request);
    const [before, told] = [await rowOf(request.id), await eventsOf(request.id)];
    const { client, number, offer } = request;

    await expect(acceptOffer(client, { number, offer }, at)).rejects.toThrow(rule);
    await expect(declineOffer(client, { number, offer, text: 'Нет' }, at)).rejects.toThrow(rule);
    expect(await eventsOf(request.id)).toHaveLength(told.length);
    expect((await rowOf(request.id)).stage).toBe(before.stage);
  });

  test('its Agent may not answer any more: it can be declined, not taken', async () => {
    const { id, number, client, agent, offer } = await anOffer();
    await db.deleteFrom('roles').where('person', '=', agent.id).execute();
    await expect(acceptOffer(client, { number, offer }, at)).rejects.toThrow('offer_changed');
    await declineOffer(client, { number, offer, text: 'Не подходит' }, at);
    expect(await rowOf(id)).toMatchObject({ waiting: 'staff' });
  });

  test('a new title does not touch it', async () => {
    const { number, client, agent, offer } = await anOffer();
    await editRequest(agent, { number, title: 'Другое название', reason: 'Просили' }, at);
    expect(await acceptOffer(client, { number, offer }, at)).toEqual({ outcome: 'answered' });
  });

  test('its time is over', async () => {
    const { number, client, offer, id } = await anOffer();
    const { expires_at } = await offerOf(id);
    await expect(acceptOffer(client, { number, offer }, { now: expires_at })).rejects.toThrow('offer_expired');
    const justInTime = { now: new Date(expires_at.getTime() - 1) };
    expect(await acceptOffer(client, { number, offer }, justInTime)).toEqual({ outcome: 'answered' });
  });

  test('of another request, of nobody, by somebody else', async () => {
    const [one, other] = [await anOffer(), await anOffer()];
    await expect(acceptOffer(one.client, { number: one.number, offer: other.offer }, at)).rejects.toThrow(
      'offer_changed',
    );
    await expect(acceptOffer(await aStudent(), { number: one.number, offer: one.offer }, at)).rejects.toThrow(
      'not_found',
    );
    await expect(acceptOffer(one.agent, { number: one.number, offer: one.offer }, at)).rejects.toThrow('client_only');
    await expect(acceptOffer(one.operator, { number: one.number, offer: one.offer }, at)).rejects.toThrow(
      'client_only',
    );
  });
});

describe('R-3.2.3/4 only the lead offers, with every part ready', () => {
  test('a co-worker, an Operator, an open part', async () => {
    const { number, agent, operator } = await anAcceptedRequest({ serviceDate: aFreeDay() });
    const coworker = await anAgent();
    await assignAgents(operator, { number, lead: agent.email, others: [coworker.email] }, at);

    await expect(makeCounterOffer(coworker, { number, result }, at)).rejects.toThrow('lead_only');
    await expect(makeCounterOffer(operator, { number, result }, at)).rejects.toThrow('lead_only');
    await expect(makeCounterOffer(agent, { number, result }, at)).rejects.toThrow('parts_open');
    await changePart(coworker, { number, state: 'has_result', text: 'Звук будет.' }, at);
    await makeCounterOffer(agent, { number, result }, at);
  });

  test('with `operatorMaySetInProgress` an Operator’s offer is answered in their name', async () => {
    await setService({ operatorMaySetInProgress: true });
    const { id, number, client, operator } = await anAcceptedRequest({ serviceDate: aFreeDay() });
    const acting = await personByEmail(operator.email);
    await makeCounterOffer(acting!, { number, result }, at);
    await acceptOffer(client, { number, offer: (await offerOf(id)).id }, at);
    expect((await eventsOf(id)).at(-1)).toMatchObject({ event: 'answered', role: 'operator', actor: operator.id });
    await setService({});
  });
});
