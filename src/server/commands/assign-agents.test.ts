import { describe, expect, test } from 'vitest';
import {
  aFreeDay,
  anAcceptedRequest,
  anAgent,
  anOperator,
  aPerson,
  aRequest,
  aStudent,
  lastEvent,
  present,
  resourceId,
  rowOf,
} from '../../../test/factories.ts';
import { personByEmail } from '../auth/sessions.ts';
import { db } from '../db/database.ts';
import { requestCard } from '../queries/card.ts';
import { requestHistory, requestMessages } from '../queries/thread.ts';
import { acceptRequest } from './accept-request.ts';
import { answerRequest } from './answer-request.ts';
import { assignAgents } from './assign-agents.ts';
import { changePart } from './change-part.ts';
import { offerCompletion } from './offer-completion.ts';
import { writeMessage } from './write-message.ts';

const at = { now: present };

const partsOf = async (id: string) => {
  const rows = await db.selectFrom('assignments').selectAll().where('request', '=', id).execute();
  return Object.fromEntries(rows.map(({ person, part, until, text }) => [person, { part, until, text }]));
};

async function aRedirected() {
  const request = await anAcceptedRequest({ serviceDate: aFreeDay() });
  const next = await anAgent();
  await assignAgents(request.operator, { number: request.number, lead: next.email, reason: 'workload' }, at);
  return { ...request, next };
}

describe('R-4.6.4/1 exactly one lead, the rest co-workers', () => {
  test('by e-mail in any case of letters; the lead among the others counts once', async () => {
    const { id, number } = await aRequest();
    const [operator, lead, other] = [await anOperator(), await anAgent(), await anAgent()];
    const others = [other.email, lead.email, other.email.toUpperCase()];
    await assignAgents(operator, { number, lead: lead.email.toUpperCase(), others }, at);

    expect((await rowOf(id)).lead).toBe(lead.id);
    expect(Object.keys(await partsOf(id)).sort()).toEqual([lead.id, other.id].sort());
    expect(await lastEvent(id)).toMatchObject({
      event: 'assigned',
      role: 'operator',
      actor: operator.id,
      details: {
        before: [],
        after: [
          { id: lead.id, lead: true },
          { id: other.id, lead: false },
        ],
      },
    });
  });

  test.for(['open', 'in_review', 'awaiting_client'] as const)(
    'in «%s», which stays, as the terms do',
    async (status) => {
      const { id, number } = await aRequest();
      const [operator, lead] = [await anOperator(), await anAgent()];
      if (status === 'in_review') await acceptRequest(operator, { number }, at);
      if (status === 'awaiting_client') await writeMessage(operator, { number, kind: 'question', text: 'Когда?' }, at);
      const before = await rowOf(id);
      await assignAgents(operator, { number, lead: lead.email }, at);
      expect(await rowOf(id)).toEqual({ ...before, lead: lead.id, version: before.version + 1, updated_at: present });
    },
  );

  test('who is no Agent is named: an unknown one, an employee, a student, the Client', async () => {
    const client = await aStudent();
    const { id, number } = await aRequest({ client });
    await db.insertInto('roles').values({ person: client.id, role: 'agent' }).execute();
    const student = await aStudent({ roles: ['agent'] });
    const [operator, agent, employee] = [await anOperator(), await anAgent(), await aPerson({ kind: 'employee' })];
    const others = [agent.email, employee.email, student.email, client.email];

    await expect(assignAgents(operator, { number, lead: 'nobody@test.test', others }, at)).rejects.toMatchObject({
      rule: 'form_incomplete',
      details: {
        errors: ['lead', 'others.1', 'others.2', 'others.3'].map((field) => ({ field, code: 'agent_unknown' })),
      },
    });
    expect(await partsOf(id)).toEqual({});
  });

  test('R-2.2/3 not the Client either, once they work here as an Agent', async () => {
    const client = await aStudent();
    const { number } = await aRequest({ client });
    await db.updateTable('people').set({ kind: 'employee' }).where('id', '=', client.id).execute();
    await db.insertInto('roles').values({ person: client.id, role: 'agent' }).execute();
    expect((await personByEmail(client.email))?.roles).toContain('agent');
    await expect(assignAgents(await anOperator(), { number, lead: client.email }, at)).rejects.toThrow(
      'form_incomplete',
    );
  });

  test.for(['a\u0000@test.test', '\ud800@test.test', 'x'.repeat(320)])('%j is nobody', async (email) => {
    const { number } = await aRequest();
    const operator = await anOperator();
    const unknown = { rule: 'form_incomplete' };
    await expect(assignAgents(operator, { number, lead: email }, at)).rejects.toMatchObject(unknown);
    await expect(acceptRequest(operator, { number, lead: email }, at)).rejects.toMatchObject(unknown);
    const others = [email];
    const { email: lead } = await anAgent();
    await expect(assignAgents(operator, { number, lead, others }, at)).rejects.toMatchObject(unknown);
  });

  test('«Принять и назначить» with somebody unknown accepts nothing', async () => {
    const { id, number } = await aRequest();
    await expect(acceptRequest(await anOperator(), { number, lead: 'nobody@test.test' }, at)).rejects.toThrow(
      'form_incomplete',
    );
    expect(await rowOf(id)).toMatchObject({ stage: 'open', version: 1 });
    expect(await lastEvent(id)).toMatchObject({ event: 'sent' });
  });
});

