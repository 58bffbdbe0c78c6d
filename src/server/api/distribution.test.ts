import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addDays, moscowDay } from '#regulation/calendar.ts';
import { actions } from '#regulation/codes.ts';
import { aCard, anAgent, anOperator, aStudent } from '../../../test/factories.ts';
import type { Person } from '../auth/sessions.ts';
import { openApiDocument } from './app.ts';
import { callerOf } from './fixtures.ts';

type Caller = Awaited<ReturnType<typeof callerOf>>;

let people: { client: Person; operator: Person; agent: Person; other: Person };
let client: Caller;
let operator: Caller;
let agent: Caller;
let other: Caller;
let path: string;

beforeAll(async () => {
  people = {
    client: await aStudent(),
    operator: await anOperator(),
    agent: await anAgent({ specialisations: ['rooms'] }),
    other: await anAgent(),
  };
  client = await callerOf(people.client);
  operator = await callerOf(people.operator);
  agent = await callerOf(people.agent);
  other = await callerOf(people.other);
});

beforeEach(async () => {
  const serviceDate = addDays(moscowDay(new Date()), 21);
  const { body } = await client('POST', '/requests', { body: { category: 'rooms', ...aCard({ serviceDate }) } });
  path = `/requests/${body.number.replace('МИ', 'MI')}`;
});

const accept = (others: string[] = []) =>
  operator('POST', `${path}/acceptance`, { body: { lead: people.agent.email, others } });

describe('GET …/agent-suggestions', () => {
  test('has the properties of the contract and no others', async () => {
    const { status, body } = await operator('GET', `${path}/agent-suggestions`);
    expect(status).toBe(200);
    const item = body.items.find(({ email }: Person) => email === people.agent.email);
    expect(item).toEqual({
      email: people.agent.email,
      name: people.agent.name,
      score: expect.any(Number),
      match: 1,
      load: expect.any(Number),
      capacity: 10,
      continues: expect.any(Boolean),
      absentUntil: null,
    });
  });

  test('is the Operator’s', async () => {
    await accept();
    expect(await agent('GET', `${path}/agent-suggestions`)).toMatchObject({
      status: 403,
      body: { rule: 'operator_assigns', clause: '3.1.3' },
    });
    expect(await client('GET', `${path}/agent-suggestions`)).toMatchObject({
      status: 403,
      body: { rule: 'own_request', clause: '2.2' },
    });
    expect((await other('GET', `${path}/agent-suggestions`)).status).toBe(404);
    expect((await operator('GET', '/requests/MI-2026-999999/agent-suggestions')).status).toBe(404);
  });
});

describe('hand-over', () => {
  test('asked, declined, asked again, granted', async () => {
    await accept();
    expect((await agent('POST', `${path}/handover`, { body: {} })).status).toBe(422);
    expect((await agent('POST', `${path}/handover`, { body: { reason: 'Отпуск' } })).status).toBe(204);
    expect((await operator('GET', path)).body.offer).toMatchObject({
      kind: 'handover',
      by: people.agent.email,
      text: 'Отпуск',
    });
    expect((await client('GET', path)).body).not.toHaveProperty('offer');
    expect((await agent('POST', `${path}/handover-refusal`, { body: { text: 'Нет' } })).body).toMatchObject({
      status: 403,
      rule: 'operator_assigns',
    });
    const declined = await operator('POST', `${path}/handover-refusal`, { body: { text: 'Больше некому' } });
    expect(declined.status).toBe(204);
    expect(declined.headers.get('etag')).toBe((await operator('GET', path)).headers.get('etag'));
    expect((await operator('POST', `${path}/handover-refusal`, { body: { text: 'Нет' } })).status).toBe(409);

    await agent('POST', `${path}/handover`, { body: { reason: 'Всё равно' } });
    const body = { lead: people.other.email, others: [], reason: 'requested' };
    expect((await operator('PUT', `${path}/agents`, { body })).status).toBe(204);
    expect((await operator('GET', path)).body).toMatchObject({ lead: people.other.email, offer: null });
  });

  test('a stale version is 412', async () => {
    await accept();
    const headers = { 'if-match': '"1"' };
    expect((await agent('POST', `${path}/handover`, { body: { reason: 'Отпуск' }, headers })).status).toBe(412);
  });
});

