import { describe, expect, test } from 'vitest';
import {
  anAcceptedRequest,
  anItem,
  dayAhead,
  daysLater,
  present,
  resourceId,
  stockOf,
} from '../../../test/factories.ts';
import { answerRequest } from './answer-request.ts';
import { closeRequest } from './close-request.ts';
import { completeRequest } from './complete-request.ts';
import { refuseRequest } from './refuse-request.ts';
import { reopenRequest } from './reopen-request.ts';
import { takeBackAnswer } from './take-back-answer.ts';
import { withdrawRequest } from './withdraw-request.ts';

const at = { now: present };
const text = 'Склад закрыли';
const handedOut = (item: string, quantity: number) => ({
  items: [{ item, quantity }],
  place: 'Склад, комната 003',
  date: dayAhead(13),
});
async function promised(item: string, quantity: number) {
  const request = await anAcceptedRequest({ category: 'souvenirs' });
  await answerRequest(request.agent, { number: request.number, result: handedOut(item, quantity) }, at);
  return request;
}

describe('3.2.3 stock: the answer reserves, and what happens to it then', () => {
  type Given = Awaited<ReturnType<typeof promised>>;
  const ways: [string, (given: Given, item: string) => Promise<unknown>, { on_hand: number; reserved: number }][] = [
    ['nothing', async () => undefined, { on_hand: 40, reserved: 7 }],
    [
      'taken back (T11)',
      ({ agent, number }) => takeBackAnswer(agent, { number, text }, at),
      { on_hand: 40, reserved: 0 },
    ],
    ['withdrawn (W01)', ({ client, number }) => withdrawRequest(client, { number }, at), { on_hand: 40, reserved: 0 }],
    [
      'closed (T10)',
      ({ operator, number }) => closeRequest(operator, { number, reason: 'impossible', text }, at),
      { on_hand: 40, reserved: 0 },
    ],
    [
      'refused (T09)',
      ({ operator, number }) =>
        refuseRequest(operator, { number, ground: 'incomplete_or_false', fields: ['about'], text }, at),
      { on_hand: 40, reserved: 0 },
    ],
    [
      'done (T08) and back (T20), twice',
      async ({ operator, number }) => {
        for (const now of [daysLater(1).now, daysLater(2).now]) {
          await completeRequest(operator, { number, confirm: true }, { now });
          await reopenRequest(operator, { number, reason: text }, { now });
        }
      },
      { on_hand: 40, reserved: 7 },
    ],
    [
      'done, back and taken back',
      async ({ operator, agent, number }) => {
        await completeRequest(operator, { number, confirm: true }, at);
        await reopenRequest(operator, { number, reason: text }, at);
        await takeBackAnswer(agent, { number, text }, at);
      },
      { on_hand: 40, reserved: 0 },
    ],
    [
      'taken back and answered with fewer',
      async ({ agent, number }, item) => {
        await takeBackAnswer(agent, { number, text }, at);
        await answerRequest(agent, { number, result: handedOut(item, 5) }, at);
      },
      { on_hand: 40, reserved: 5 },
    ],
  ];

  test.for(ways)('%s', async ([, act, stock]) => {
    const item = await anItem(40);
    await act(await promised(item, 7), item);
    expect(await stockOf(item)).toEqual(stock);
  });

  test('«Исполнено» writes off what one request has, not the others', async () => {
    const item = await resourceId('Значок круглый');
    const [one] = [await promised(item, 10), await promised(item, 20)];
    await completeRequest(one.operator, { number: one.number, confirm: true }, at);
    expect(await stockOf(item)).toEqual({ on_hand: 290, reserved: 20 });
  });

  test('more than there is: named, nothing of the other items is kept', async () => {
    const [bags, pads] = [await resourceId('Сумка-шопер'), await resourceId('Блокнот А5 с логотипом')];
    const { agent, number } = await anAcceptedRequest({ category: 'souvenirs' });
    const items = [
      { item: pads, quantity: 5 },
      { name: 'Ленты', quantity: 3 },
      { item: bags, quantity: 121 },
    ];
    await expect(answerRequest(agent, { number, result: { ...handedOut(pads, 5), items } }, at)).rejects.toMatchObject({
      rule: 'stock_short',
      status: 409,
      details: { errors: [{ field: 'result.items.2.quantity', code: 'stock_short' }] },
    });
    expect([await stockOf(bags), await stockOf(pads)]).toEqual([
      { on_hand: 120, reserved: 0 },
      { on_hand: 200, reserved: 0 },
    ]);
  });

  test('two answers that want the same items in another order both come through', async () => {
    const [one, other] = [await resourceId('Набор наклеек'), await resourceId('Папка А4')];
    const requests = await Promise.all(Array.from({ length: 12 }, () => anAcceptedRequest({ category: 'souvenirs' })));
    await Promise.all(
      requests.map(({ agent, number }, index) => {
        const items = [one, other].map((item) => ({ item, quantity: 2 }));
        const result = { ...handedOut(one, 1), items: index % 2 ? items : items.toReversed() };
        return answerRequest(agent, { number, result }, at);
      }),
    );
    expect([await stockOf(one), await stockOf(other)]).toMatchObject([{ reserved: 24 }, { reserved: 24 }]);
  });
});
