import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { movementKinds } from '#regulation/stock.ts';
import { anAcceptedRequest, anItem, anOperator, dayAhead, present, stockOf } from '../../../test/factories.ts';
import { setClock } from '../clock.ts';
import { db } from '../db/database.ts';
import { tellOfStock } from '../jobs/tell-of-stock.ts';
import { answerRequest } from './answer-request.ts';
import { moveStock, StockShort } from './move-stock.ts';

const operator = await anOperator();
const anySum = sql<number>`coalesce(sum(stock_movements.on_hand), 0)::int`;

async function sumsOf(item: string) {
  return db
    .selectFrom('stock_movements')
    .select([anySum.as('on_hand'), sql<number>`coalesce(sum(stock_movements.reserved), 0)::int`.as('reserved')])
    .where('resource', '=', item)
    .executeTakeFirstOrThrow();
}

function move(item: string, kind: (typeof movementKinds)[number], quantity: number, request: string) {
  const isOfRequest = ['reserved', 'freed', 'handed_out', 'returned'].includes(kind);
  return db
    .transaction()
    .execute((trx) =>
      moveStock({ trx, actor: operator, now: present }, [
        { item, kind, quantity, reason: 'Проверка', ...(isOfRequest && { request }) },
      ]),
    );
}

describe('3.2.3 movements of the stock', () => {
  test('any sequence of them, also two at once, ends where its sum says, and never below zero', async () => {
    const { id: request } = await anAcceptedRequest({ category: 'souvenirs' });
    const one = fc.record({ kind: fc.constantFrom(...movementKinds), quantity: fc.integer({ min: 1, max: 30 }) });

    await fc.assert(
      fc.asyncProperty(fc.array(one, { minLength: 1, maxLength: 15 }), async (tried) => {
        const item = await anItem(20);
        for (let at = 0; at < tried.length; at += 2) {
          const pair = tried.slice(at, at + 2).map(({ kind, quantity }) => move(item, kind, quantity, request));
          for (const result of await Promise.allSettled(pair)) {
            if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(StockShort);
          }
        }

        const stock = await stockOf(item);
        expect(await sumsOf(item)).toEqual(stock);
        expect(stock.reserved).toBeGreaterThanOrEqual(0);
        expect(Number(stock.on_hand)).toBeGreaterThanOrEqual(stock.reserved);
      }),
      { numRuns: 25 },
    );
  });

  test('fifty answers at once on the last twenty pieces: exactly as many as there are pieces for', async () => {
    const item = await anItem(20);
    const requests = [];
    for (let n = 0; n < 50; n++) requests.push(await anAcceptedRequest({ category: 'souvenirs' }));

    const results = await Promise.allSettled(
      requests.map(({ agent, number }) =>
        answerRequest(
          agent,
          { number, result: { items: [{ item, quantity: 3 }], place: 'Склад, комната 003', date: dayAhead(13) } },
          { now: present },
        ),
      ),
    );

    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(6);
    for (const result of results) {
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ rule: 'stock_short', status: 409 });
    }
    expect(await stockOf(item)).toEqual({ on_hand: 20, reserved: 18 });
    expect(await sumsOf(item)).toEqual({ on_hand: 20, reserved: 18 });
  }, 60_000);

  test('the database lets nobody around them: neither a change of the stock nor of a movement', async () => {
    const item = await anItem(5);
    await expect(db.updateTable('resources').set({ on_hand: 6 }).where('id', '=', item).execute()).rejects.toThrow(
      'by movements only',
    );
    await expect(
      db.insertInto('resources').values({ kind: 'item', name: 'Из воздуха', on_hand: 5 }).execute(),
    ).rejects.toThrow('by movements only');
    for (const change of [
      db.updateTable('stock_movements').set({ on_hand: 6 }).where('resource', '=', item),
      db.deleteFrom('stock_movements').where('resource', '=', item),
    ]) {
      await expect(change.execute()).rejects.toThrow(/permission denied|append-only/);
    }
    expect(await stockOf(item)).toEqual({ on_hand: 5, reserved: 0 });
  });
});

describe('3.2.3 an item that runs low', () => {
  test('is told to Operators once for each time it crosses its minimum', async () => {
    setClock(present);
    const { id: request } = await anAcceptedRequest({ category: 'souvenirs' });
    const item = await anItem(20, 10);
    await move(item, 'reserved', 10, request); // ten are free: not below
    expect(await toldOf(item)).toBe(0);
    await move(item, 'reserved', 1, request);
    await move(item, 'reserved', 1, request);
    expect(await toldOf(item)).toBe(1);
    await move(item, 'received', 20, request);
    await move(item, 'written_off', 19, request);
    expect(await toldOf(item)).toBe(2);
    expect(await toldOf(item)).toBe(2);
  });
});

/** Runs the jobs that wait, twice, and counts what this Operator was told of the item. */
async function toldOf(item: string): Promise<number> {
  const { rows } = await sql<{ payload: object }>`
    select payload from graphile_worker._private_jobs jobs
    join graphile_worker._private_tasks tasks on tasks.id = jobs.task_id
    where tasks.identifier = 'tell-of-stock' and payload ->> 'item' = ${item}`.execute(db);
  for (const { payload } of [...rows, ...rows]) await tellOfStock(payload, undefined as never);

  const told = await db
    .selectFrom('notifications')
    .select('facts')
    .where('person', '=', operator.id)
    .where('kind', '=', 'stock_low')
    .execute();
  return told.filter(({ facts }) => facts.item === item).length;
}
