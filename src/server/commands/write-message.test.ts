import { describe, expect, test } from 'vitest';
import {
  aFile,
  aFreeDay,
  anAcceptedRequest,
  aPromisedRequest,
  daysLater,
  lastEvent,
  messagesOf,
  present,
  rowOf,
  setService,
} from '../../../test/factories.ts';
import { db } from '../db/database.ts';
import { closeRequest } from './close-request.ts';
import { noReplyNeeded } from './no-reply-needed.ts';
import { withdrawQuestion } from './withdraw-question.ts';
import { writeMessage } from './write-message.ts';

const at = { now: present };
const text = 'Играем в аудитории с проектором';
const question = { kind: 'question', text: 'Нужна ли сцена?' } as const;

describe('R-3.2.4/1 a question waits for the Client', () => {
  test('a message or a note of the staff does not clear the wait (T17 does)', async () => {
    const { id, number, agent, operator } = await anAcceptedRequest();
    await writeMessage(agent, { number, ...question }, at);
    await writeMessage(agent, { number, text }, at);
    await writeMessage(operator, { number, kind: 'note', text }, at);
    expect(await rowOf(id)).toMatchObject({ stage: 'in_review', waiting: 'client' });
    expect((await messagesOf(id))[0]).toMatchObject({ kind: 'question', answered_at: null, withdrawn_at: null });
  });

  test('T13 the Client’s message answers every question that waits, once', async () => {
    const { id, number, client, agent, operator } = await anAcceptedRequest();
    await writeMessage(agent, { number, ...question }, at);
    await writeMessage(operator, { number, ...question }, at);
    await writeMessage(client, { number, text }, daysLater(1));
    await writeMessage(client, { number, text }, daysLater(2));

    const answered = (await messagesOf(id)).map(({ kind, answered_at }) => [kind, answered_at]);
    const day = daysLater(1).now;
    expect(answered).toEqual([
      ['question', day],
      ['question', day],
      ['message', null],
      ['message', null],
    ]);
  });

  test('T14 without a question there is nothing that it answers, and a later one is open', async () => {
    const { id, number, client, agent } = await anAcceptedRequest();
    await writeMessage(client, { number, text }, at);
    await writeMessage(agent, { number, ...question }, daysLater(1));
    expect((await messagesOf(id)).map(({ answered_at }) => answered_at)).toEqual([null, null]);
  });

  test('T17 a question taken back is not answered afterwards, an answered one is not taken back', async () => {
    const { id, number, client, agent } = await anAcceptedRequest();
    await writeMessage(agent, { number, ...question }, at);
    await writeMessage(client, { number, text }, daysLater(1));
    await writeMessage(agent, { number, ...question }, daysLater(2));
    await withdrawQuestion(agent, { number }, daysLater(3));
    await writeMessage(client, { number, text }, daysLater(4));

    const questions = (await messagesOf(id)).filter(({ kind }) => kind === 'question');
    expect(questions.map(({ answered_at, withdrawn_at }) => [answered_at, withdrawn_at])).toEqual([
      [daysLater(1).now, null],
      [null, daysLater(3).now],
    ]);
  });

  test.for(['withdraw_question', 'no_reply_needed'] as const)('%s needs its mark', async (action) => {
    const { number, client, agent } = await anAcceptedRequest();
    const [other, act] = { withdraw_question: [client, withdrawQuestion], no_reply_needed: [agent, noReplyNeeded] }[
      action
    ] as [typeof client, typeof noReplyNeeded];
    await expect(act(agent, { number }, at)).rejects.toThrow('wrong_status');
    await writeMessage(other, { number, ...(other === agent ? question : { text }) }, at);
    await expect(act(agent, { number }, at)).rejects.toThrow('wrong_status');
  });

  test('T16 a note does not answer the Client', async () => {
    const { id, number, client, agent } = await anAcceptedRequest();
    await writeMessage(client, { number, text }, at);
    await writeMessage(agent, { number, kind: 'note', text }, at);
    expect(await rowOf(id)).toMatchObject({ waiting: 'staff', response_met_at: null });
    expect(await lastEvent(id)).toMatchObject({ event: 'note_added', role: 'agent' });
  });
});

describe('T18 an unanswered message is not passed over', () => {
  test('without confirming; a question that waits needs none', async () => {
    const { id, number, client, operator, agent } = await anAcceptedRequest();
    await writeMessage(client, { number, text }, at);
    await expect(closeRequest(operator, { number, reason: 'duplicate' }, at)).rejects.toThrow('unanswered_message');
    await writeMessage(agent, { number, ...question }, at);
    await closeRequest(operator, { number, reason: 'duplicate' }, at);
    expect(await rowOf(id)).toMatchObject({ stage: 'closed', waiting: 'none' });
  });
});

