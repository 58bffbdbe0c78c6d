import { beforeAll, describe, expect, test } from 'vitest';
import { addDays, moscowDay } from '#regulation/calendar.ts';
import { aCard, anAgent, anOperator, aStudent, resourceId } from '../../../test/factories.ts';
import { callerOf } from './fixtures.ts';

type Caller = Awaited<ReturnType<typeof callerOf>>;

let client: Caller;
let operator: Caller;
let agent: Caller;
let other: Caller;
let agentEmail: string;
let otherEmail: string;

const serviceDate = addDays(moscowDay(new Date()), 21);

beforeAll(async () => {
  const [student, staff, rooms, media] = [await aStudent(), await anOperator(), await anAgent(), await anAgent()];
  [client, operator, agent, other] = (await Promise.all([student, staff, rooms, media].map(callerOf))) as [
    Caller,
    Caller,
    Caller,
    Caller,
  ];
  agentEmail = rooms.email;
  otherEmail = media.email;
});

async function send(card: object = {}): Promise<string> {
  const { status, body } = await client('POST', '/requests', {
    body: { category: 'rooms', ...aCard({ serviceDate }), ...card },
  });
  expect(status, JSON.stringify(body)).toBe(201);
  return `/requests/${body.number.replace('МИ', 'MI')}`;
}

async function statusOf(path: string): Promise<string> {
  return (await operator('GET', path)).body.status;
}

async function accepted(): Promise<string> {
  const path = await send();
  expect((await operator('POST', `${path}/acceptance`, { body: { lead: agentEmail } })).status).toBe(204);
  return path;
}

async function answered(room: string): Promise<string> {
  const path = await accepted();
  const result = { resource: await resourceId(room), from: '18:00', to: '21:00' };
  const answer = await agent('POST', `${path}/answer`, { body: { result } });
  expect(answer.status, JSON.stringify(answer.body)).toBe(204);
  return path;
}

