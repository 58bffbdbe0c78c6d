import { beforeAll, describe, expect, test } from 'vitest';
import { moscowMoment } from '#regulation/calendar.ts';
import {
  aRequest,
  aStudent,
  anAcceptedRequest,
  anAgent,
  anAnsweredRequest,
  anOperator,
  dayAhead,
  present,
  rowOf,
} from '../../../test/factories.ts';
import type { Person } from '../auth/sessions.ts';
import { acceptRequest } from '../commands/accept-request.ts';
import { addAbsence } from '../commands/add-absence.ts';
import { assignAgents } from '../commands/assign-agents.ts';
import { changeAgent } from '../commands/change-agent.ts';
import { closeRequest } from '../commands/close-request.ts';
import { completeRequest } from '../commands/complete-request.ts';
import { withdrawRequest } from '../commands/withdraw-request.ts';
import { writeMessage } from '../commands/write-message.ts';
import { db } from '../db/database.ts';
import { requestCard } from './card.ts';
import { agentSuggestions } from './suggestions.ts';

let operator: Person;
beforeAll(async () => {
  operator = await anOperator();
});

const specialist = () => anAgent({ specialisations: ['rooms'] });

async function suggestedFor(number: string, agent: Person, now = present) {
  const all = await agentSuggestions(operator, await requestCard(operator, number, now), now);
  return all.find(({ email }) => email === agent.email);
}

/** A request of another student and another event, led by this Agent. */
async function aLoad(agent: Person, ask: object = {}) {
  return anAcceptedRequest({ agent, operator, title: `Другое мероприятие ${Math.random()}`, ...ask });
}

