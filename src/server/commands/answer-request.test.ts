import { describe, expect, test } from 'vitest';
import { moscowDay } from '#regulation/calendar.ts';
import type { Category } from '#regulation/codes.ts';
import {
  anAcceptedRequest,
  anAnsweredRequest,
  dayAhead,
  lastEvent,
  present,
  resourceId,
  rowOf,
} from '../../../test/factories.ts';
import { db } from '../db/database.ts';
import { answerRequest } from './answer-request.ts';
import { completeRequest } from './complete-request.ts';
import { takeBackAnswer } from './take-back-answer.ts';
import { withdrawRequest } from './withdraw-request.ts';

const at = { now: present };
const room = async (number = '214', from = '18:00', to = '21:00') => ({ resource: await resourceId(number), from, to });
const bookings = (request: string) =>
  db
    .selectFrom('bookings')
    .select(['state', 'from', 'to'])
    .where('request', '=', request)
    .orderBy('created_at')
    .execute();

describe('R-3.2.3/2 the answer must be complete', () => {
  test('what is missing is named', async () => {
    const { agent, number } = await anAcceptedRequest();
    await expect(answerRequest(agent, { number, result: {} }, at)).rejects.toMatchObject({
      rule: 'answer_data',
      details: { errors: ['resource', 'from', 'to'].map((code) => ({ field: `result.${code}`, code: 'required' })) },
    });
  });
});

describe('R-3.2.3/3 the data go out with the status', () => {
  const results: Record<Category, () => Promise<object>> = {
    rooms: () => room('305'),
    media: async () => ({ ...(await room('016', '12:00', '14:00')), employee: 'Фотограф' }),
    printing: async () => ({ quantity: 20, place: 'Типография, комната 005', date: dayAhead(13) }),
    souvenirs: async () => ({
      items: [{ item: await resourceId('Кружка белая'), quantity: 3 }],
      place: 'Склад, комната 003',
      date: dayAhead(13),
    }),
    transport: async () => ({
      ...(await room('Микроавтобус', '10:00', '16:00')),
      place: 'Учебный проезд, 4',
      dispatcherPhone: '+74990000000',
    }),
    information: async () => ({ publications: [{ channel: 'site', date: dayAhead(14), time: '10:00' }] }),
  };

  test.for(Object.keys(results) as Category[])('%s', async (category) => {
    const { id, number, agent } = await anAcceptedRequest({ category });
    await answerRequest(agent, { number, result: await results[category](), text: 'До встречи' }, at);
    const row = await rowOf(id);
    const message = await db.selectFrom('messages').selectAll().where('request', '=', id).executeTakeFirstOrThrow();

    expect(row).toMatchObject({ stage: 'in_progress', waiting: 'none', response_met_at: present });
    expect(message).toMatchObject({ kind: 'message', role: 'agent', text: `${row.answer?.summary}\n\nДо встречи` });
    expect(await lastEvent(id)).toMatchObject({ event: 'answered', role: 'agent' });
  });
});

describe('R-3.2.3/1 only the lead, only from «На рассмотрении»', () => {
  test('twice is not possible', async () => {
    const { agent, number } = await anAnsweredRequest({ serviceDate: dayAhead(30) });
    await expect(answerRequest(agent, { number, result: await room() }, at)).rejects.toThrow('wrong_status');
  });

  test('an Operator who is not assigned may not', async () => {
    const { operator, number } = await anAcceptedRequest();
    await expect(answerRequest(operator, { number, result: await room() }, at)).rejects.toThrow('lead_only');
  });
});

