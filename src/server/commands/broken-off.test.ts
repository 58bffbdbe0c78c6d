import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  aFreeDay,
  anAcceptedRequest,
  aRequest,
  bookingsOf,
  dayAhead,
  eventsOf,
  messagesOf,
  present,
  resourceId,
  rowOf,
  stockOf,
} from '../../../test/factories.ts';
import { db } from '../db/database.ts';
import { answerRequest } from './answer-request.ts';
import { withdrawRequest } from './withdraw-request.ts';
import { writeMessage } from './write-message.ts';

const at = { now: present };
const text = 'Склад закрыли';
const room = async (number: string, from: string, to: string) => ({ resource: await resourceId(number), from, to });
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

describe('R-3.1.4/1 a transaction that breaks off leaves nothing', () => {
  const owner = new pg.Client(process.env.DATABASE_OWNER_URL);
  beforeAll(async () => {
    await owner.connect();
    await owner.query(`
      create function breaks_off() returns trigger language plpgsql as $$
      begin raise exception 'broken off'; end $$;
      create trigger breaks_off after insert on history for each row
        when (new.event in ('answered', 'withdrawn')) execute function breaks_off()`);
  });
  afterAll(async () => {
    await owner.query('drop function breaks_off() cascade');
    await owner.end();
  });

  test('of a booking, its message and its status', async () => {
    const { id, number, agent } = await anAcceptedRequest({ serviceDate: aFreeDay() });
    const before = [await rowOf(id), await eventsOf(id), await partsOf(id), await jobs()];
    const result = await room('214', '18:00', '21:00');
    await expect(answerRequest(agent, { number, result }, at)).rejects.toThrow('broken off');
    expect([await rowOf(id), await eventsOf(id), await partsOf(id), await jobs()]).toEqual(before);
    expect([await messagesOf(id), await bookingsOf(id)]).toEqual([[], []]);
  });

  test('of reserved stock', async () => {
    const item = await resourceId('Футболка белая');
    await expect(promised(item, 3)).rejects.toThrow('broken off');
    expect(await stockOf(item)).toEqual({ on_hand: 60, reserved: 0 });
  });

  test('of what a withdrawal frees', async () => {
    const { id, number, client } = await aRequest({ fields: { room: await resourceId('214') } });
    await expect(withdrawRequest(client, { number }, at)).rejects.toThrow('broken off');
    expect(await bookingsOf(id)).toEqual(['wished']);
    await writeMessage(client, { number, text }, at);
  });
});

async function partsOf(id: string) {
  const rows = await db.selectFrom('assignments').select(['person', 'part']).where('request', '=', id).execute();
  return Object.fromEntries(rows.map(({ person, part }) => [person, part]));
}

async function jobs(): Promise<string> {
  const { rows } = await sql<{ count: string }>`select count(*) from graphile_worker.jobs`.execute(db);
  return rows[0]?.count ?? '';
}
