import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { anAcceptedRequest, anOperator, aRequest, aStudent, present } from '../../../test/factories.ts';
import type { Person } from '../auth/sessions.ts';
import { db } from '../db/database.ts';
import { queueLength, queueRows } from './queue.ts';
import { searchRequests } from './search.ts';

const now = new Date(present.getTime() + 3_600_000);
const newer = 450;
let operator: Person;
let agent: Person;
let student: Person;
let old: { number: string };

/** One request with a word of its own, and many newer ones of somebody else, each tenth with a common word. */
beforeAll(async () => {
  operator = await anOperator();
  student = await aStudent();
  const accepted = await anAcceptedRequest({ client: student, operator, title: 'Гербарий и фестиваль' });
  old = accepted;
  agent = accepted.agent;
  const other = await aStudent();
  const pattern = await aRequest({ client: other, title: 'Собрание' });
  await sql`
    insert into requests
    select (jsonb_populate_record(requests, jsonb_build_object('id', gen_random_uuid(), 'draft', null,
      'number', 'МИ-2020-' || lpad(n::text, 6, '0'), 'submitted_at', submitted_at + n * interval '1 second',
      'title', case when n % 10 = 0 then 'Фестиваль' else 'Собрание' end))).*
    from requests, generate_series(1, ${newer}) n where number = ${pattern.number}`.execute(db);
});

const numbers = async (who: Person, text: string) =>
  (await searchRequests(who, text, { now })).found.map(({ number }) => number);

describe('R-3.1.2/3 among many', () => {
  test('an old request is found by its word, by everybody who may see it', async () => {
    for (const who of [operator, agent, student]) expect(await numbers(who, 'гербарий')).toEqual([old.number]);
  });

  test('of what fits everywhere the newest ones come', async () => {
    const found = await numbers(operator, 'собрание');
    expect(found).toHaveLength(20);
    expect(found[0]).toBe(`МИ-2020-000${newer - 1}`);
  });

  test('R-2.2/2 what stands everywhere is found by an Agent and a Client only in their own', async () => {
    for (const who of [agent, student]) expect(await numbers(who, 'фестиваль')).toEqual([old.number]);
    expect(await numbers(student, 'собрание')).toEqual([]);
  });

  test('a number of nothing is no slip of another number', async () => {
    expect(await searchRequests(operator, 'МИ-2020-009999', { now })).toMatchObject({ found: [], instead: null });
  });
});

describe('3.1.3 the queue filtered by a word', () => {
  const queued = async (who: Person, q: string) =>
    (await queueRows(who, { q, limit: 500 }, now)).items.map(({ number }) => number);

  test('that stands everywhere holds all of them in the order of the queue', async () => {
    const whole = (await queueRows(operator, { limit: 500 }, now)).items;
    const fitting = whole.filter(({ title }) => title === 'Собрание').map(({ number }) => number);
    expect(await queued(operator, 'собрания')).toEqual(fitting);
    expect(await queueLength(operator, { q: 'собрания' }, now)).toBe(fitting.length);
  });

  test('R-2.2/2 holds of them only what the person works on', async () => {
    expect(await queued(agent, 'фестиваль')).toEqual([old.number]);
    expect(await queued(operator, 'гербарий')).toEqual([old.number]);
  });
});
