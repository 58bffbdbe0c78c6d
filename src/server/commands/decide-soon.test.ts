import { runOnce } from 'graphile-worker';
import { afterEach, describe, expect, test } from 'vitest';
import {
  aFreeDay,
  anAcceptedRequest,
  anItem,
  aRequest,
  anOperator,
  bookingsOf,
  dayAhead,
  daysLater,
  eventsOf,
  messagesOf,
  present,
  resourceId,
  rowOf,
  setService,
  stockOf,
} from '../../../test/factories.ts';
import { setClock } from '../clock.ts';
import { db } from '../db/database.ts';
import { env } from '../env.ts';
import { sendAllPending, sendPendingOne, tellHeld } from '../jobs/send-pending.ts';
import { jobsLogger } from '../jobs-log.ts';
import { composing } from '../queries/composing.ts';
import { answerRequest } from './answer-request.ts';
import { closeRequest } from './close-request.ts';
import { decideSoon } from './decide-soon.ts';
import { dropForm } from './drop-form.ts';
import { sendNow } from './send-now.ts';
import { sendPending } from './send-pending.ts';
import { takeBackMessage } from './take-back-message.ts';
import { withdrawRequest } from './withdraw-request.ts';
import { writeMessage } from './write-message.ts';

const at = { now: present };
const after = (seconds: number) => new Date(present.getTime() + seconds * 1000);
const text = 'Ключ у охраны.';
const typed = { 'result.from': '18:00', 'result.to': '21:00', text };

/** An accepted request on a day of its own, and what its Agent will answer: auditorium 214. */
async function asked(ask: Parameters<typeof anAcceptedRequest>[0] = {}) {
  const request = await anAcceptedRequest({ serviceDate: aFreeDay(), ...ask });
  const { version } = await rowOf(request.id);
  const result = { resource: await resourceId('214'), from: '18:00', to: '21:00' };
  const given = { result, text };
  const press = (now = present, more: object = {}) =>
    decideSoon(
      request.agent,
      { number: request.number, version, action: 'answer', given: { ...given, ...more }, form: typed },
      { now },
    );
  return { ...request, version, result, press };
}

const pendingOf = async (request: string) =>
  (await db.selectFrom('pending_messages').select('id').where('request', '=', request).execute()).map(({ id }) => id);
const told = (request: string) =>
  db
    .selectFrom('notifications')
    .select('person')
    .where('request', '=', request)
    .where('kind', '=', 'message_held')
    .execute();

const aWorker = () =>
  runOnce({
    connectionString: env.DATABASE_URL ?? '',
    taskList: { 'send-pending': sendPendingOne, 'tell-held': tellHeld, announce: () => {} },
    logger: jobsLogger,
    concurrency: 2,
    noHandleSignals: true,
  });

afterEach(() => setClock(new Date()));

