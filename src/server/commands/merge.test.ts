import { describe, expect, test } from 'vitest';
import { anAcceptedRequest, anAgent, aRequest, aStudent, lastEvent, present, rowOf } from '../../../test/factories.ts';
import { db } from '../db/database.ts';
import { announceStep } from '../jobs/announce.ts';
import { requestCard } from '../queries/card.ts';
import { relatedTo } from '../queries/related.ts';
import { requestHistory } from '../queries/thread.ts';
import { closeRequest } from './close-request.ts';
import { linkRequests } from './link-requests.ts';
import { unlinkRequests } from './unlink-requests.ts';
import { writeMessage } from './write-message.ts';

const at = { now: present };

/** Two requests of one Client, each with its Agent; the second is the one on which the work goes on. */
async function two(other?: Awaited<ReturnType<typeof aStudent>>) {
  const duplicate = await anAcceptedRequest();
  const main = await anAcceptedRequest({ client: other ?? duplicate.client });
  return { duplicate, main, operator: duplicate.operator, client: duplicate.client };
}

const closing = (number: string, main: string, rest: object = {}) => ({
  number,
  main,
  reason: 'duplicate',
  confirm: true,
  ...rest,
});

async function announceAll(request: string) {
  const steps = await db.selectFrom('history').select('id').where('request', '=', request).execute();
  for (const { id } of steps) await announceStep(id, present);
}

