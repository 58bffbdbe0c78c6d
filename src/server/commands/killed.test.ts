import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  aFreeDay,
  anAcceptedRequest,
  anAgent,
  anItem,
  anOperator,
  aStudent,
  bookingsOf,
  dayAhead,
  present,
  resourceId,
  rowOf,
} from '../../../test/factories.ts';
import { db } from '../db/database.ts';
import { answerRequest } from './answer-request.ts';

const children: ChildProcess[] = [];
const owner = new pg.Client(process.env.DATABASE_OWNER_URL);
const gate = 4_711;

beforeAll(async () => {
  await owner.connect();
  // An answer stops at the gate where the test holds it shut: after the booking, before the commit.
  await owner.query(`
    create function waits_at_the_gate() returns trigger language plpgsql as $$
    begin perform pg_advisory_xact_lock_shared(${gate}); return new; end $$;
    create trigger waits_at_the_gate before insert on history for each row
      when (new.event = 'answered') execute function waits_at_the_gate()`);
});
afterEach(() => children.splice(0).forEach((child) => child.kill('SIGKILL')));
afterAll(async () => {
  await owner.query('drop function waits_at_the_gate() cascade');
  await owner.end();
});

type Asked = Awaited<ReturnType<typeof anAcceptedRequest>> & { result: object };

/** A process of its own that is given these to answer. */
function answering(asked: Asked[]) {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'test/answering.ts'], {
    env: { ...process.env, PGAPPNAME: 'answering' },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  children.push(child);
  const said: string[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => said.push(line));
  for (const { agent, number, result } of asked)
    child.stdin.write(`${JSON.stringify({ agent: agent.id, number, result, now: present })}\n`);
  child.stdin.end();

  return { said, kill: () => (child.kill('SIGKILL'), once(child, 'exit')) };
}

/** Connections that stand in the middle of a transaction: also of a killed process, until PostgreSQL has noticed. */
async function inTheMiddle(): Promise<number> {
  const { rows } = await sql<{ count: string }>`
    select count(*) from pg_stat_activity
    where datname = current_database() and xact_start is not null and pid <> pg_backend_pid()`.execute(db);
  return Number(rows[0]?.count);
}

async function atTheGate(): Promise<number> {
  const { rows } = await sql<{ count: string }>`
    select count(*) from pg_locks where locktype = 'advisory' and objid = ${gate} and not granted`.execute(db);
  return Number(rows[0]?.count);
}

/** What is held and who owns it: both lists are of the same requests. */
async function ownership() {
  const held = await sql<{ request: string }>`
    select request from bookings where state = 'confirmed'
    union select request from reservations where state = 'reserved' order by 1`.execute(db);
  const owned = await sql<{ request: string }>`
    select requests.id as request from requests
    where stage = 'in_progress' and answer is not null
      and exists (select from history where history.request = requests.id and event = 'answered')
      and exists (select from messages where messages.request = requests.id)
    order by 1`.execute(db);
  const wrong = await sql`
    select resources.id from resources
    where reserved <> (select coalesce(sum(quantity), 0) from reservations
      where reservations.resource = resources.id and state = 'reserved')`.execute(db);

  return { held: held.rows, owned: owned.rows, wrong: wrong.rows };
}

/** Rooms on days of their own, and a few pieces of one item. */
async function waiting(count: number): Promise<Asked[]> {
  const [client, agent, operator, item] = [await aStudent(), await anAgent(), await anOperator(), await anItem(count)];
  const room = await resourceId('214');
  const asked: Asked[] = [];

  for (let i = 0; i < count; i++) {
    const who = { client, agent, operator };
    const isStock = i % 3 === 2;
    const request = await anAcceptedRequest(
      isStock ? { ...who, category: 'souvenirs' } : { ...who, serviceDate: aFreeDay() },
    );
    const handedOut = { items: [{ item, quantity: 1 }], place: 'Склад, комната 003', date: dayAhead(13) };
    asked.push({ ...request, result: isStock ? handedOut : { resource: room, from: '18:00', to: '21:00' } });
  }
  return asked;
}

describe('4 «The answer is a real booking» a process that is killed while it answers', () => {
  test(
    'between the booking and the end of its transaction: nothing is held, and it can be given anew',
    { timeout: 60_000 },
    async () => {
      const asked = await waiting(6);
      await owner.query(`select pg_advisory_lock(${gate})`);
      const process = answering(asked);
      try {
        // Of each thing one at a time gets as far as the gate, the others wait for its row: the room, and the item.
        await expect.poll(atTheGate, { timeout: 15_000 }).toBe(2);
        await process.kill();
      } finally {
        await owner.query(`select pg_advisory_unlock(${gate})`);
      }
      await expect.poll(inTheMiddle, { timeout: 15_000 }).toBe(0);

      expect(process.said).toEqual([]);
      expect(await ownership()).toEqual({ held: [], owned: [], wrong: [] });
      for (const { id } of asked) {
        const { stage, answer } = await rowOf(id);
        expect([stage, answer, await bookingsOf(id)]).toEqual(['in_review', null, []]);
      }

      for (const { agent, number, result } of asked) await answerRequest(agent, { number, result }, { now: present });
      const { held, owned } = await ownership();
      expect(held).toEqual(owned);
      expect(held).toHaveLength(6);
    },
  );

  test(
    'at any moment: what it said it did is done, and all that is held belongs to an answer',
    { timeout: 60_000 },
    async () => {
      const asked = await waiting(30);
      const before = (await ownership()).owned.length;
      const process = answering(asked);
      await expect.poll(() => process.said.length, { timeout: 15_000, interval: 2 }).toBeGreaterThanOrEqual(5);
      await process.kill();
      await expect.poll(inTheMiddle, { timeout: 15_000 }).toBe(0);

      const { held, owned, wrong } = await ownership();
      expect([held, wrong]).toEqual([owned, []]);
      expect(owned.length - before).toBeGreaterThanOrEqual(process.said.length);
      const answered = new Set(owned.map(({ request }) => request));
      for (const number of process.said) expect(answered).toContain(asked.find((one) => one.number === number)?.id);
    },
  );
});