describe('R-3.1.3/3 facts of the suggestion', () => {
  test('a free Agent of the category', async () => {
    const agent = await specialist();
    const { number } = await aRequest();
    expect(await suggestedFor(number, agent)).toMatchObject({
      name: agent.name,
      score: 90,
      match: 1,
      load: 0,
      capacity: 10,
      continues: false,
      absentUntil: null,
    });
  });

  test('an Agent of another category is not there, nor a student, nor who is no Agent any more', async () => {
    const { number } = await aRequest();
    const former = await specialist();
    await db.deleteFrom('roles').where('person', '=', former.id).execute();
    for (const person of [await anAgent({ specialisations: ['media'] }), await anAgent(), former]) {
      expect(await suggestedFor(number, person)).toBeUndefined();
    }
  });

  test('M: narrowed to a building or a subtype', async () => {
    const [here, there] = [await anAgent(), await anAgent()];
    await db
      .insertInto('specialisations')
      .values({ person: here.id, category: 'rooms', building: 'main', subtype: 'classroom' })
      .execute();
    await db.insertInto('specialisations').values({ person: there.id, category: 'rooms', subtype: 'gym' }).execute();
    const { number } = await aRequest();
    expect(await suggestedFor(number, here)).toMatchObject({ match: 1, score: 90 });
    expect(await suggestedFor(number, there)).toMatchObject({ match: 0.7, score: 75 });
  });

  test('load: by status, a half more when due, neither finished nor withdrawn nor taken away', async () => {
    const agent = await specialist();
    const { number } = await aRequest();
    const load = async () => (await suggestedFor(number, agent))?.load;

    await aLoad(agent);
    expect(await load()).toBe(1);
    const asked = await aLoad(agent);
    await writeMessage(agent, { number: asked.number, kind: 'question', text: 'Нужен ли проектор?' }, { now: present });
    expect(await load()).toBe(1.5);
    const answered = await anAnsweredRequest({ agent, operator, title: 'Ещё одно', serviceDate: dayAhead(20) });
    expect(await load()).toBe(1.8);
    const due = await aLoad(agent);
    await db.updateTable('requests').set({ response_due: '2026-12-08' }).where('id', '=', due.id).execute();
    expect(await load()).toBe(3.3);

    await withdrawRequest(asked.client, { number: asked.number });
    await completeRequest(operator, { number: answered.number, confirm: true }, { now: present });
    await assignAgents(operator, { number: due.number, lead: (await specialist()).email, reason: 'workload' });
    expect(await load()).toBe(1);
  });

  test('a co-worker is loaded as well', async () => {
    const agent = await specialist();
    const { number } = await aRequest();
    const other = await aRequest({ title: 'Другое' });
    const lead = await specialist();
    await acceptRequest(operator, { number: other.number, lead: lead.email, others: [agent.email] }, { now: present });
    expect((await suggestedFor(number, agent))?.load).toBe(1);
  });

  test('the capacity of the Agent counts', async () => {
    const agent = await specialist();
    await changeAgent(operator, { email: agent.email, capacity: 2 });
    await aLoad(agent);
    expect(await suggestedFor((await aRequest()).number, agent)).toMatchObject({ capacity: 2, load: 1, score: 70 });
  });

  test('K: leads another working request of the same event, however its name is written', async () => {
    const [agent, coworker] = [await specialist(), await specialist()];
    const { number } = await aRequest({ title: 'Ёлка для первокурсников' });
    const other = await aRequest({ title: '  елка  Для первокурсников ' });
    await acceptRequest(
      operator,
      { number: other.number, lead: agent.email, others: [coworker.email] },
      { now: present },
    );

    expect(await suggestedFor(number, agent)).toMatchObject({ continues: true, score: 96 });
    expect(await suggestedFor(number, coworker)).toMatchObject({ continues: false });
    expect(await suggestedFor((await aRequest({ title: 'Ёлка для всех' })).number, agent)).toMatchObject({
      continues: false,
    });
    const elsewhen = await aRequest({ title: 'Ёлка для первокурсников', serviceDate: dayAhead(15) });
    expect(await suggestedFor(elsewhen.number, agent)).toMatchObject({ continues: false });
  });

  test('K: the request itself is no other one', async () => {
    const agent = await specialist();
    const { number } = await anAcceptedRequest({ agent, operator, title: 'Одно такое' });
    expect(await suggestedFor(number, agent)).toMatchObject({ continues: false, load: 1 });
  });

  test('K: one of this Client finished in the last 30 days', async () => {
    const [agent, client] = [await specialist(), await aStudent()];
    const earlier = await aLoad(agent, { client });
    const { number } = await aRequest({ client });
    expect(await suggestedFor(number, agent)).toMatchObject({ continues: false });
    await closeRequest(operator, { number: earlier.number, reason: 'duplicate' }, { now: present });

    expect(await suggestedFor(number, agent)).toMatchObject({ continues: true, load: 0, score: 100 });
    expect(await suggestedFor((await aRequest()).number, agent)).toMatchObject({ continues: false });
    const later = new Date(present.getTime() + 31 * 24 * 60 * 60 * 1000);
    expect(await suggestedFor(number, agent, later)).toMatchObject({ continues: false });
  });

  test('absent until the term of the answer: last, without a score', async () => {
    const agent = await specialist();
    const { id, number } = await aRequest();
    const { response_due } = await rowOf(id);
    await addAbsence(agent, { email: agent.email, since: response_due, until: '2027-01-15' });
    const list = await agentSuggestions(operator, await requestCard(operator, number, present), present);

    expect(list.at(-1)).toMatchObject({ email: agent.email, score: null, absentUntil: '2027-01-15' });
    const before = { number, now: moscowMoment('2027-01-16', '10:00') };
    expect(await suggestedFor(before.number, agent, before.now)).toMatchObject({ absentUntil: null });
  });

  test('of equals the one longest without a new request is first', async () => {
    const [first, second] = [await specialist(), await specialist()];
    for (const [agent, day] of [
      [first, 3],
      [second, 1],
    ] as const) {
      const { number } = await aLoad(agent, { serviceDate: dayAhead(21) });
      await closeRequest(operator, { number, reason: 'duplicate' });
      await db
        .updateTable('assignments')
        .set({ since: moscowMoment(`2026-12-0${day}`) })
        .where('person', '=', agent.id)
        .execute();
    }
    const { number } = await aRequest();
    const list = await agentSuggestions(operator, await requestCard(operator, number), present);
    const emails = list.map(({ email }) => email);
    expect(emails.indexOf(second.email)).toBeLessThan(emails.indexOf(first.email));
  });

  test('only the Operator is told', async () => {
    const { number, client, agent } = await anAcceptedRequest();
    await expect(agentSuggestions(agent, await requestCard(agent, number))).rejects.toThrow('operator_assigns');
    await expect(agentSuggestions(client, await requestCard(client, number))).rejects.toThrow('own_request');
  });
});