describe('the whole cycle with the tokens of four people', () => {
  test('T01 T02 T12 T13 T16 T05 T08: from sending to completion', async () => {
    const sent = await client('POST', '/requests', { body: { category: 'rooms', ...aCard({ serviceDate }) } });
    expect(sent.status).toBe(201);
    expect(sent.body).toMatchObject({
      status: 'open',
      stage: 'open',
      waiting: 'none',
      late: false,
      version: 1,
      answer: null,
      feedback: null,
    });
    expect(sent.body).not.toHaveProperty('client');
    expect(sent.body).not.toHaveProperty('offer');
    expect(sent.body).not.toHaveProperty('priority');
    const path = sent.headers.get('location')!.replace('/tickets/api/v1', '');
    const version = async () => (await operator('GET', path)).headers.get('etag');
    expect(path).toBe(`/requests/${sent.body.number.replace('МИ', 'MI')}`);
    expect(sent.headers.get('etag')).toBe('"1"');

    expect((await agent('GET', path)).status).toBe(404);
    const acceptance = await operator('POST', `${path}/acceptance`, {
      body: { lead: agentEmail },
      headers: { 'if-match': '"1"' },
    });
    expect(acceptance.status).toBe(204);
    expect(acceptance.headers.get('etag')).toBe(await version());
    expect(await statusOf(path)).toBe('in_review');

    const question = await agent('POST', `${path}/messages`, {
      body: { kind: 'question', text: 'Нужен ли проектор?' },
    });
    expect(question.status).toBe(201);
    expect(question.body).toMatchObject({ kind: 'question', from: { role: 'agent' }, answeredAt: null, files: [] });
    expect(await statusOf(path)).toBe('awaiting_client');

    const reply = await client('POST', `${path}/messages`, { body: { kind: 'message', text: 'Да, нужен.' } });
    expect(reply.status).toBe(201);
    expect(await statusOf(path)).toBe('awaiting_operator');
    expect((await operator('POST', `${path}/no-reply-needed`)).status).toBe(204);
    expect(
      (await operator('POST', `${path}/messages`, { body: { kind: 'note', text: 'Проверить ключ' } })).status,
    ).toBe(201);

    const result = { resource: await resourceId('214'), from: '18:00', to: '21:00' };
    expect((await agent('POST', `${path}/answer`, { body: { result } })).status).toBe(204);
    const card = await client('GET', `/requests/${encodeURIComponent(sent.body.number)}`);
    expect(card.body).toMatchObject({
      status: 'in_progress',
      lead: agentEmail,
      agents: [{ email: agentEmail, part: 'has_result' }],
      answer: { result, text: null, summary: expect.stringContaining('ауд. 214') },
    });
    expect(card.body.actions).toMatchObject({
      message: null,
      withdraw: null,
      complete: { rule: 'own_request', clause: '2.2' },
    });

    expect((await agent('POST', `${path}/completion-offer`)).status).toBe(204);
    expect((await operator('GET', path)).body.offer).toMatchObject({ kind: 'completion', by: agentEmail });
    const early = await operator('POST', `${path}/completion`);
    expect(early).toMatchObject({ status: 409, body: { rule: 'event_not_over', clause: '3.2.6', confirmable: true } });
    expect((await operator('POST', `${path}/completion`, { body: { confirm: true } })).status).toBe(204);
    expect(await statusOf(path)).toBe('done');

    const messages = await client('GET', `${path}/messages`);
    expect(messages.body.items.map((one: { kind: string }) => one.kind)).toEqual(['question', 'message', 'message']);
    const history = await operator('GET', `${path}/history`);
    expect(history.body.items.map((one: { event: string }) => one.event)).toEqual([
      'sent', 'accepted', 'assigned', 'question_asked', 'message_sent', 'no_reply_needed', 'note_added', 'answered', 'completion_offered', 'completed', 'feedback_requested',
    ]); // prettier-ignore
    expect(history.body.items[0].actor).toBeNull();
    const seen = await client('GET', `${path}/history`);
    expect(seen.body.items.map((one: { event: string }) => one.event)).not.toContain('note_added');

    expect((await operator('POST', `${path}/reopening`, { body: { reason: 'Ошибка' } })).status).toBe(204);
    expect(await statusOf(path)).toBe('in_progress');
  });

  test('T04 closing with a reason', async () => {
    const path = await send();
    const wrong = await operator('POST', `${path}/closing`, { body: { reason: 'withdrawn' } });
    expect(wrong).toMatchObject({ status: 422, body: { rule: 'closing_reason', errors: [{ field: 'reason' }] } });
    expect((await operator('POST', `${path}/closing`, { body: { reason: 'duplicate' } })).status).toBe(204);
    expect(await statusOf(path)).toBe('closed');
  });

  test('T03 refusal, T19 reopening', async () => {
    const path = await send();
    const late = await operator('POST', `${path}/refusal`, { body: { ground: 'late', text: 'Поздно' } });
    expect(late).toMatchObject({ status: 409, body: { rule: 'ground_not_given', clause: '4.5.1' } });
    const body = { ground: 'incomplete_or_false', text: 'Нет программы', fields: ['about'] };
    expect((await operator('POST', `${path}/refusal`, { body })).status).toBe(204);
    expect(await statusOf(path)).toBe('refused');
    expect((await operator('POST', `${path}/reopening`, { body: { reason: 'Прислали' } })).status).toBe(204);
    expect(await statusOf(path)).toBe('in_review');
  });

  test('T11 the answer is taken back', async () => {
    const path = await answered('215');
    expect((await agent('POST', `${path}/answer-cancellation`, { body: { text: 'Авария' } })).status).toBe(204);
    expect(await statusOf(path)).toBe('in_review');
  });

  test('T17 a question is taken back', async () => {
    const path = await accepted();
    await agent('POST', `${path}/messages`, { body: { kind: 'question', text: 'Сколько гостей?' } });
    expect((await agent('POST', `${path}/question-withdrawal`)).status).toBe(204);
    expect(await statusOf(path)).toBe('in_review');
  });

  test('W01 W02 withdrawal, and nothing but closing after it', async () => {
    const path = await send();
    expect((await operator('POST', `${path}/withdrawal`, { body: {} })).body).toMatchObject({
      status: 403,
      rule: 'client_only',
    });
    expect((await client('POST', `${path}/withdrawal`, { body: { reason: 'Передумали' } })).status).toBe(204);
    expect((await operator('POST', `${path}/acceptance`)).body).toMatchObject({ status: 409, rule: 'withdrawn' });
    expect((await operator('POST', `${path}/closing`, { body: { reason: 'withdrawn' } })).status).toBe(204);
  });

  test('3.1.3 redirecting needs a reason and keeps the terms', async () => {
    const path = await accepted();
    const before = (await operator('GET', path)).body;
    const body = { lead: otherEmail, others: [] };
    expect((await operator('PUT', `${path}/agents`, { body })).body).toMatchObject({
      status: 422,
      rule: 'redirect_reason',
    });
    expect((await operator('PUT', `${path}/agents`, { body: { ...body, reason: 'workload' } })).status).toBe(204);
    const after = (await operator('GET', path)).body;
    expect(after).toMatchObject({ lead: otherEmail, status: 'in_review', responseDue: before.responseDue });
    expect((await other('GET', path)).status).toBe(200);
    expect((await agent('POST', `${path}/messages`, { body: { kind: 'message', text: 'Уже не моё' } })).body.rule).toBe(
      'assigned_only',
    );
  });

  test('4.3.3 an Agent offers a refusal, which is not given while the Client may answer', async () => {
    const path = await accepted();
    const none = await agent('POST', `${path}/refusal`, { body: { ground: 'agent_no_reply', text: 'Молчит' } });
    expect(none).toMatchObject({ status: 409, body: { rule: 'no_question', clause: '4.3.3' } });
    await agent('POST', `${path}/messages`, { body: { kind: 'question', text: 'Сколько гостей?' } });
    const early = await agent('POST', `${path}/refusal`, { body: { ground: 'agent_no_reply', text: 'Молчит' } });
    expect(early).toMatchObject({ status: 409, body: { rule: 'reply_still_possible' } });
    const foreign = await agent('POST', `${path}/refusal`, { body: { ground: 'late', text: 'Поздно' } });
    expect(foreign).toMatchObject({ status: 409, body: { rule: 'ground_not_given' } });
    expect((await operator('POST', `${path}/refusal-return`, { body: { text: 'Нечего' } })).status).toBe(409);
  });

  test('R-3.1.1/3 staff correct the card, terms are counted anew', async () => {
    const path = await accepted();
    const body = { serviceDate: addDays(serviceDate, 7), fields: { attendees: 12 }, reason: 'Клиент попросил' };
    const edited = await agent('PATCH', path, { body });
    expect(edited.status, JSON.stringify(edited.body)).toBe(204);
    const { body: card } = await client('GET', path);
    expect(card).toMatchObject({ serviceDate: body.serviceDate, fields: { attendees: 12, building: 'main' } });
  });

  test('a file goes with a message and comes back to both sides only', async () => {
    const path = await accepted();
    const form = new FormData();
    form.set('purpose', 'attachment');
    form.set('file', new File([Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF')], 'План.pdf'));
    const kept = await client('POST', '/files', { body: form });
    expect(kept).toMatchObject({
      status: 201,
      body: { name: 'План.pdf', type: 'application/pdf', size: expect.any(Number) },
    });
    const message = await client('POST', `${path}/messages`, {
      body: { kind: 'message', text: 'План', files: [kept.body.id] },
    });
    expect(message.body.files).toMatchObject([{ id: kept.body.id, name: 'План.pdf' }]);
    expect((await agent('GET', `/files/${kept.body.id}`)).status).toBe(200);
    expect((await other('GET', `/files/${kept.body.id}`)).status).toBe(404);
  });
});
