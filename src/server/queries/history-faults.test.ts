import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import pg from 'pg';
import { anAnsweredRequest } from '../../../test/factories.ts';
import { historyFaults } from './history-faults.ts';

/** An attacker with the owner's rights, who turns the guards off. */
const owner = new pg.Client(process.env.DATABASE_OWNER_URL);
let request: string;

beforeAll(async () => {
  await owner.connect();
  request = (await anAnsweredRequest()).id;
  await anAnsweredRequest({ serviceDate: '2026-12-22' });
});
afterAll(() => owner.end());

/** Tampers inside a transaction that is rolled back, and looks from within it. */
async function faultsAfter(tampering: string): Promise<string[]> {
  await owner.query('begin');
  await owner.query('alter table history disable trigger user');
  await owner.query(tampering, tampering.includes('$1') ? [request] : []);
  const { rows } = await owner.query<{ fault: string }>('select fault from history_faults()');
  await owner.query('rollback');

  return rows.map(({ fault }) => fault);
}

const second = '(select id from history where request = $1 order by id offset 1 limit 1)';
const last = '(select max(id) from history where request = $1)';

describe('R-3.1.4/1 the history proves itself', () => {
  test('as recorded it has no fault', async () => {
    expect(await historyFaults()).toEqual([]);
  });

  test.for([
    ['another event', `update history set event = 'closed' where id = ${second}`, 'changed'],
    ['another person', `update history set actor = null where id = ${second}`, 'changed'],
    ['another moment', `update history set at = at - interval '1 day' where id = ${second}`, 'changed'],
    ['other details', `update history set details = '{"x": 1}' where id = ${second}`, 'details_changed'],
    ['an event removed', `delete from history where id = ${second}`, 'missing_before'],
    ['the last event removed', `delete from history where id = ${last}`, 'missing_at_the_end'],
    ['an event moved to the end', `update history set id = default where id = ${second}`, 'missing_before'],
  ] as const)('%s is found', async ([, tampering, fault]) => {
    expect(await faultsAfter(tampering)).toContain(fault);
  });

  test.for([
    ['a stage that no step led to', `update requests set stage = 'open' where id = $1`],
    ['a waiting mark', `update requests set waiting = 'client' where id = $1`],
    ['a withdrawal that nobody made', `update requests set withdrawn_at = now() where id = $1`],
  ] as const)('%s, written past the history, is found', async ([, tampering]) => {
    const app = new pg.Client(process.env.DATABASE_URL);
    await app.connect();
    const { rows } = await app.query('select stage, waiting, withdrawn_at, number from requests where id = $1', [
      request,
    ]);
    await app.query(tampering, [request]);
    expect(await historyFaults()).toEqual([{ number: rows[0].number, event: null, fault: 'state_differs' }]);

    const { stage, waiting, withdrawn_at } = rows[0];
    const back = 'update requests set stage = $2, waiting = $3, withdrawn_at = $4 where id = $1';
    await app.query(back, [request, stage, waiting, withdrawn_at]);
    await app.end();
    expect(await historyFaults()).toEqual([]);
  });

  test('a step that no row of the table allows is found, also where its hash is right', async () => {
    const app = new pg.Client(process.env.DATABASE_URL);
    await app.connect();
    const before = await anAnsweredRequest({ serviceDate: '2026-12-23' });
    const details = { move: 'T04', from: { stage: 'open', waiting: 'none' }, to: { stage: 'closed', waiting: 'none' } };
    await app.query(`insert into history (request, event, details, at) values ($1, 'closed', $2, now())`, [
      before.id,
      details,
    ]);
    await app.end();
    const faults = await historyFaults();
    expect(faults.map(({ number, fault }) => [number, fault])).toEqual([
      [before.number, 'does_not_follow'],
      [before.number, 'state_differs'],
    ]);
  });

  test('details that retention took away leave the chain whole', async () => {
    await owner.query('begin');
    await owner.query(`update history set details = null, salt = null where request = $1`, [request]);
    const { rows } = await owner.query('select fault from history_faults()');
    await owner.query('rollback');
    expect(rows).toEqual([]);
  });

  test.for([
    ['details', `update history set details = '{}'`],
    ['the event', `update history set event = 'closed'`],
    ['a whole event', 'delete from history'],
  ] as const)('even its owner can not change %s unnoticed', async ([, statement]) => {
    await expect(owner.query(statement)).rejects.toThrow('history is append-only');
  });

  test("the service's own role can do nothing of it", async () => {
    const app = new pg.Client(process.env.DATABASE_URL);
    await app.connect();
    for (const statement of [
      'update history set details = null',
      'delete from history',
      'update history_heads set events = 0',
    ]) {
      await expect(app.query(statement)).rejects.toThrow('permission denied');
    }
    await app.end();
  });
});
