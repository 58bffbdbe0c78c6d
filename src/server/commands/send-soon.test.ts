import { runOnce } from 'graphile-worker';
import { afterEach, describe, expect, test } from 'vitest';
import { aFile, anAcceptedRequest, lastEvent, messagesOf, present, rowOf } from '../../../test/factories.ts';
import { setClock } from '../clock.ts';
import { db } from '../db/database.ts';
import { env } from '../env.ts';
import { sendAllPending, sendPendingOne, tellHeld } from '../jobs/send-pending.ts';
import { jobsLogger } from '../jobs-log.ts';
import { composing } from '../queries/composing.ts';
import { closeRequest } from './close-request.ts';
import { saveMessageDraft } from './save-message-draft.ts';
import { sendNow } from './send-now.ts';
import { sendPending } from './send-pending.ts';
import { sendSoon } from './send-soon.ts';
import { takeBackMessage } from './take-back-message.ts';
import { withdrawRequest } from './withdraw-request.ts';
import { writeMessage } from './write-message.ts';

const at = { now: present };
const after = (seconds: number) => new Date(present.getTime() + seconds * 1000);
const text = 'Аудитория 214 свободна, ключ у охраны.';
const question = { kind: 'question', text: 'Нужна ли сцена?' } as const;

const pendingOf = async (request: string) =>
  (await db.selectFrom('pending_messages').select('id').where('request', '=', request).execute()).map(({ id }) => id);
const told = (request: string, kind: 'message_held' | 'question' | 'staff_wrote') =>
  db.selectFrom('notifications').select('person').where('request', '=', request).where('kind', '=', kind).execute();

/** As each worker process has one; ends once nothing is due. */
const aWorker = () =>
  runOnce({
    connectionString: env.DATABASE_URL ?? '',
    taskList: { 'send-pending': sendPendingOne, 'tell-held': tellHeld, announce: () => {} },
    logger: jobsLogger,
    concurrency: 2,
    noHandleSignals: true,
  });

/** Lets the queue of the database see the jobs as due, without waiting. */
const makeDue = () =>
  db
    .updateTable('graphile_worker._private_jobs' as never)
    .set({ run_at: new Date(0) } as never)
    .execute();

afterEach(() => setClock(new Date()));

describe('an answer can be taken back for ten seconds, and is nothing until it is out', () => {
  test('no message, no status, no step, nobody told; then all of it at its moment', async () => {
    const { id, number, agent, client } = await anAcceptedRequest();
    const before = await rowOf(id);
    await sendSoon(agent, { number, ...question }, at);

    expect(await messagesOf(id)).toEqual([]);
    expect(await rowOf(id)).toEqual(before);
    expect((await lastEvent(id)).event).toBe('assigned');
    expect((await composing(agent, { id })).pending).toMatchObject({ ...question, goesAt: after(10) });
    expect((await composing(client, { id })).pending).toBeNull();

    expect(await sendAllPending(after(9.9))).toBe(0);
    expect(await sendAllPending(after(10))).toBe(1);
    expect(await messagesOf(id)).toMatchObject([{ ...question, author: agent.id, role: 'agent', at: after(10) }]);
    expect(await rowOf(id)).toMatchObject({ waiting: 'client', response_met_at: after(10) });
    expect(await lastEvent(id)).toMatchObject({ event: 'question_asked', actor: agent.id, at: after(10) });
  });

  test('the closed window: the job that came with it sends it, two workers and a look for all at once send it once', async () => {
    const { id, number, operator } = await anAcceptedRequest();
    await sendSoon(operator, { number, kind: 'message', text }, at);
    setClock(after(11));
    await makeDue();

    await Promise.all([aWorker(), aWorker(), sendAllPending(after(11)), sendAllPending(after(11))]);
    expect(await messagesOf(id)).toHaveLength(1);
    expect(await pendingOf(id)).toEqual([]);
  });

  test('a job that comes too early leaves it', async () => {
    const { id, number, agent } = await anAcceptedRequest();
    await sendSoon(agent, { number, kind: 'message', text }, at);
    setClock(after(3));
    await makeDue();
    await aWorker();

    expect(await messagesOf(id)).toEqual([]);
    expect(await sendAllPending(after(12))).toBe(1);
  });

  test('a worker that is killed in the middle has sent nothing: the next one does', async () => {
    const { id, number, agent } = await anAcceptedRequest();
    await sendSoon(agent, { number, kind: 'message', text }, at);
    const [pending = ''] = await pendingOf(id);

    await db
      .transaction()
      .execute(async (trx) => {
        await trx.selectFrom('requests').select('id').where('id', '=', id).forUpdate().execute();
        await trx.deleteFrom('pending_messages').where('id', '=', pending).execute();
        throw new Error('killed');
      })
      .catch(() => {});

    expect(await sendPending(pending, after(10))).toBe(true);
    expect(await sendPending(pending, after(10))).toBe(false);
    expect(await messagesOf(id)).toHaveLength(1);
  });

  test('a double press is one answer, also at once', async () => {
    const { id, number, agent } = await anAcceptedRequest();
    const send = () => sendSoon(agent, { number, kind: 'message', text }, at);
    await Promise.all([send(), send(), send()]);
    await sendAllPending(after(10));
    expect((await messagesOf(id)).map((one) => one.text)).toEqual([text]);
  });

  test('with its files', async () => {
    const { id, number, agent } = await anAcceptedRequest();
    const file = await aFile(agent);
    await sendSoon(agent, { number, kind: 'message', text, files: [file.id] }, at);
    await sendAllPending(after(10));
    const used = await db.selectFrom('files').select('request').where('id', '=', file.id).executeTakeFirstOrThrow();
    expect(used.request).toBe(id);
  });

  test('at the end of a day it goes out at once, so that it is of that day', async () => {
    const { id, number, agent } = await anAcceptedRequest();
    const late = new Date('2026-12-07T20:59:45.000Z');
    await sendSoon(agent, { number, kind: 'message', text }, { now: late });
    expect(await rowOf(id)).toMatchObject({ response_met_at: late });
  });

  test('a Client’s message waits for nothing, and a Client cannot send so', async () => {
    const { id, number, client } = await anAcceptedRequest();
    await expect(sendSoon(client, { number, kind: 'message', text }, at)).rejects.toThrow('staff_only');
    await writeMessage(client, { number, text }, at);
    expect(await messagesOf(id)).toHaveLength(1);
  });
});