describe('3.2.3 one room, one time, one promise', () => {
  test('of 20 answers at once exactly one succeeds, the others are told what is nearest', async () => {
    const day = dayAhead(40);
    const requests = await Promise.all(Array.from({ length: 20 }, () => anAcceptedRequest({ serviceDate: day })));
    const result = await room('33');
    const answers = await Promise.allSettled(
      requests.map(({ agent, number }) => answerRequest(agent, { number, result }, at)),
    );

    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const answer of answers) {
      if (answer.status === 'rejected') {
        expect(answer.reason).toMatchObject({ rule: 'taken', details: { nearest: expect.any(Array) } });
        expect(answer.reason.details.nearest.length).toBeGreaterThan(0);
      }
    }
  });

  test('preparation and cleaning are inside; back to back is possible', async () => {
    const serviceDate = dayAhead(41);
    const padded = await anAcceptedRequest({ serviceDate, fields: { setupMinutes: 30, clearMinutes: 30 } });
    await answerRequest(padded.agent, { number: padded.number, result: await room('215', '14:00', '16:00') }, at);

    const [near, after] = [await anAcceptedRequest({ serviceDate }), await anAcceptedRequest({ serviceDate })];
    await expect(
      answerRequest(near.agent, { number: near.number, result: await room('215', '16:00', '17:00') }, at),
    ).rejects.toThrow('taken');
    await answerRequest(after.agent, { number: after.number, result: await room('215', '16:30', '17:30') }, at);
  });

  test('a refused answer leaves nothing behind', async () => {
    const serviceDate = dayAhead(42);
    const [first, second] = [await anAcceptedRequest({ serviceDate }), await anAcceptedRequest({ serviceDate })];
    await answerRequest(first.agent, { number: first.number, result: await room() }, at);
    await expect(answerRequest(second.agent, { number: second.number, result: await room() }, at)).rejects.toThrow(
      'taken',
    );

    expect(await bookings(second.id)).toEqual([]);
    expect(await rowOf(second.id)).toMatchObject({ stage: 'in_review', answer: null });
  });

  test('taking back and withdrawing free it', async () => {
    const serviceDate = dayAhead(43);
    const one = await anAnsweredRequest({ serviceDate });
    await takeBackAnswer(one.agent, { number: one.number, text: 'Аудиторию закрыли на ремонт' }, at);
    const two = await anAnsweredRequest({ serviceDate });
    await withdrawRequest(two.client, { number: two.number }, at);
    const three = await anAnsweredRequest({ serviceDate });

    expect((await bookings(one.id)).map(({ state }) => state)).toEqual(['released']);
    expect((await bookings(two.id)).map(({ state }) => state)).toEqual(['released']);
    expect((await bookings(three.id)).map(({ state }) => state)).toEqual(['confirmed']);
    expect(moscowDay((await bookings(three.id))[0]!.from)).toBe(serviceDate);
  });

  test('too small a room asks to confirm', async () => {
    const { agent, number, id } = await anAcceptedRequest({ fields: { attendees: 50 }, serviceDate: dayAhead(44) });
    const result = await room('214');
    await expect(answerRequest(agent, { number, result }, at)).rejects.toThrow('over_capacity');
    await answerRequest(agent, { number, result, confirm: true }, at);
    expect((await rowOf(id)).stage).toBe('in_progress');
  });
});

describe('3.2.3 stock never goes below zero', () => {
  test('of ten who want the last ones those get them for whom they last', async () => {
    const item = await resourceId('Футболка белая');
    const requests = await Promise.all(Array.from({ length: 10 }, () => anAcceptedRequest({ category: 'souvenirs' })));
    const result = { items: [{ item, quantity: 9 }], place: 'Склад, комната 003', date: dayAhead(13) };
    const answers = await Promise.allSettled(
      requests.map(({ agent, number }) => answerRequest(agent, { number, result }, at)),
    );
    const won = answers.filter(({ status }) => status === 'fulfilled').length;
    const stock = await db
      .selectFrom('resources')
      .select(['on_hand', 'reserved'])
      .where('id', '=', item)
      .executeTakeFirstOrThrow();

    expect(won).toBe(6);
    expect(stock).toEqual({ on_hand: 60, reserved: 54 });
    for (const answer of answers)
      if (answer.status === 'rejected') expect(answer.reason).toMatchObject({ rule: 'stock_short' });
  });

  test('«Исполнено» writes it off', async () => {
    const item = await resourceId('Папка А4');
    const { agent, operator, number } = await anAcceptedRequest({ category: 'souvenirs' });
    const result = { items: [{ item, quantity: 50 }], place: 'Склад, комната 003', date: dayAhead(13) };
    await answerRequest(agent, { number, result }, at);
    await completeRequest(operator, { number, confirm: true }, at);

    const stock = await db
      .selectFrom('resources')
      .select(['on_hand', 'reserved'])
      .where('id', '=', item)
      .executeTakeFirstOrThrow();
    expect(stock).toEqual({ on_hand: 100, reserved: 0 });
  });
});
