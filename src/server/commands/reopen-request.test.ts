import { describe, expect, test } from 'vitest';
import {
  anAcceptedRequest,
  aRequest,
  anOperator,
  dayAhead,
  lastEvent,
  present,
  resourceId,
  rowOf,
} from '../../../test/factories.ts';
import { db } from '../db/database.ts';
import { answerRequest } from './answer-request.ts';
import { closeRequest } from './close-request.ts';
import { completeRequest } from './complete-request.ts';
import { refuseRequest } from './refuse-request.ts';
import { reopenRequest } from './reopen-request.ts';

const at = { now: present };
const later = (days: number) => ({ now: new Date(present.getTime() + days * 86_400_000) });

describe('T20 «Исполнено» is taken back', () => {
  test('and what was written off is promised again', async () => {
    const item = await resourceId('Ручка с логотипом');
    const { agent, operator, number, id } = await anAcceptedRequest({ category: 'souvenirs' });
    const result = { items: [{ item, quantity: 20 }], place: 'Склад, комната 003', date: dayAhead(13) };
    await answerRequest(agent, { number, result }, at);
    await completeRequest(operator, { number, confirm: true }, at);
    await reopenRequest(operator, { number, reason: 'Выдали не всё' }, later(1));

    const stock = await db.selectFrom('resources').select(['on_hand', 'reserved']).where('id', '=', item).execute();
    expect(stock).toEqual([{ on_hand: 500, reserved: 20 }]);
    expect(await rowOf(id)).toMatchObject({ stage: 'in_progress', finished_at: null, outcome: null });
    expect((await rowOf(id)).answer).not.toBeNull();
  });
});

describe('T19 «Отказано» is taken back', () => {
  test('to «На рассмотрении», with the wish of the room', async () => {
    const operator = await anOperator();
    const fields = { room: await resourceId('305') };
    const { id, number } = await aRequest({ fields, serviceDate: dayAhead(20) });
    const text = 'В тексте нет главного';
    await refuseRequest(operator, { number, ground: 'incomplete_or_false', text, fields: ['about'] }, at);
    await reopenRequest(operator, { number, reason: 'Данные были полные' }, later(2));

    const wished = await db
      .selectFrom('bookings')
      .select('state')
      .where('request', '=', id)
      .orderBy('created_at')
      .execute();
    expect(wished.map(({ state }) => state)).toEqual(['released', 'wished']);
    expect(await rowOf(id)).toMatchObject({ stage: 'in_review', waiting: 'none', outcome: null });
    expect(await lastEvent(id)).toMatchObject({ event: 'reopened', role: 'operator' });
  });

  test('not after 14 days, and never «Закрыто»', async () => {
    const operator = await anOperator();
    const [refused, closed] = [
      await aRequest({ serviceDate: dayAhead(40) }),
      await aRequest({ serviceDate: dayAhead(40) }),
    ];
    const ground = { ground: 'incomplete_or_false' as const, fields: ['title'], text: 'Неполно' };
    await refuseRequest(operator, { number: refused.number, ...ground }, at);
    await closeRequest(operator, { number: closed.number, reason: 'duplicate' }, at);

    await expect(reopenRequest(operator, { number: refused.number, reason: 'x' }, later(15))).rejects.toThrow(
      'reopen_over',
    );
    await expect(reopenRequest(operator, { number: closed.number, reason: 'x' }, later(1))).rejects.toThrow(
      'wrong_status',
    );
  });
});

describe('R-3.2.6/3 closing', () => {
  test.for([
    ['without a reason', undefined, undefined],
    ['with «Отозвано» where nobody withdrew', 'withdrawn', undefined],
    ['with a reason that needs a text', 'impossible', undefined],
    ['with a reason that there is not', 'tired', 'Текст'],
  ] as const)('%s is refused', async ([, reason, text]) => {
    const { number } = await aRequest();
    await expect(closeRequest(await anOperator(), { number, reason, text }, at)).rejects.toThrow('closing_reason');
  });
});
