import { describe, expect, test } from 'vitest';
import {
  aCard,
  anAcceptedRequest,
  anAgent,
  aStudent,
  daysLater,
  messagesOf,
  present,
} from '../../../test/factories.ts';
import { db } from '../db/database.ts';
import { AlreadyDone } from './once.ts';
import { sendRequest } from './send-request.ts';
import { startDraft } from './start-draft.ts';
import { writeMessage } from './write-message.ts';

const once = { key: 'a-key', hash: 'a-body' };
const text = 'Играем в аудитории с проектором';
const ask = () => ({ category: 'rooms' as const, card: aCard() });
const sentBy = (client: string) => db.selectFrom('requests').select('number').where('client', '=', client).execute();

async function outcome(action: Promise<unknown>) {
  return action.catch((error: unknown) => {
    if (error instanceof AlreadyDone) return error.result;
    throw error;
  });
}

describe('R-3.1.2/2 an idempotency key', () => {
  test('the same body gets the first result and does nothing', async () => {
    const client = await aStudent();
    const first = await sendRequest(client, ask(), { now: present, once });
    const again = sendRequest(client, ask(), { now: daysLater(0.9).now, once });
    await expect(again).rejects.toThrow(AlreadyDone);
    await expect(again).rejects.toMatchObject({ result: first });
    expect(await sentBy(client.id)).toEqual([{ number: first.number }]);
  });

  test('ten at once are one', async () => {
    const client = await aStudent();
    const results = await Promise.all(
      Array.from({ length: 10 }, () => outcome(sendRequest(client, ask(), { now: present, once }))),
    );
    expect(new Set(results.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(results[0]).toMatchObject({ number: expect.stringMatching(/^МИ-/) });
    expect(await sentBy(client.id)).toHaveLength(1);
  });

  test('another body is refused', async () => {
    const client = await aStudent();
    await sendRequest(client, ask(), { now: present, once });
    const other = sendRequest(client, ask(), { now: present, once: { ...once, hash: 'another-body' } });
    await expect(other).rejects.toMatchObject({ rule: 'key_reused', status: 422 });
    expect(await sentBy(client.id)).toHaveLength(1);
  });

  test('is new after 24 hours, and for another person', async () => {
    const [client, other] = [await aStudent(), await aStudent()];
    await sendRequest(client, ask(), { now: present, once });
    await sendRequest(other, ask(), { now: present, once });
    await sendRequest(client, ask(), { now: daysLater(1.01).now, once: { ...once, hash: 'another-body' } });
    expect(await sentBy(client.id)).toHaveLength(2);
    expect(await sentBy(other.id)).toHaveLength(1);
  });

  test('is free again when the action failed', async () => {
    const { id, number, client } = await anAcceptedRequest();
    const files = ['00000000-0000-4000-8000-000000000000'];
    await expect(writeMessage(client, { number, text, files }, { now: present, once })).rejects.toThrow(
      'form_incomplete',
    );
    await writeMessage(client, { number, text }, { now: present, once: { ...once, hash: 'put-right' } });
    expect(await messagesOf(id)).toHaveLength(1);
  });
});

describe('R-3.1.2/2 one draft, one request', () => {
  test('also of a draft that was thrown away meanwhile, ten times at once', async () => {
    const client = await aStudent();
    const draft = crypto.randomUUID();
    const sent = await Promise.all(
      Array.from({ length: 10 }, () => sendRequest(client, { ...ask(), draft }, { now: present })),
    );
    expect(new Set(sent.map(({ number }) => number)).size).toBe(1);
    expect(await sentBy(client.id)).toHaveLength(1);
  });

  test('a draft of another person is not there, kept or sent', async () => {
    const [client, other] = [await aStudent(), await aStudent()];
    const { id: draft } = await startDraft(client, { category: 'rooms' });
    await expect(sendRequest(other, { ...ask(), draft }, { now: present })).rejects.toThrow('not_found');
    await sendRequest(client, { ...ask(), draft }, { now: present });
    await expect(sendRequest(other, { ...ask(), draft }, { now: present })).rejects.toThrow('not_found');
    expect(await sentBy(other.id)).toEqual([]);
  });

  test('only students begin one', async () => {
    await expect(startDraft(await anAgent(), { category: 'rooms' })).rejects.toThrow('students_only');
  });
});
