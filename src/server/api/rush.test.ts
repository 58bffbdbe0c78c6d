import { describe, expect, test } from 'vitest';
import {
  aFreeDay,
  anAcceptedRequest,
  anAgent,
  anItem,
  anOperator,
  aStudent,
  bookingsOf,
  dayAhead,
  resourceId,
  rowOf,
  stockOf,
} from '../../../test/factories.ts';
import type { Ask } from '../../../test/factories.ts';
import { blockResource } from '../commands/block-resource.ts';
import { db } from '../db/database.ts';
import { type Answer, callerOf } from './fixtures.ts';

const many = 200;

/** So many requests that wait for their answer, with the Agents who lead them. */
async function waiting(ask: Ask) {
  const [clients, agents, operator] = [
    await Promise.all([1, 2, 3, 4].map(() => aStudent())),
    await Promise.all([1, 2, 3, 4].map(() => anAgent())),
    await anOperator(),
  ];
  const requests: Awaited<ReturnType<typeof anAcceptedRequest>>[] = [];
  for (let i = 0; i < many; i += 8) {
    const some = Array.from({ length: 8 }, (_, j) => ({ client: clients[j % 4]!, agent: agents[(i + j) % 4]! }));
    requests.push(...(await Promise.all(some.map((who) => anAcceptedRequest({ ...ask, ...who, operator })))));
  }

  return requests;
}

/** All Agents press at the same moment; who is told that the service is busy (503) presses again. */
async function answerAll(requests: Awaited<ReturnType<typeof waiting>>, result: object): Promise<Answer[]> {
  const callers = new Map<string, Awaited<ReturnType<typeof callerOf>>>();
  for (const { agent } of requests) callers.set(agent.id, callers.get(agent.id) ?? (await callerOf(agent)));

  const press = async ({ agent, number }: (typeof requests)[number]): Promise<Answer> => {
    const path = `/requests/${encodeURIComponent(number)}/answer`;
    const answer = await callers.get(agent.id)!('POST', path, { body: { result } });
    return answer.status === 503 ? press({ agent, number } as (typeof requests)[number]) : answer;
  };

  return Promise.all(requests.map(press));
}

const countOf = (answers: Answer[]) =>
  Object.fromEntries(
    Map.groupBy(answers, ({ status }) => status)
      .entries()
      .map(([status, all]) => [status, all.length]),
  );

describe('4 «The answer is a real booking» two hundred answers at one moment', () => {
  test(
    'of one room and hour one is given; the others are told what is free instead',
    { timeout: 120_000 },
    async () => {
      const serviceDate = aFreeDay();
      const room = await resourceId('214');
      const requests = await waiting({ serviceDate });
      const operator = await anOperator();
      const [busy, free, far] = [await resourceId('215'), await resourceId('305'), await resourceId('33')];
      await blockResource(operator, { resource: busy, day: serviceDate, from: '17:00', to: '22:00', note: 'Ремонт' });
      const answers = await answerAll(requests, { resource: room, from: '18:00', to: '21:00' });

      expect(countOf(answers)).toEqual({ 204: 1, 409: many - 1 });
      for (const { status, body } of answers) {
        if (status !== 409) continue;
        expect(body).toMatchObject({ rule: 'taken', clause: '3.2.3' });
        const then = { from: `${serviceDate}T15:00:00.000Z`, to: `${serviceDate}T18:00:00.000Z` };
        expect(body.nearest).toEqual([
          { resource: free, ...then },
          { resource: far, ...then },
          { resource: room, from: `${serviceDate}T12:00:00.000Z`, to: `${serviceDate}T15:00:00.000Z` },
        ]);
      }
      const winner = requests[answers.findIndex(({ status }) => status === 204)]!;
      const held = await db
        .selectFrom('bookings')
        .select('request')
        .where('resource', '=', room)
        .where('state', '=', 'confirmed')
        .execute();
      expect(held).toEqual([{ request: winner.id }]);
      expect((await rowOf(winner.id)).stage).toBe('in_progress');
      for (const one of requests.filter(({ id }) => id !== winner.id).slice(0, 10)) {
        const { stage, answer } = await rowOf(one.id);
        expect([stage, answer, await bookingsOf(one.id)]).toEqual(['in_review', null, []]);
      }
    },
  );

  test('of the last seven of an item, two each, three are given and one is left', { timeout: 120_000 }, async () => {
    const item = await anItem(7);
    const requests = await waiting({ category: 'souvenirs', fields: { items: [{ item, quantity: 2 }] } });
    const result = { items: [{ item, quantity: 2 }], place: 'Склад, комната 003', date: dayAhead(13) };
    const answers = await answerAll(requests, result);

    expect(countOf(answers)).toEqual({ 204: 3, 409: many - 3 });
    expect(new Set(answers.map(({ body }) => body?.rule))).toEqual(new Set([undefined, 'stock_short']));
    expect(await stockOf(item)).toEqual({ on_hand: 7, reserved: 6 });
    const reserved = await db
      .selectFrom('reservations')
      .innerJoin('requests', 'requests.id', 'reservations.request')
      .select(['quantity', 'stage'])
      .where('resource', '=', item)
      .execute();
    expect(reserved).toEqual(Array.from({ length: 3 }, () => ({ quantity: 2, stage: 'in_progress' })));
  });
});