describe('R-4.4.1/3 the first answer that counts', () => {
  test.for([
    ['agent', 'message', true],
    ['agent', 'question', true],
    ['agent', 'note', false],
    ['operator', 'message', false],
    ['operator', 'question', false],
    ['client', 'message', false],
  ] as const)('%s, %s: %s', async ([who, kind, counts]) => {
    const { id, number, ...people } = await anAcceptedRequest();
    await writeMessage(people[who], { number, kind, text }, daysLater(1));
    expect((await rowOf(id)).response_met_at).toEqual(counts ? daysLater(1).now : null);
  });

  test('stays the first one', async () => {
    const { id, number, agent } = await anAcceptedRequest();
    await writeMessage(agent, { number, text }, daysLater(1));
    await writeMessage(agent, { number, text }, daysLater(2));
    expect((await rowOf(id)).response_met_at).toEqual(daysLater(1).now);
  });

  test('the Operator’s, where `operatorAnswerCounts` is set', async () => {
    const { id, number, operator } = await anAcceptedRequest();
    await setService({ operatorAnswerCounts: true });
    await writeMessage(operator, { number, text }, daysLater(1)).finally(() => setService({}));
    expect((await rowOf(id)).response_met_at).toEqual(daysLater(1).now);
  });
});

describe('4.1.3 what is written', () => {
  test.for(['', '   ', ' \n ', '\u0000\u0000', 'x'.repeat(4001)])('%j is no message', async (wrong) => {
    const { id, number, client } = await anAcceptedRequest();
    await expect(writeMessage(client, { number, text: wrong }, at)).rejects.toThrow();
    expect(await messagesOf(id)).toEqual([]);
  });

  test('4000 characters are; control and direction marks are left out', async () => {
    const { id, number, client } = await anAcceptedRequest();
    await writeMessage(client, { number, text: ` ${'ё'.repeat(4000)} ` }, at);
    await writeMessage(client, { number, text: 'а\u0000б\u202eв\ud800' }, at);
    const [long, odd] = await messagesOf(id);
    expect(long?.text).toHaveLength(4000);
    expect(odd?.text).toBe('абв\ufffd');
  });
});

describe('3.1.1 files of a message', () => {
  test('belong to it, in their order', async () => {
    const { id, number, client } = await anAcceptedRequest({ serviceDate: aFreeDay() });
    const files = [await aFile(client, { name: 'б.pdf' }), await aFile(client, { name: 'а.pdf' })];
    const message = await writeMessage(client, { number, text, files: files.map((file) => file.id) }, at);
    const kept = await filesOf(message.id);
    expect(kept.map(({ name, request }) => [name, request])).toEqual([
      ['б.pdf', id],
      ['а.pdf', id],
    ]);
  });

  test.for([
    ['used before', async (given: Given) => used(given)],
    ['of another person', async ({ agent }: Given) => (await aFile(agent)).id],
    ['for another purpose', async ({ client }: Given) => (await aFile(client, { purpose: 'layout' })).id],
    ['that there is not', async () => '00000000-0000-4000-8000-000000000000'],
  ] as const)('a file %s is named, and nothing is written', async ([, file]) => {
    const given = await aPromisedRequest();
    const id = await file(given);
    const [before, messages] = [await rowOf(given.id), await messagesOf(given.id)];
    await expect(writeMessage(given.client, { number: given.number, text, files: [id] }, at)).rejects.toMatchObject({
      rule: 'form_incomplete',
      details: { errors: [{ field: 'files.0', code: 'file_unknown' }] },
    });
    expect(await rowOf(given.id)).toEqual(before);
    expect(await messagesOf(given.id)).toEqual(messages);
  });

  test('used twice at once it belongs to one message', async () => {
    const one = await anAcceptedRequest();
    const file = await aFile(one.client);
    const written = await Promise.allSettled(
      [1, 2, 3].map(() => writeMessage(one.client, { number: one.number, text, files: [file.id] }, at)),
    );
    expect(written.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await messagesOf(one.id)).toHaveLength(1);
  });

  test('eleven are too many', async () => {
    const { number, client } = await anAcceptedRequest();
    const files = Array.from({ length: 11 }, () => '00000000-0000-4000-8000-000000000000');
    await expect(writeMessage(client, { number, text, files }, at)).rejects.toMatchObject({
      issues: [expect.objectContaining({ path: ['files'], code: 'too_big' })],
    });
  });
});

type Given = Awaited<ReturnType<typeof aPromisedRequest>>;

async function used({ client, number }: Given): Promise<string> {
  const { id } = await aFile(client);
  await writeMessage(client, { number, text, files: [id] }, at);
  return id;
}

function filesOf(message: string) {
  return db.selectFrom('files').selectAll().where('message', '=', message).orderBy('position').execute();
}
