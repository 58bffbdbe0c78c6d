import { describe, expect, test } from 'vitest';
import { anAcceptedRequest, anAgent, aRequest, lastEvent, present, rowOf } from '../../../test/factories.ts';
import { requestCard } from '../queries/card.ts';
import { requestHistory } from '../queries/thread.ts';
import { acceptRequest } from './accept-request.ts';
import { askHandover } from './ask-handover.ts';
import { assignAgents } from './assign-agents.ts';
import { declineHandover } from './decline-handover.ts';
import { withdrawRequest } from './withdraw-request.ts';

const reason = 'В эти дни готовим выставку';

async function anAskedHandover() {
  const request = await anAcceptedRequest();
  await askHandover(request.agent, { number: request.number, reason }, { now: present });
  return request;
}

describe('R-3.1.3/1 an Agent asks to hand over', () => {
  test('the request stays with the Agent, the Operator has something to decide', async () => {
    const { id, agent } = await anAskedHandover();
    expect(await rowOf(id)).toMatchObject({
      lead: agent.id,
      stage: 'in_review',
      offer: { kind: 'handover', by: agent.id, text: reason },
    });
    expect(await lastEvent(id)).toMatchObject({ event: 'handover_asked', role: 'agent', details: { reason } });
  });

  test('a co-worker may ask, too', async () => {
    const { number } = await aRequest();
    const { operator } = await anAcceptedRequest();
    const [lead, other] = [await anAgent(), await anAgent()];
    await acceptRequest(operator, { number, lead: lead.email, others: [other.email] }, { now: present });
    await askHandover(other, { number, reason });
    expect((await requestCard(operator, number)).offer).toMatchObject({ kind: 'handover', byEmail: other.email });
  });

  test('needs a reason, and waits for one decision at a time', async () => {
    const { number, agent } = await anAcceptedRequest();
    await expect(askHandover(agent, { number, reason: '  ' })).rejects.toThrow();
    await askHandover(agent, { number, reason });
    await expect(askHandover(agent, { number, reason })).rejects.toThrow('wrong_status');
  });

  test('others may not', async () => {
    const { number, client, operator } = await anAcceptedRequest();
    await expect(askHandover(client, { number, reason })).rejects.toThrow('own_request');
    await expect(askHandover(operator, { number, reason })).rejects.toThrow('assigned_only');
    await expect(askHandover(await anAgent(), { number, reason })).rejects.toThrow('not_found');
  });

  test('nothing is handed over of a withdrawn request', async () => {
    const { number, client, agent } = await anAcceptedRequest();
    await withdrawRequest(client, { number });
    await expect(askHandover(agent, { number, reason })).rejects.toThrow('withdrawn');
  });

  test('the Client hears nothing of it', async () => {
    const { number, client, operator } = await anAskedHandover();
    await declineHandover(operator, { number, text: 'Больше некому' });
    const events = await requestHistory(client, await requestCard(client, number));
    expect(JSON.stringify(events)).not.toMatch(/handover|выставку|некому/);
  });
});

describe('R-3.1.3/1 the Operator decides', () => {
  test('declines: it stays, and the history keeps what was asked', async () => {
    const { id, number, agent, operator } = await anAskedHandover();
    await expect(declineHandover(agent, { number, text: 'Сам' })).rejects.toThrow('operator_assigns');
    await declineHandover(operator, { number, text: 'Больше некому' });
    expect(await rowOf(id)).toMatchObject({ lead: agent.id, offer: null });
    expect(await lastEvent(id)).toMatchObject({
      event: 'handover_declined',
      role: 'operator',
      details: { text: 'Больше некому', offer: { by: agent.id, text: reason } },
    });
    await expect(declineHandover(operator, { number, text: 'Ещё раз' })).rejects.toThrow('wrong_status');
  });

  test('grants by assigning another one; no term is moved (R-3.1.3/2)', async () => {
    const { id, number, operator } = await anAskedHandover();
    const before = await rowOf(id);
    const next = await anAgent();
    await assignAgents(operator, { number, lead: next.email, reason: 'requested' });
    expect(await rowOf(id)).toMatchObject({ lead: next.id, offer: null, response_due: before.response_due });
    expect(await lastEvent(id)).toMatchObject({ event: 'redirected', details: { reason: 'requested' } });
  });

  test('grants by taking the lead only', async () => {
    const { id, number, agent, operator } = await anAskedHandover();
    const next = await anAgent();
    await assignAgents(operator, { number, lead: next.email, others: [agent.email], reason: 'requested' });
    expect(await rowOf(id)).toMatchObject({ lead: next.id, offer: null });
  });

  test('a co-worker added beside decides nothing', async () => {
    const { id, number, agent, operator } = await anAskedHandover();
    await assignAgents(operator, { number, lead: agent.email, others: [(await anAgent()).email] });
    expect((await rowOf(id)).offer).toMatchObject({ kind: 'handover', by: agent.id });
  });
});
