import { describe, expect, test } from 'vitest';
import {
  anAcceptedRequest,
  anAgent,
  anOperator,
  aRequest,
  dayAhead,
  eventsOf,
  lastEvent,
  present,
  rowOf,
} from '../../../test/factories.ts';
import { requestCard } from '../queries/card.ts';
import { acceptRequest } from './accept-request.ts';
import { assignAgents } from './assign-agents.ts';

const at = { now: present };
const late = { serviceDate: dayAhead(1), acceptLate: true };

describe('R-3.2.2/2 a late request', () => {
  test.for([undefined, '', '   ', '\u200b \n'])('is not accepted without a reason (%j)', async (lateReason) => {
    const [operator, { id, number }] = [await anOperator(), await aRequest(late)];
    await expect(acceptRequest(operator, { number, lateReason }, at)).rejects.toMatchObject({
      rule: 'late_reason',
      clause: '3.2.2',
      details: { errors: [{ field: 'lateReason', code: 'late_reason' }] },
    });
    expect(await rowOf(id)).toMatchObject({ stage: 'open', version: 1 });
  });

  test('is accepted with one, which stays on the card and in the history', async () => {
    const [operator, { id, number }] = [await anOperator(), await aRequest(late)];
    await acceptRequest(operator, { number, lateReason: ' Зал свободен ' }, at);
    expect(await rowOf(id)).toMatchObject({ stage: 'in_review', late: true, late_reason: 'Зал свободен' });
    expect(await lastEvent(id)).toMatchObject({
      event: 'accepted',
      role: 'operator',
      actor: operator.id,
      details: { move: 'T02', late: true, lateReason: 'Зал свободен' },
    });
  });

  test('only it has a reason: of one in time none is kept', async () => {
    const [operator, { id, number }] = [await anOperator(), await aRequest()];
    await acceptRequest(operator, { number, lateReason: 'Просто так' }, at);
    expect((await rowOf(id)).late_reason).toBeNull();
    expect((await lastEvent(id)).details).toMatchObject({ late: false });
    expect((await lastEvent(id)).details).not.toHaveProperty('lateReason');
  });
});

describe('R-4.6.4/2, R-4.6.4/3 accepting with and without an Agent', () => {
  test('without one it stays without a lead', async () => {
    const [operator, { id, number }] = [await anOperator(), await aRequest()];
    await acceptRequest(operator, { number }, at);
    expect(await rowOf(id)).toMatchObject({ stage: 'in_review', lead: null });
  });

  test('«Принять и назначить» is one step of two events', async () => {
    const [operator, agent, other] = [await anOperator(), await anAgent(), await anAgent()];
    const { id, number } = await aRequest();
    await acceptRequest(operator, { number, lead: agent.email, others: [other.email] }, at);

    expect(await rowOf(id)).toMatchObject({ stage: 'in_review', lead: agent.id });
    expect((await eventsOf(id)).map(({ event }) => event)).toEqual(['sent', 'accepted', 'assigned']);
    expect((await requestCard(agent, number)).agents.map(({ email }) => email)).toHaveLength(2);
  });

  test('and all of it or nothing: nobody accepts by the way', async () => {
    const [operator, { id, number }] = [await anOperator(), await aRequest()];
    await expect(acceptRequest(operator, { number, lead: 'nobody@test.test' }, at)).rejects.toThrow('form_incomplete');
    expect(await rowOf(id)).toMatchObject({ stage: 'open', lead: null, version: 1 });
  });
});

describe('R-4.6.4/4 there is always a lead', () => {
  test('who takes the lead off names another one', async () => {
    const { id, number, operator, agent } = await anAcceptedRequest();
    for (const lead of ['', ' ', 'nobody@test.test']) {
      await expect(assignAgents(operator, { number, lead, reason: 'workload' }, at)).rejects.toThrow();
    }
    expect((await rowOf(id)).lead).toBe(agent.id);
  });

  test('a co-worker becomes it', async () => {
    const { id, number, operator, agent } = await anAcceptedRequest();
    const other = await anAgent();
    await assignAgents(operator, { number, lead: agent.email, others: [other.email] }, at);
    await assignAgents(operator, { number, lead: other.email, reason: 'absence' }, at);
    expect((await rowOf(id)).lead).toBe(other.id);
    expect((await requestCard(operator, number)).agents.map(({ id: one }) => one)).toEqual([other.id]);
  });
});
