import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runOnce } from 'graphile-worker';
import { expect, test } from 'vitest';
import { anAcceptedRequest, anOperator, dayAhead, present } from '../../../test/factories.ts';
import { writeMessage } from '../commands/write-message.ts';
import { db } from '../db/database.ts';
import { env } from '../env.ts';
import { jobsLogger } from '../jobs-log.ts';
import { announce } from './announce.ts';
import { sendLetter } from './send-letter.ts';

/** A pool of jobs of its own, as each worker has one; ends once nothing waits. */
const aWorker = () =>
  runOnce({
    connectionString: env.DATABASE_URL ?? '',
    taskList: { announce, 'send-letter': sendLetter },
    logger: jobsLogger,
    concurrency: 4,
    noHandleSignals: true,
  });

test('4 «Notifications» three workers at once tell each step and send each letter once', async () => {
  const operators = [await anOperator(), await anOperator()];
  const requests = await Promise.all(
    Array.from({ length: 8 }, (_, i) =>
      anAcceptedRequest({ serviceDate: dayAhead(14 + i), operator: operators[i % 2]! }),
    ),
  );
  for (const { agent, number } of requests) {
    await writeMessage(agent, { number, kind: 'question', text: 'Нужна ли сцена?' }, { now: present });
  }
  await Promise.all([aWorker(), aWorker(), aWorker()]);
  await aWorker(); // what came meanwhile

  const told = await db.selectFrom('notifications').select(['request', 'person', 'kind', 'letter', 'id']).execute();
  for (const { id, client, agent } of requests) {
    const kinds = (person: string) =>
      told.filter((one) => one.request === id && one.person === person).map(({ kind }) => kind);
    expect(kinds(client.id).sort()).toEqual(['accepted', 'lead_named', 'question', 'sent']);
    expect(kinds(agent.id)).toEqual(['assigned']);
    for (const operator of operators) expect(kinds(operator.id)).toEqual(['new_in_queue']);
  }

  const letters = readdirSync(join(env.DATA_DIR, 'mail')).filter(
    (name) => name.endsWith('.eml') && !name.startsWith('.'),
  );
  expect(told.filter(({ letter }) => letter === 'waiting')).toEqual([]);
  const sent = told.filter(({ letter }) => letter === 'sent');
  expect(letters.map((name) => name.slice(-40, -4)).sort()).toEqual(sent.map(({ id }) => id).sort());
  const left = await db
    .selectFrom('graphile_worker.jobs' as never)
    .selectAll()
    .execute();
  expect(left).toEqual([]);
});