describe('4.3.2 a positive answer can be taken back for ten seconds, and is nothing until it is out', () => {
  test('no booking, no message, no status; then all of it at its moment, in one piece', async () => {
    const { id, press, agent, client } = await asked();
    const before = await rowOf(id);
    const steps = (await eventsOf(id)).length;
    await press();

    expect([await messagesOf(id), await bookingsOf(id)]).toEqual([[], []]);
    expect(await rowOf(id)).toEqual(before);
    expect(await eventsOf(id)).toHaveLength(steps);
    expect((await composing(agent, { id })).pending).toMatchObject({
      kind: 'answer',
      text: expect.stringMatching(/214.+Ключ у охраны\./s),
      goesAt: after(10),
    });
    expect((await composing(client, { id })).pending).toBeNull();

    expect(await sendAllPending(after(9.9))).toBe(0);
    expect(await sendAllPending(after(10))).toBe(1);
    expect(await rowOf(id)).toMatchObject({ stage: 'in_progress', response_met_at: after(10) });
    expect(await bookingsOf(id)).toEqual(['confirmed']);
    expect(await messagesOf(id)).toMatchObject([{ author: agent.id, text: expect.stringContaining(text) }]);
  });

  test('the closed window: the job that came with it sends it, two workers send it once', async () => {
    const { id, press } = await asked();
    await press();
    setClock(after(11));
    await db
      .updateTable('graphile_worker._private_jobs' as never)
      .set({ run_at: new Date(0) } as never)
      .execute();

    await Promise.all([aWorker(), aWorker(), sendAllPending(after(11)), sendAllPending(after(11))]);
    expect((await eventsOf(id)).filter(({ event }) => event === 'answered')).toHaveLength(1);
    expect(await pendingOf(id)).toEqual([]);
  });

  test('killed while it goes out: nothing has gone, and the next one sends it', async () => {
    const { id, press } = await asked();
    await press();
    const [pending = ''] = await pendingOf(id);
    await db
      .transaction()
      .execute(async (trx) => {
        await trx.selectFrom('requests').select('id').where('id', '=', id).forUpdate().execute();
        await trx.deleteFrom('pending_messages').where('id', '=', pending).execute();
        throw new Error('killed');
      })
      .catch(() => {});

    expect(await sendPending(pending, after(10))).toBe(true);
    expect(await sendPending(pending, after(10))).toBe(false);
    expect(await bookingsOf(id)).toEqual(['confirmed']);
  });

  test('what no database keeps is left out', async () => {
    const { id, press } = await asked();
    await press(present, { text: 'Ключ\u0000 у охраны\ud800' });
    await sendAllPending(after(10));
    expect(await messagesOf(id)).toMatchObject([{ text: expect.stringContaining('Ключ у охраны') }]);
  });

  test('a double press is one answer, also at once', async () => {
    const { id, press } = await asked();
    await Promise.all([press(), press(), press()]);
    expect(await pendingOf(id)).toHaveLength(1);
    await sendAllPending(after(10));
    expect(await messagesOf(id)).toHaveLength(1);
  });

  test('at the end of a day it goes out at once, so that it is of that day', async () => {
    const { id, press } = await asked();
    const late = new Date('2026-12-07T20:59:45.000Z');
    await press(late);
    expect(await rowOf(id)).toMatchObject({ stage: 'in_progress', response_met_at: late });
  });
});

describe('R-3.2.3/2 whatever stands in the way is said at the press', () => {
  test('wrong data, a place that is taken, a stale card: nothing waits', async () => {
    const { id, press, number, operator } = await asked();
    await expect(press(present, { result: { from: '18:00' } })).rejects.toMatchObject({ rule: 'answer_data' });
    await expect(press(present, { text: 'я'.repeat(3000) })).rejects.toThrow();

    const other = await asked({ serviceDate: (await rowOf(id)).service_date });
    await answerRequest(other.agent, { number: other.number, result: other.result }, at);
    await expect(press()).rejects.toMatchObject({ rule: 'taken' });

    const free = await asked();
    await writeMessage(free.client, { number: free.number, text: 'Лучше 305' }, at);
    await expect(free.press()).rejects.toMatchObject({ rule: 'stale' });
    await closeRequest(operator, { number, reason: 'impossible', text: 'Занято' }, at);
    for (const request of [id, other.id, free.id]) expect(await pendingOf(request)).toEqual([]);
  });

  test('more people than seats is asked first, and what was confirmed goes out', async () => {
    const { id, press } = await asked({ fields: { attendees: 500 } });
    await expect(press()).rejects.toMatchObject({ rule: 'over_capacity' });
    await press(present, { confirm: true });
    await sendAllPending(after(10));
    expect(await rowOf(id)).toMatchObject({ stage: 'in_progress' });
  });

  test('the stock is as it was after the press, and reserved once the answer is out', async () => {
    const item = await anItem(5);
    const { id, number, agent } = await anAcceptedRequest({ category: 'souvenirs' });
    const result = (quantity: number) => ({
      items: [{ item, quantity }],
      place: 'Склад, комната 003',
      date: dayAhead(13),
    });
    const press = (quantity: number) =>
      decideSoon(agent, { number, action: 'answer', given: { result: result(quantity) }, form: {} }, at);

    await expect(press(6)).rejects.toMatchObject({ rule: 'stock_short' });
    await press(5);
    expect(await stockOf(item)).toEqual({ on_hand: 5, reserved: 0 });
    await sendAllPending(after(10));
    expect(await stockOf(item)).toEqual({ on_hand: 5, reserved: 5 });
    expect(await rowOf(id)).toMatchObject({ stage: 'in_progress' });
  });
});