describe('PUT …/part', () => {
  test('a co-worker’s own part, which the answer waits for', async () => {
    await accept([people.other.email]);
    expect((await agent('GET', path)).body.actions.answer).toMatchObject({ rule: 'parts_open' });
    expect(await other('PUT', `${path}/part`, { body: { state: 'has_result' } })).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'text' }] },
    });
    expect((await other('PUT', `${path}/part`, { body: { state: 'cancelled', text: 'Нет' } })).status).toBe(422);
    expect((await other('PUT', `${path}/part`, { body: { state: 'has_result', text: 'Звук есть' } })).status).toBe(204);
    const card = (await agent('GET', path)).body;
    expect(card.agents).toContainEqual({ email: people.other.email, name: people.other.name, part: 'has_result' });
    expect(card.actions.answer).toBeNull();
    expect((await operator('PUT', `${path}/part`, { body: { state: 'todo', text: '' } })).body.rule).toBe(
      'assigned_only',
    );
  });
});

describe('PUT …/priority', () => {
  test('raised with a reason', async () => {
    const body = { priority: 1, reason: 'Мероприятие ректората' };
    expect((await operator('PUT', `${path}/priority`, { body })).status).toBe(204);
    expect((await operator('GET', path)).body.priority).toBe(1);
    for (const wrong of [{ priority: 1 }, { ...body, priority: 2 }, { ...body, priority: '1' }, { ...body, x: 1 }]) {
      expect((await operator('PUT', `${path}/priority`, { body: wrong })).status).toBe(422);
    }
    expect((await client('PUT', `${path}/priority`, { body })).status).toBe(403);
  });
});

describe('feedback', () => {
  const close = () => operator('POST', `${path}/closing`, { body: { reason: 'duplicate' } });
  const feedback = async (who: Caller) => (await who('GET', path)).body.feedback;

  test('asked, rated, changed; seen by staff', async () => {
    await accept();
    await close();
    expect(await feedback(client)).toBeNull();
    const headers = { 'if-match': (await operator('GET', path)).headers.get('etag') ?? '' };
    expect((await operator('POST', `${path}/feedback-request`, { headers })).status).toBe(204);
    expect((await operator('POST', `${path}/feedback-request`)).body).toMatchObject({
      status: 409,
      rule: 'feedback_over',
      clause: '4.5.2',
    });
    expect((await client('GET', path)).body).toMatchObject({
      feedback: { rating: null, comment: null, ratedAt: null, declined: false, requestedAt: expect.any(String) },
      actions: { rate: null, decline_feedback: null },
    });

    for (const wrong of [{}, { rating: 0 }, { rating: 6 }, { rating: '5' }, { rating: 5, comment: 'а'.repeat(1001) }]) {
      expect((await client('PUT', `${path}/feedback`, { body: wrong })).status).toBe(422);
    }
    expect((await agent('PUT', `${path}/feedback`, { body: { rating: 5 } })).body.rule).toBe('client_only');
    expect((await client('PUT', `${path}/feedback`, { body: { rating: 4, comment: 'Долго' } })).status).toBe(204);
    expect((await client('PUT', `${path}/feedback`, { body: { rating: 5 } })).status).toBe(204);
    for (const who of [client, agent, operator]) {
      expect(await feedback(who)).toMatchObject({ rating: 5, comment: null, ratedAt: expect.any(String) });
    }
    expect((await client('DELETE', `${path}/feedback-request`)).body.rule).toBe('feedback_over');
  });

  test('declined', async () => {
    await close();
    await operator('POST', `${path}/feedback-request`);
    expect((await operator('DELETE', `${path}/feedback-request`)).body.rule).toBe('client_only');
    expect((await client('DELETE', `${path}/feedback-request`)).status).toBe(204);
    expect(await feedback(operator)).toMatchObject({ declined: true });
    expect((await client('PUT', `${path}/feedback`, { body: { rating: 5 } })).body.rule).toBe('feedback_over');
    expect((await operator('POST', `${path}/feedback-request`)).status).toBe(409);
  });

  test('not asked while work goes on', async () => {
    expect((await operator('POST', `${path}/feedback-request`)).body).toMatchObject({
      status: 409,
      rule: 'wrong_status',
    });
    expect((await client('PUT', `${path}/feedback`, { body: { rating: 5 } })).status).toBe(409);
  });
});

test('4.1.2 the card names every action', async () => {
  expect(Object.keys((await client('GET', path)).body.actions).toSorted()).toEqual([...actions].toSorted());
});

test('the document describes every call', () => {
  const paths = openApiDocument().paths ?? {};
  const at = '/requests/{number}';
  expect(Object.keys(paths[`${at}/feedback-request`] ?? {}).toSorted()).toEqual(['delete', 'post']);
  for (const [call, method] of [
    ['agent-suggestions', 'get'],
    ['handover', 'post'],
    ['handover-refusal', 'post'],
    ['part', 'put'],
    ['priority', 'put'],
    ['feedback', 'put'],
  ] as const) {
    expect(paths[`${at}/${call}`]).toHaveProperty(method);
  }
});