describe('an answer taken back', () => {
  test('is the writer’s draft again, before what they have begun since; nothing goes out', async () => {
    const { id, number, agent } = await anAcceptedRequest();
    await sendSoon(agent, { number, ...question }, at);
    await saveMessageDraft(agent, { number, kind: 'answer', text: 'И ещё' }, { now: after(3) });
    const [pending = ''] = await pendingOf(id);
    await takeBackMessage(agent, { id: pending }, { now: after(5) });
    const unaware = await saveMessageDraft(agent, { number, kind: 'answer', text: 'И ещё одно' }, { now: after(6) });
    expect(unaware.savedAt).toBeNull();

    expect((await composing(agent, { id })).answer).toMatchObject({
      text: 'Нужна ли сцена?\n\nИ ещё',
      asks: true,
      held: 'taken_back',
    });
    const together = { number, kind: 'answer', text: 'Нужна ли сцена? И ещё одно', seen: true } as const;
    expect((await saveMessageDraft(agent, together, { now: after(7) })).savedAt).toEqual(after(7));
    expect(await sendAllPending(after(60))).toBe(0);
    expect(await messagesOf(id)).toEqual([]);
  });

  test('not twice, not by another, not once it is out', async () => {
    const { id, number, agent, operator } = await anAcceptedRequest();
    await sendSoon(agent, { number, kind: 'message', text }, at);
    const [pending = ''] = await pendingOf(id);
    await expect(takeBackMessage(operator, { id: pending }, at)).rejects.toThrow('already_sent');

    const [back, out] = await Promise.allSettled([
      takeBackMessage(agent, { id: pending }, { now: after(10) }),
      sendPending(pending, after(10)),
    ]);
    const isOut = out.status === 'fulfilled' && out.value;
    expect(back.status === 'fulfilled').toBe(!isOut);
    expect(await messagesOf(id)).toHaveLength(isOut ? 1 : 0);
    await expect(takeBackMessage(agent, { id: pending }, at)).rejects.toThrow('already_sent');
  });
});