describe('3.2.6 a duplicate leads to the request on which the work goes on', () => {
  test('R-3.2.6/3 closed with the reason; both numbers stay, both histories tell it, the Client is led on', async () => {
    const { duplicate, main, operator, client } = await two();
    await closeRequest(operator, closing(duplicate.number, main.number), at);

    expect(await rowOf(duplicate.id)).toMatchObject({
      stage: 'closed',
      duplicate_of: main.id,
      outcome: { reason: 'duplicate' },
    });
    expect(await rowOf(main.id)).toMatchObject({ stage: 'in_review', duplicate_of: null });
    expect(await lastEvent(main.id)).toMatchObject({
      event: 'duplicate_joined',
      details: { duplicate: duplicate.number },
    });

    const card = await requestCard(client, duplicate.number, present);
    expect((await relatedTo(client, card, present)).main).toMatchObject({ number: main.number });
    expect((await relatedTo(operator, { id: main.id }, present)).duplicates).toMatchObject([
      { number: duplicate.number },
    ]);
    expect((await requestHistory(client, card)).at(-1)).toMatchObject({
      event: 'closed',
      details: { main: main.number },
    });

    await announceAll(duplicate.id);
    await announceAll(main.id);
    const told = await db
      .selectFrom('notifications')
      .select(['person', 'kind', 'facts'])
      .where('request', 'in', [duplicate.id, main.id])
      .where('kind', 'in', ['closed', 'duplicate_joined'])
      .execute();
    expect(told).toEqual([
      { person: client.id, kind: 'closed', facts: { event: 'closed', main: main.number } },
      { person: main.agent.id, kind: 'duplicate_joined', facts: { event: 'duplicate_joined' } },
    ]);
  });

  test('the Operator sees first what is joined to what, and that the Client waits for an answer', async () => {
    const { duplicate, main, operator, client } = await two();
    await writeMessage(client, { number: duplicate.number, text: 'Это второе, извините' }, at);
    const asked = closeRequest(operator, closing(duplicate.number, main.number, { confirm: false }), at);
    await expect(asked).rejects.toMatchObject({
      rule: 'merging',
      details: { main: main.number, title: 'Вечер настольных игр', sameClient: true, unanswered: true },
    });
  });

  test('R-2.2/2 another Client’s: a text tells why, and nothing of the other is shown', async () => {
    const { duplicate, main, operator, client } = await two(await aStudent());
    await expect(closeRequest(operator, closing(duplicate.number, main.number), at)).rejects.toMatchObject({
      details: { errors: [{ field: 'text', code: 'required' }] },
    });
    await closeRequest(operator, closing(duplicate.number, main.number, { text: 'Зал уже просит ваш клуб.' }), at);

    const card = await requestCard(client, duplicate.number, present);
    expect((await relatedTo(client, card, present)).main).toBeNull();
    expect(JSON.stringify(await requestHistory(client, card))).not.toContain(main.number);
    const other = await requestCard(main.client, main.number, present);
    expect((await requestHistory(main.client, other)).map(({ event }) => event)).not.toContain('duplicate_joined');
    expect((await requestHistory(operator, other)).at(-1)?.event).toBe('duplicate_joined');

    await announceAll(duplicate.id);
    const [told] = await db
      .selectFrom('notifications')
      .select('facts')
      .where('request', '=', duplicate.id)
      .where('kind', '=', 'closed')
      .execute();
    expect(told?.facts).toEqual({ event: 'closed' });
  });

  test('R-2.1/2 the Agent of the main one reads what was joined to it; nobody else does', async () => {
    const { duplicate, main, operator } = await two();
    await expect(requestCard(main.agent, duplicate.number, present)).rejects.toThrow('not_found');
    await closeRequest(operator, closing(duplicate.number, main.number), at);
    expect((await requestCard(main.agent, duplicate.number, present)).id).toBe(duplicate.id);
    await expect(requestCard(await anAgent(), duplicate.number, present)).rejects.toThrow('not_found');
  });

  test.for([
    ['itself', 'request_itself'],
    ['a duplicate', 'request_duplicate'],
    ['an unknown one', 'request_unknown'],
    ['another reason', 'request_unknown'],
  ] as const)('not to %s', async ([what, code]) => {
    const { duplicate, main, operator, client } = await two();
    const third = await aRequest({ client });
    if (what === 'a duplicate') await closeRequest(operator, closing(main.number, third.number), at);
    const other = { itself: duplicate.number, 'an unknown one': 'МИ-2026-999999' }[what as string] ?? main.number;
    const rest = what === 'another reason' ? { reason: 'other', text: 'Так' } : {};

    await expect(closeRequest(operator, closing(duplicate.number, other, rest), at)).rejects.toMatchObject({
      details: { errors: [{ field: 'main', code }] },
    });
    expect(await rowOf(duplicate.id)).toMatchObject({ stage: 'in_review', duplicate_of: null });
  });

  test('R-3.2.6/1 only by an Operator; two at once, each into the other: one holds', async () => {
    const { duplicate, main, operator } = await two();
    await expect(closeRequest(duplicate.agent, closing(duplicate.number, main.number), at)).rejects.toThrow(
      'operator_only',
    );

    const both = await Promise.allSettled([
      closeRequest(operator, closing(duplicate.number, main.number), at),
      closeRequest(main.operator, closing(main.number, duplicate.number), at),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(both.find((one) => one.status === 'rejected')).toMatchObject({ reason: { rule: 'closing_reason' } });
  });
});

describe('3.1.4 requests that belong together are linked', () => {
  test('both histories tell it, once; a Client does not hear of it; the link goes again', async () => {
    const { duplicate: one, main: other, operator, client } = await two();
    await linkRequests(operator, { number: one.number, other: other.number }, at);
    await linkRequests(operator, { number: other.number, other: one.number }, at);

    const events = async (id: string) =>
      (
        await db
          .selectFrom('history')
          .select('event')
          .where('request', '=', id)
          .where('event', 'in', ['linked', 'unlinked'])
          .execute()
      ).map(({ event }) => event);
    expect([await events(one.id), await events(other.id)]).toEqual([['linked'], ['linked']]);
    expect((await relatedTo(operator, other, present)).linked).toMatchObject([{ number: one.number }]);
    const seen = await requestHistory(client, await requestCard(client, one.number, present));
    expect(seen.map(({ event }) => event)).not.toContain('linked');

    await unlinkRequests(operator, { number: one.number, other: other.number }, at);
    await unlinkRequests(operator, { number: one.number, other: other.number }, at);
    expect(await events(one.id)).toEqual(['linked', 'unlinked']);
    expect((await relatedTo(operator, one, present)).linked).toEqual([]);
  });

  test('R-2.2/2 only of what the person may see, and only by the staff of the request', async () => {
    const { duplicate: one, main: other, client, operator } = await two();
    const link = (person: typeof client) => linkRequests(person, { number: one.number, other: other.number }, at);
    await expect(link(one.agent)).rejects.toMatchObject({
      details: { errors: [{ field: 'other', code: 'request_unknown' }] },
    });
    await expect(link(client)).rejects.toThrow('assigned_only');
    await expect(link(await anAgent())).rejects.toThrow('not_found');
    await expect(linkRequests(operator, { number: one.number, other: one.number }, at)).rejects.toThrow(
      'form_incomplete',
    );
  });
});

describe('4.3.2 a note calls colleagues', () => {
  test('who may see the request is told and named in the note; nobody else is', async () => {
    const { id, number, agent, operator, client } = await anAcceptedRequest();
    await db.updateTable('people').set({ name: 'Ёлкин Пётр Ильич' }).where('id', '=', agent.id).execute();
    const stranger = await anAgent({ name: 'Чужой Агент' });
    await writeMessage(operator, { number, kind: 'note', text: '@елкин, позвоните. @Чужой тоже. > @' }, at);

    const { details } = await lastEvent(id);
    expect(details.mentioned).toEqual([{ id: agent.id, name: 'Ёлкин Пётр Ильич' }]);
    await announceAll(id);
    const told = await db
      .selectFrom('notifications')
      .select('person')
      .where('request', '=', id)
      .where('kind', '=', 'mentioned')
      .execute();
    expect(told).toEqual([{ person: agent.id }]);
    expect(told).not.toContainEqual({ person: stranger.id });

    await writeMessage(client, { number, text: '@Ёлкин здравствуйте' }, at);
    expect((await lastEvent(id)).details.mentioned).toBeUndefined();
  });
});
