import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { moscowMoment } from '#regulation/calendar.ts';
import { anAcceptedRequest, anOperator, dayAhead, lastEvent, present } from '../../../test/factories.ts';
import { setClock } from '../clock.ts';
import { writeMessage } from '../commands/write-message.ts';
import { db } from '../db/database.ts';
import { announce } from './announce.ts';
import { remind } from './remind.ts';

const run = async (id: string) => announce({ history: String((await lastEvent(id)).id) }, undefined as never);
const noticesTo = async (person: string, request: string) =>
  (
    await db
      .selectFrom('notifications')
      .select(['kind', 'key'])
      .where('person', '=', person)
      .where('request', '=', request)
      .orderBy('created_at')
      .execute()
  ).map(({ kind }) => kind);

async function queued(): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from graphile_worker.jobs where task_identifier = 'announce'`.execute(db);
  return rows[0]?.n ?? 0;
}

describe('4 «Notifications» each step is told once', () => {
  test('also when the job runs twice, or twice at once', async () => {
    setClock(present);
    const { id, number, agent, client } = await anAcceptedRequest();
    await writeMessage(agent, { number, kind: 'question', text: 'Сколько столов?' }, { now: present });
    await Promise.all([run(id), run(id)]);
    await run(id);

    expect(await noticesTo(client.id, id)).toEqual(['question']);
    expect(await noticesTo(agent.id, id)).toEqual([]);
  });

  test('the job is queued in the transaction of the step, and gone with it', async () => {
    const { number, agent } = await anAcceptedRequest();
    const before = await queued();
    await writeMessage(agent, { number, kind: 'note', text: 'Заметка' }, { now: present });
    expect(await queued()).toBe(before + 1);

    const unknown = '00000000-0000-4000-8000-000000000000';
    await expect(
      writeMessage(agent, { number, kind: 'message', text: 'С файлом', files: [unknown] }, { now: present }),
    ).rejects.toThrow('form_incomplete');
    expect(await queued()).toBe(before + 1);
  });

  test('an Operator does not hear of their own step with the others', async () => {
    const [one, other] = [await anOperator(), await anOperator()];
    const { id, agent, number } = await anAcceptedRequest({ operator: one });
    await writeMessage(agent, { number, kind: 'note', text: 'Заметка' }, { now: present });
    await run(id);
    expect(await noticesTo(other.id, id)).toEqual([]);
  });
});

describe('R-4.2.2/4, R-4.4.1/4 the clock', () => {
  test('tells each thing once, whatever way it jumps', async () => {
    const { id, number, agent, client } = await anAcceptedRequest({ serviceDate: dayAhead(10) });
    await writeMessage(agent, { number, kind: 'question', text: 'Сколько столов?' }, { now: present });
    for (const [day, time] of [
      ['2026-12-14', '10:00'],
      ['2026-12-14', '10:05'],
      ['2026-12-15', '12:00'],
      ['2026-12-14', '11:00'],
      ['2026-12-15', '12:05'],
    ] as const) {
      await Promise.all([remind(moscowMoment(day, time)), remind(moscowMoment(day, time))]);
    }

    expect(await noticesTo(client.id, id)).toEqual(['reply_reminder', 'reply_last_day']);
  });
});
