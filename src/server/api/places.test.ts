import { describe, expect, test } from 'vitest';
import { anAcceptedRequest, anItem, anOperator, aStudent, dayAhead, present } from '../../../test/factories.ts';
import { answerRequest } from '../commands/answer-request.ts';
import { receiveStock } from '../commands/receive-stock.ts';
import { callerOf } from './fixtures.ts';

const item = await anItem(10, 5);
const student = await callerOf(await aStudent());
const boss = await anOperator();
const operator = await callerOf(boss);
const promised = await anAcceptedRequest({ category: 'souvenirs', operator: boss });
const agent = await callerOf(promised.agent);
const result = { items: [{ item, quantity: 4 }], place: 'Склад, комната 003', date: dayAhead(13) };
await answerRequest(promised.agent, { number: promised.number, result }, { now: present });
await receiveStock(boss, { item, quantity: 7, reason: 'Поставка' }, { now: present });
const address = `/requests/${promised.number.replace('МИ', 'MI')}/issue-slip`;

describe('codes 5 what resources say of themselves', () => {
  test('an item: its unit; to staff its minimum too', async () => {
    const find = (body: { items: { id: string }[] }) => body.items.find(({ id }) => id === item);
    const mine = find((await student('GET', '/resources?kind=item&limit=100')).body);
    expect(mine).toMatchObject({ onHand: 17, reserved: 4, available: 13, unit: 'piece' });
    expect(mine).not.toHaveProperty('minimum');
    expect(find((await agent('GET', '/resources?kind=item&limit=100')).body)).toMatchObject({ minimum: 5 });
  });

  test('the studio: slots; its crew to staff only. A building: the hours of each day', async () => {
    const studio = (await student('GET', '/resources?kind=studio')).body.items[0];
    expect(studio).toMatchObject({ hours: { from: '10:00', to: '20:00' }, slotMinutes: 30, photos: [] });
    expect(studio).not.toHaveProperty('crew');
    expect((await operator('GET', '/resources?kind=studio')).body.items[0].crew).toHaveLength(2);

    const [building] = (await student('GET', '/buildings')).body.items;
    expect(Object.keys(building).toSorted()).toEqual(['address', 'closes', 'code', 'name', 'opens', 'week']);
    expect(building.week.sun).toEqual({ from: building.opens, to: building.closes });
  });
});

describe('3.2.3 movements and slips', () => {
  test('movements, the newest first, a page at a time, for staff', async () => {
    const first = await agent('GET', `/resources/${item}/movements?limit=2`);
    expect(first.body.items).toMatchObject([
      {
        kind: 'received',
        onHand: 7,
        reserved: 0,
        onHandAfter: 17,
        reservedAfter: 4,
        reason: 'Поставка',
        request: null,
      },
      { kind: 'reserved', onHand: 0, reserved: 4, onHandAfter: 10, reservedAfter: 4, request: promised.number },
    ]);
    const rest = await agent('GET', `/resources/${item}/movements?limit=2&cursor=${first.body.nextCursor}`);
    expect(rest.body).toMatchObject({ items: [{ kind: 'received', onHandAfter: 10 }], nextCursor: null });

    expect((await student('GET', `/resources/${item}/movements`)).status).toBe(404);
    expect((await operator('GET', '/resources/x/movements')).status).toBe(404);
    expect((await operator('GET', `/resources/${item}/movements?cursor=x`)).status).toBe(422);
  });

  test('the slip, for the Agents of the request and Operators', async () => {
    for (const caller of [agent, operator]) {
      const { status, headers, body } = await caller('GET', address);
      expect([status, headers.get('content-type')]).toEqual([200, 'application/pdf']);
      expect(headers.get('content-disposition')).toMatch(/^attachment/);
      expect(body.slice(0, 5)).toBe('%PDF-');
    }
    expect((await student('GET', address)).status).toBe(404);
    expect((await (await callerOf(promised.client))('GET', address)).status).toBe(404);
  });
});