describe('4.3.2 a decision that does not go out is its writer’s form again', () => {
  test('taken back: with all that was typed; sent anew it is forgotten', async () => {
    const { id, press, agent } = await asked();
    await press();
    const [pending = ''] = await pendingOf(id);
    await takeBackMessage(agent, { id: pending }, { now: after(5) });

    expect(await sendAllPending(after(60))).toBe(0);
    expect((await composing(agent, { id })).cameBack).toMatchObject({ action: 'answer', form: typed, rule: null });
    await expect(takeBackMessage(agent, { id: pending }, at)).rejects.toThrow('already_sent');

    await press(after(20));
    expect((await composing(agent, { id })).cameBack).toBeNull();
    await sendAllPending(after(30));
    expect(await rowOf(id)).toMatchObject({ stage: 'in_progress' });
  });

  test('the place was given to another meanwhile: nothing of it goes out, the writer is told once and why', async () => {
    const { id, press, agent, result } = await asked();
    await press();
    const other = await asked({ serviceDate: (await rowOf(id)).service_date });
    await answerRequest(other.agent, { number: other.number, result }, { now: after(5) });
    expect(await sendAllPending(after(10))).toBe(1);
    await Promise.all([aWorker(), aWorker()]);

    expect([await messagesOf(id), await bookingsOf(id)]).toEqual([[], []]);
    expect(await rowOf(id)).toMatchObject({ stage: 'in_review', waiting: 'none' });
    expect((await composing(agent, { id })).cameBack).toMatchObject({
      form: typed,
      rule: 'taken',
      details: { nearest: expect.any(Array), errors: [{ field: 'result.resource', code: 'taken' }] },
    });
    expect(await told(id)).toEqual([{ person: agent.id }]);
  });

  test('the last pieces went to another: the same', async () => {
    const item = await anItem(5);
    const [one, other] = [
      await anAcceptedRequest({ category: 'souvenirs' }),
      await anAcceptedRequest({ category: 'souvenirs' }),
    ];
    const result = { items: [{ item, quantity: 3 }], place: 'Склад, комната 003', date: dayAhead(13) };
    await decideSoon(one.agent, { number: one.number, action: 'answer', given: { result }, form: typed }, at);
    await answerRequest(other.agent, { number: other.number, result }, { now: after(5) });
    await sendAllPending(after(10));

    expect(await stockOf(item)).toEqual({ on_hand: 5, reserved: 3 });
    expect((await composing(one.agent, one)).cameBack).toMatchObject({ rule: 'stock_short', form: typed });
  });

  test('the Client wrote or withdrew, the Operator closed: it says who and what', async () => {
    const [wrote, withdrawn, closed] = [await asked(), await asked(), await asked()];
    for (const { press } of [wrote, withdrawn, closed]) await press();
    await writeMessage(wrote.client, { number: wrote.number, text: 'Лучше 305' }, { now: after(5) });
    await withdrawRequest(withdrawn.client, { number: withdrawn.number }, { now: after(5) });
    await closeRequest(closed.operator, { number: closed.number, reason: 'duplicate' }, { now: after(5) });
    await sendAllPending(after(10));

    const found = await Promise.all(
      [wrote, withdrawn, closed].map(async ({ id, agent }) => (await composing(agent, { id })).cameBack),
    );
    expect(found).toMatchObject([
      { rule: 'stale', form: typed, details: { event: 'message_sent', role: 'client' } },
      { rule: 'stale', form: typed, details: { event: 'withdrawn', role: 'client' } },
      { rule: 'stale', form: typed, details: { event: 'closed', role: 'operator', name: closed.operator.name } },
    ]);
    for (const { id } of [wrote, withdrawn, closed]) expect(await bookingsOf(id)).not.toContain('confirmed');
  });

  test('a note of the writer’s own changes nothing; the next action of theirs comes after the answer', async () => {
    const { id, number, press, agent } = await asked();
    await press();
    await writeMessage(agent, { number, kind: 'note', text: 'Проверить ключ' }, { now: after(2) });
    expect(await rowOf(id)).toMatchObject({ stage: 'in_review' });
    await sendNow(agent, { number }, { now: after(3) });
    expect(await rowOf(id)).toMatchObject({ stage: 'in_progress' });
  });

  test('no longer needed: gone, and nobody else’s', async () => {
    const { id, number, press, agent, operator } = await asked();
    await press();
    const [pending = ''] = await pendingOf(id);
    await takeBackMessage(agent, { id: pending }, at);
    await dropForm(operator, { number, action: 'answer' }, at);
    expect((await composing(operator, { id })).cameBack).toBeNull();
    expect((await composing(agent, { id })).cameBack).not.toBeNull();
    await dropForm(agent, { number, action: 'answer' }, at);
    expect((await composing(agent, { id })).cameBack).toBeNull();
  });
});