describe('what happens in between', () => {
  test('the writer’s next action comes after the answer', async () => {
    const { id, number, operator } = await anAcceptedRequest();
    const { version } = await rowOf(id);
    await sendSoon(operator, { number, kind: 'message', text }, at);
    await closeRequest(operator, { number, version, reason: 'impossible', text: 'Занято' }, { now: after(4) });

    expect(await messagesOf(id)).toMatchObject([{ text, at: after(4) }]);
    expect(await rowOf(id)).toMatchObject({ stage: 'closed' });
  });

  test('so does their next answer, which waits in its turn; a note leaves the answer alone', async () => {
    const { id, number, agent } = await anAcceptedRequest();
    await sendSoon(agent, { number, kind: 'message', text }, at);
    await writeMessage(agent, { number, kind: 'note', text: 'Проверить ключ' }, { now: after(2) });
    expect((await messagesOf(id)).map(({ kind }) => kind)).toEqual(['note']);

    await sendSoon(agent, { number, ...question }, { now: after(4) });
    expect((await messagesOf(id)).map(({ kind }) => kind)).toEqual(['note', 'message']);
    await sendNow(agent, { number }, { now: after(5) });
    await sendNow(agent, { number }, { now: after(6) });
    expect((await messagesOf(id)).map(({ kind }) => kind)).toEqual(['note', 'message', 'question']);
  });

  test('the Client writes: the answer comes back to its writer, who is told once', async () => {
    const { id, number, agent, client } = await anAcceptedRequest();
    await sendSoon(agent, { number, ...question }, at);
    await writeMessage(client, { number, text: 'Сцена не нужна' }, { now: after(5) });
    expect(await sendAllPending(after(10))).toBe(1);
    await Promise.all([aWorker(), aWorker()]);

    expect((await messagesOf(id)).map(({ kind }) => kind)).toEqual(['message']);
    expect(await rowOf(id)).toMatchObject({ waiting: 'staff' });
    expect((await composing(agent, { id })).answer).toMatchObject({ text: question.text, held: 'client_wrote' });
    expect(await told(id, 'message_held')).toEqual([{ person: agent.id }]);
  });

  test('withdrawn, closed by another, taken off the request: the same', async () => {
    const withdrawn = await anAcceptedRequest();
    const closed = await anAcceptedRequest();
    for (const { agent, number } of [withdrawn, closed]) await sendSoon(agent, { number, kind: 'message', text }, at);
    await withdrawRequest(withdrawn.client, { number: withdrawn.number }, { now: after(5) });
    await closeRequest(closed.operator, { number: closed.number, reason: 'duplicate' }, { now: after(5) });
    await sendAllPending(after(10));

    for (const { id, agent } of [withdrawn, closed]) {
      expect(await messagesOf(id)).toEqual([]);
      expect((await composing(agent, { id })).answer).toMatchObject({ text, held: 'not_allowed' });
    }
  });

  test('the API stays immediate, and says after what was said before it', async () => {
    const { id, number, operator } = await anAcceptedRequest();
    await sendSoon(operator, { number, kind: 'message', text }, at);
    await writeMessage(operator, { number, text: 'Ещё раз' }, { now: after(1) });
    expect((await messagesOf(id)).map((one) => one.text)).toEqual([text, 'Ещё раз']);
  });
});

describe('a draft of a message is kept for its writer', () => {
  test('by request and kind, over devices; sending clears its own alone', async () => {
    const { id, number, agent, operator } = await anAcceptedRequest();
    await saveMessageDraft(agent, { number, kind: 'answer', text: '  Здравств', asks: true }, at);
    await saveMessageDraft(agent, { number, kind: 'answer', text: '  Здравствуйте, ', asks: true }, { now: after(1) });
    await saveMessageDraft(agent, { number, kind: 'note', text: 'Позвонить' }, at);
    await saveMessageDraft(operator, { number, kind: 'note', text: 'Другое' }, at);

    const kept = await composing(agent, { id });
    expect(kept.answer).toMatchObject({ text: '  Здравствуйте, ', asks: true, savedAt: after(1) });
    expect(kept.note).toMatchObject({ text: 'Позвонить' });
    expect((await lastEvent(id)).event).toBe('assigned');

    await sendSoon(agent, { number, kind: 'message', text }, at);
    expect(await composing(agent, { id })).toMatchObject({ answer: null, note: { text: 'Позвонить' } });
    await saveMessageDraft(agent, { number, kind: 'note', text: ' ' }, at);
    expect((await composing(agent, { id })).note).toBeNull();
  });

  test('R-2.2/2 not for its Client, not for who may not see the request', async () => {
    const { number, client } = await anAcceptedRequest();
    const stranger = (await anAcceptedRequest()).agent;
    for (const person of [client, stranger])
      await expect(saveMessageDraft(person, { number, kind: 'note', text }, at)).rejects.toThrow('not_found');
  });
});
