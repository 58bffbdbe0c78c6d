import { describe, expect, test } from 'vitest';
import {
  anAcceptedRequest,
  anAgent,
  anAnsweredRequest,
  anOperator,
  lastEvent,
  present,
  rowOf,
} from '../../../test/factories.ts';
import type { Person } from '../auth/sessions.ts';
import { db } from '../db/database.ts';
import { requestCard } from '../queries/card.ts';
import { requestHistory } from '../queries/thread.ts';
import { assignAgents } from './assign-agents.ts';
import { closeRequest } from './close-request.ts';
import { completeRequest } from './complete-request.ts';
import { declineFeedback } from './decline-feedback.ts';
import { rateRequest } from './rate-request.ts';
import { requestFeedback } from './request-feedback.ts';
import { withdrawRequest } from './withdraw-request.ts';

const at = (hours: number) => ({ now: new Date(present.getTime() + hours * 60 * 60 * 1000) });

let days = 14;
async function aDoneRequest() {
  const request = await anAnsweredRequest({ serviceDate: `2027-01-${String((days += 1)).padStart(2, '0')}` });
  await completeRequest(request.operator, { number: request.number, confirm: true }, { now: present });
  return request;
}

async function aClosedRequest() {
  const request = await anAcceptedRequest();
  await closeRequest(request.operator, { number: request.number, reason: 'duplicate' }, { now: present });
  return request;
}

const feedbackFor = async (person: Person, number: string) => (await requestCard(person, number)).feedback;

describe('R-4.5.2/1 asking', () => {
  test('the service asks by itself when it is done', async () => {
    const { id, number, client } = await aDoneRequest();
    expect(await feedbackFor(client, number)).toMatchObject({ rating: null, declined: false });
    expect(await lastEvent(id)).toMatchObject({ event: 'feedback_requested', actor: null });
  });

  test('closed: only the Operator, by hand, once', async () => {
    const { number, client, agent, operator } = await aClosedRequest();
    expect(await feedbackFor(client, number)).toBeNull();
    await expect(rateRequest(client, { number, rating: 5 })).rejects.toThrow('wrong_status');
    await expect(requestFeedback(agent, { number })).rejects.toThrow('operator_only');
    await requestFeedback(operator, { number }, at(1));
    await expect(requestFeedback(await anOperator(), { number }, at(2))).rejects.toThrow('feedback_over');
  });

  test('not while work goes on, and never of a withdrawn request', async () => {
    const { number, client, operator } = await anAcceptedRequest();
    await expect(requestFeedback(operator, { number })).rejects.toThrow('wrong_status');
    await withdrawRequest(client, { number });
    await closeRequest(operator, { number, reason: 'withdrawn' });
    await expect(requestFeedback(operator, { number })).rejects.toThrow('withdrawn');
    expect(await feedbackFor(client, number)).toBeNull();
  });

  test('who declined is not asked again', async () => {
    const { number, client, operator } = await aDoneRequest();
    await declineFeedback(client, { number }, at(1));
    expect(await feedbackFor(operator, number)).toMatchObject({ declined: true, rating: null });
    await expect(requestFeedback(operator, { number }, at(2))).rejects.toThrow('feedback_over');
    await expect(rateRequest(client, { number, rating: 3 }, at(2))).rejects.toThrow('feedback_over');
    await expect(declineFeedback(client, { number }, at(2))).rejects.toThrow('feedback_over');
  });

  test('the form lives 30 days', async () => {
    const { number, client } = await aDoneRequest();
    await expect(rateRequest(client, { number, rating: 5 }, at(24 * 31))).rejects.toThrow('feedback_over');
    await rateRequest(client, { number, rating: 5 }, at(24 * 30));
  });
});

describe('R-4.5.2/2 the rating', () => {
  test('one for a request, with an optional comment; changed for 24 hours', async () => {
    const { id, number, client, operator } = await aDoneRequest();
    await rateRequest(client, { number, rating: 4, comment: 'Ключ искали долго' }, at(1));
    await rateRequest(client, { number, rating: 5 }, at(24.9));
    expect(await feedbackFor(operator, number)).toMatchObject({ rating: 5, comment: null, ratedAt: at(1).now });
    expect(await lastEvent(id)).toMatchObject({ event: 'rated', role: 'client', details: { rating: 5, before: 4 } });
    await expect(rateRequest(client, { number, rating: 1 }, at(25))).rejects.toThrow('feedback_over');
    expect(await db.selectFrom('feedback').selectAll().where('request', '=', id).execute()).toHaveLength(1);
    await expect(declineFeedback(client, { number }, at(2))).rejects.toThrow('feedback_over');
  });

  test.for([0, 6, 2.5, 'много', null])('%s is no rating', async (rating) => {
    const { number, client } = await aClosedRequest();
    await expect(rateRequest(client, { number, rating })).rejects.toThrow();
  });

  test('a comment of more than 1000 characters is too long', async () => {
    const { number, client } = await aDoneRequest();
    await expect(rateRequest(client, { number, rating: 5, comment: 'а'.repeat(1001) })).rejects.toThrow();
    await rateRequest(client, { number, rating: 5, comment: 'а'.repeat(1000) }, at(1));
  });

  test('only by the Client; the status stays', async () => {
    const { id, number, client, agent, operator } = await aDoneRequest();
    for (const person of [agent, operator]) {
      await expect(rateRequest(person, { number, rating: 5 })).rejects.toThrow('client_only');
      await expect(declineFeedback(person, { number })).rejects.toThrow('client_only');
    }
    await rateRequest(client, { number, rating: 5 }, at(1));
    expect(await rowOf(id)).toMatchObject({ stage: 'done', waiting: 'none' });
  });

  test('is seen by the Client, Operators and Agents of the request, not by an earlier Agent', async () => {
    const request = await anAcceptedRequest();
    const { number, client, agent: earlier, operator } = request;
    const agent = await anAgent();
    await assignAgents(operator, { number, lead: agent.email, reason: 'workload' });
    await closeRequest(operator, { number, reason: 'duplicate' }, { now: present });
    await requestFeedback(operator, { number }, at(1));
    await rateRequest(client, { number, rating: 2, comment: 'Долго' }, at(2));

    for (const person of [client, agent, operator, await anOperator()]) {
      expect(await feedbackFor(person, number)).toMatchObject({ rating: 2, comment: 'Долго' });
    }
    expect(await feedbackFor(earlier, number)).toBeNull();
    const events = await requestHistory(earlier, await requestCard(earlier, number));
    expect(events.map(({ event }) => event)).not.toContain('rated');
  });
});