describe('4.3.2 a refusal and an offer wait as well', () => {
  test('R-4.5.1/1 the Operator’s refusal: its ground is checked at the press', async () => {
    const operator = await anOperator();
    const { id, number } = await aRequest({ serviceDate: dayAhead(1), acceptLate: true });
    const refuse = (ground: string) =>
      decideSoon(operator, { number, action: 'refuse', given: { ground, text: 'Поздно' }, form: { ground } }, at);
    await expect(refuse('no_reply')).rejects.toMatchObject({ rule: 'ground_not_given' });
    await refuse('late');
    expect(await rowOf(id)).toMatchObject({ stage: 'open' });
    await sendAllPending(after(10));
    expect(await rowOf(id)).toMatchObject({ stage: 'refused', outcome: { ground: 'late', text: 'Поздно' } });
  });

  test('R-4.3.3/1 the Agent’s refusal: at once where the Operator confirms it, else it waits', async () => {
    for (const agentRefusal of ['operator_confirms', 'direct'] as const) {
      await setService({ agentRefusal });
      const { id, number, agent } = await anAcceptedRequest({ serviceDate: dayAhead(20) });
      await writeMessage(agent, { number, kind: 'question', text: 'Нужна ли сцена?' }, at);
      const later = daysLater(18);
      const refuse = { number, action: 'offer_refusal', given: { text: 'Нет ответа' }, form: {} } as const;
      await decideSoon(agent, refuse, later);
      expect([await pendingOf(id), (await rowOf(id)).offer?.kind]).toEqual(
        agentRefusal === 'direct' ? [[expect.any(String)], undefined] : [[], 'refusal'],
      );
      await sendAllPending(new Date(later.now.getTime() + 10_000));
      expect(await rowOf(id)).toMatchObject({ stage: agentRefusal === 'direct' ? 'refused' : 'in_review' });
    }
    await setService({});
  });

  test('an offer: no question to the Client until it is out', async () => {
    const { id, number, agent, result } = await asked();
    await decideSoon(agent, { number, action: 'counter_offer', given: { result, text }, form: typed }, at);
    expect(await messagesOf(id)).toEqual([]);
    await sendAllPending(after(10));
    expect(await messagesOf(id)).toMatchObject([{ kind: 'question', text: expect.stringContaining(text) }]);
    expect(await rowOf(id)).toMatchObject({ waiting: 'client' });
  });
});
