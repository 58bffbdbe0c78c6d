import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { env } from '../env.ts';
import { migrate } from './migrate.ts';

const app = new pg.Client(env.DATABASE_URL);
const owner = new pg.Client(env.DATABASE_OWNER_URL);

beforeAll(() => Promise.all([app.connect(), owner.connect()]));
afterAll(() => Promise.all([app.end(), owner.end()]));

describe('the tables are made by their owner', () => {
  test('a second migration changes nothing', async () => {
    const before = await owner.query('select * from schema_migrations order by name');
    await migrate(env.DATABASE_OWNER_URL!, env.DATABASE_URL!);

    expect((await owner.query('select * from schema_migrations order by name')).rows).toEqual(before.rows);
  });

  test('a migration that was changed after it had been applied is named', async () => {
    await owner.query("update schema_migrations set sha256 = 'other' where name = '0001_people.sql'");
    await expect(migrate(env.DATABASE_OWNER_URL!, env.DATABASE_URL!)).rejects.toThrow('0001_people.sql was changed');
  });
});

describe("the service's role", () => {
  test.for([
    ['R-3.1.4/1 changes no history', "update history set event = 'other'"],
    ['R-3.1.4/1 removes no history', 'delete from history'],
    ['empties no history', 'truncate history'],
    ['makes no tables', 'create table other (id int)'],
    ['removes no tables', 'drop table history'],
    ['marks no migrations', 'delete from schema_migrations'],
  ] as const)('%s', async ([, statement]) => {
    await expect(app.query(statement)).rejects.toMatchObject({ code: '42501' });
  });

  test('queues jobs', async () => {
    await app.query("select graphile_worker.add_job('clean-up', '{}')");
    const { rows } = await app.query('select task_identifier from graphile_worker.jobs');

    expect(rows).toEqual([{ task_identifier: 'clean-up' }]);
  });
});