describe('R-3.1.3/2 redirecting', () => {
  test.for([
    [undefined, undefined, 'reason'],
    ['', 'Потому что', 'reason'],
    ['other', undefined, 'text'],
    ['other', '  ', 'text'],
  ] as const)('reason %j with text %j: %s is asked', async ([reason, text, field]) => {
    const { id, number, operator, agent } = await anAcceptedRequest();
    const next = await anAgent();
    const ask = { number, lead: next.email, reason: reason as undefined, text };
    await expect(assignAgents(operator, ask, at)).rejects.toMatchObject({
      rule: 'redirect_reason',
      details: { errors: [{ field, code: 'required' }] },
    });
    expect((await rowOf(id)).lead).toBe(agent.id);
  });

  test('keeps before, after and why; the former lead has no part any more', async () => {
    const { id, agent, next } = await aRedirected();
    expect(await lastEvent(id)).toMatchObject({
      event: 'redirected',
      details: {
        before: [{ id: agent.id, lead: true }],
        after: [{ id: next.id, lead: true }],
        reason: 'workload',
      },
    });
    expect(await partsOf(id)).toEqual({
      [agent.id]: { part: 'cancelled', until: present, text: null },
      [next.id]: { part: 'todo', until: null, text: null },
    });
  });

  test('removing a co-worker or changing the lead inside needs a reason, adding one does not', async () => {
    const { id, number, operator, agent } = await anAcceptedRequest();
    const other = await anAgent();
    await assignAgents(operator, { number, lead: agent.email, others: [other.email] }, at);
    expect(await lastEvent(id)).toMatchObject({ event: 'assigned' });
    await expect(assignAgents(operator, { number, lead: agent.email }, at)).rejects.toThrow('redirect_reason');
    await expect(assignAgents(operator, { number, lead: other.email, others: [agent.email] }, at)).rejects.toThrow(
      'redirect_reason',
    );
  });

  test('R-4.3.1/1 who was removed reads for 30 days and does nothing else', async () => {
    const { id, number, agent } = await aRedirected();
    expect((await requestCard(agent, number)).number).toBe(number);
    await expect(writeMessage(agent, { number, text: 'Ещё слово' }, at)).rejects.toThrow('assigned_only');
    await expect(offerCompletion(agent, { number }, at)).rejects.toThrow('assigned_only');
    const result = { resource: await resourceId('214'), from: '18:00', to: '21:00' };
    await expect(answerRequest(agent, { number, result }, at)).rejects.toThrow('lead_only');

    const until = (days: number) => new Date(Date.now() - days * 86_400_000);
    const setUntil = (days: number) =>
      db
        .updateTable('assignments')
        .set({ until: until(days) })
        .where('request', '=', id)
        .where('person', '=', agent.id);
    await setUntil(29.9).execute();
    await requestCard(agent, number);
    await setUntil(30.1).execute();
    await expect(requestCard(agent, number)).rejects.toThrow('not_found');
  });

  test('who was removed and comes back works again, with an empty part', async () => {
    const { id, number, operator, agent, next } = await aRedirected();
    await changePart(next, { number, state: 'has_result', text: 'Ключ у охраны' }, at);
    await assignAgents(operator, { number, lead: agent.email, reason: 'requested' }, at);
    await assignAgents(operator, { number, lead: agent.email, others: [next.email] }, at);
    expect((await partsOf(id))[next.id]).toEqual({ part: 'todo', until: null, text: null });
    await writeMessage(agent, { number, text: 'Снова я' }, at);
    expect((await rowOf(id)).lead).toBe(agent.id);
  });

  test('an offer of who was removed is gone', async () => {
    const { id, number, operator, agent } = await anAcceptedRequest({ serviceDate: aFreeDay() });
    const result = { resource: await resourceId('214'), from: '18:00', to: '21:00' };
    await answerRequest(agent, { number, result }, at);
    await offerCompletion(agent, { number }, at);
    expect((await rowOf(id)).offer).toMatchObject({ kind: 'completion', by: agent.id });
    await assignAgents(operator, { number, lead: (await anAgent()).email, reason: 'absence' }, at);
    expect((await rowOf(id)).offer).toBeNull();
  });

  test('the Client learns who leads now, not why the Operator chose so', async () => {
    const { number, client, next, operator, agent } = await aRedirected();
    const text = 'Первый агент перегружен';
    await assignAgents(operator, { number, lead: agent.email, reason: 'other', text }, at);
    const card = await requestCard(client, number);
    const seen = JSON.stringify([await requestHistory(client, card), await requestMessages(client, card)]);
    expect(seen).toContain(next.name);
    expect(seen).not.toMatch(/workload|перегружен/);
    expect(JSON.stringify(await requestHistory(operator, card))).toContain(text);
  });
});
