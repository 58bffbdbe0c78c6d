import { describe, expect, test } from 'vitest';
import {
  aPromisedRequest,
  aRequest,
  aStudent,
  anAcceptedRequest,
  anAgent,
  anOperator,
  daysLater,
  present,
} from '../../../../test/factories.ts';
import { acceptRequest } from '../../commands/accept-request.ts';
import { changeQueueView } from '../../commands/change-queue-view.ts';
import { deleteQueueView } from '../../commands/delete-queue-view.ts';
import { keepExport } from '../../commands/keep-export.ts';
import { markRead } from '../../commands/mark-read.ts';
import { saveQueueView } from '../../commands/save-queue-view.ts';
import { setQueueLayout } from '../../commands/set-queue-layout.ts';
import { writeMessage } from '../../commands/write-message.ts';
import { db } from '../../db/database.ts';
import { NotFound } from '../../errors.ts';
import { countQueue, filtersOf, nextInQueue, queueLayout, queueRow, queueRows, queueViewsOf } from '../queue.ts';
import { isUnread } from '../unread.ts';
import { everyRow } from './every-row.ts';
import { usualLayout } from './layout.ts';

const at = { now: present };

describe('3.1.3 saved views', () => {
  test('are saved, replaced under the same name, renamed, shared, deleted; every step is kept', async () => {
    const [operator, agent] = [await anOperator(), await anAgent()];
    const { id } = await saveQueueView(operator, { name: 'Залы на декабрь', search: 'category=rooms' }, at);
    await saveQueueView(operator, { name: 'залы на ДЕКАБРЬ', search: 'category=rooms&late=1' }, at);
    await changeQueueView(operator, { id, name: 'Залы', shared: true }, at);

    expect(await queueViewsOf(operator.id)).toMatchObject([{ id, name: 'Залы', by: null, shared: true, version: 3 }]);
    expect(await queueViewsOf(agent.id)).toMatchObject([
      { id, name: 'Залы', by: operator.name, filters: { category: ['rooms'], late: true } },
    ]);

    await changeQueueView(operator, { id, shared: false }, at);
    expect(await queueViewsOf(agent.id)).toEqual([]);
    await deleteQueueView(operator, { id }, at);
    expect(await queueViewsOf(operator.id)).toEqual([]);

    const steps = await db
      .selectFrom('queue_view_history')
      .select('event')
      .where('view', '=', id)
      .orderBy('id')
      .execute();
    expect(steps.map(({ event }) => event)).toEqual(['saved', 'changed', 'renamed', 'shared', 'unshared', 'deleted']);
    await expect(db.deleteFrom('queue_view_history').execute()).rejects.toThrow('permission denied');
  });

  test('are the owner’s alone to change, and the staff’s alone to have', async () => {
    const [operator, other, student] = [await anOperator(), await anOperator(), await aStudent()];
    const { id } = await saveQueueView(operator, { name: 'Общий', search: 'late=1', shared: true }, at);
    const second = await saveQueueView(operator, { name: 'Второй', search: '' }, at);

    await expect(changeQueueView(other, { id, name: 'Мой' }, at)).rejects.toThrow(NotFound);
    await expect(deleteQueueView(other, { id }, at)).rejects.toThrow(NotFound);
    await expect(saveQueueView(student, { name: 'Мой', search: '' }, at)).rejects.toMatchObject({ rule: 'staff_only' });
    await expect(changeQueueView(operator, { id: second.id, name: 'ОБЩИЙ' }, at)).rejects.toMatchObject({
      details: { errors: [{ field: 'name', code: 'exists' }] },
    });
    await deleteQueueView(operator, { id }, at);
  });

  test('their counters are as long as their lists, for each person what they may see', async () => {
    const { agent, operator } = await anAcceptedRequest();
    await aPromisedRequest({ category: 'rooms' });
    await saveQueueView(operator, { name: 'Аудитории', search: 'category=rooms', shared: true }, at);
    await saveQueueView(operator, { name: 'Корпус', search: 'building=main&sort=-serviceDate', shared: true }, at);

    for (const person of [operator, agent]) {
      const views = await queueViewsOf(person.id);
      const { saved } = await countQueue(person, views, present);
      for (const { id, filters } of views) {
        const { items } = await queueRows(person, { ...filters, limit: 500 }, present);
        expect([id, saved[id]]).toEqual([id, items.length]);
        expect(items.length).toBeGreaterThan(0);
      }
    }
  });
});

describe('3.1.3 what is unread', () => {
  test('is what others did after the person read it; the own steps are read', async () => {
    const { id, number, client, agent, operator } = await anAcceptedRequest();
    const unread = async () => (await queueRow(agent, number, present))?.unread;

    expect(await unread()).toBe(true);
    await markRead(agent, { number }, at);
    expect(await unread()).toBe(false);
    await writeMessage(agent, { number, kind: 'message', text: 'Занимаемся.' }, daysLater(0));
    expect(await unread()).toBe(false);
    await writeMessage(client, { number, kind: 'message', text: 'Спасибо!' }, daysLater(0));
    expect(await unread()).toBe(true);
    expect(await isUnread(operator, id)).toBe(true);
    await markRead(agent, { number }, at);
    expect(await unread()).toBe(false);

    await markRead(agent, { number, unread: true }, at);
    expect(await unread()).toBe(true);
    await markRead(agent, { number }, at);
    expect(await unread()).toBe(false);
  });

  test('nobody marks what they do not see', async () => {
    const { number } = await aRequest();
    await expect(markRead(await anAgent(), { number }, at)).rejects.toThrow(NotFound);
    await expect(markRead(await aStudent(), { number }, at)).rejects.toMatchObject({ rule: 'staff_only' });
  });
});

describe('3.1.3 the next of the list that the person came from', () => {
  test('follows this one; after an action that moved it away, the first of the list', async () => {
    const operator = await anOperator();
    const title = `Следующее ${operator.id}`;
    const sent = [];
    for (let i = 0; i < 3; i++) sent.push(await aRequest({ title, now: new Date(present.getTime() + i * 1000) }));
    const [first, second, third] = sent.map(({ number }) => number);
    const filters = filtersOf(new URLSearchParams({ q: title, view: 'new' }));
    const next = async (number = '') => (await nextInQueue(operator, number, filters, present))?.number;

    expect(await next(first)).toBe(second);
    expect(await next(second)).toBe(third);
    expect(await next(third)).toBeUndefined();

    const agent = await anAgent();
    await acceptRequest(operator, { number: second ?? '', lead: agent.email }, at);
    expect(await next(second)).toBe(first);
    expect(await nextInQueue(await anAgent(), first ?? '', filters, present)).toBeNull();
  });
});

describe('3.1.3 a list as a file', () => {
  test('holds all of the list in its order, of an Agent only the own', async () => {
    const { agent, operator } = await anAcceptedRequest();
    const rows = async (person: typeof agent) => {
      const numbers: string[] = [];
      for await (const page of everyRow(person, { sort: '-submittedAt' }, present))
        numbers.push(...page.map(({ number }) => number));
      return numbers;
    };

    const listed = await queueRows(operator, { sort: '-submittedAt', limit: 1000 }, present);
    expect(await rows(operator)).toEqual(listed.items.map(({ number }) => number));
    expect(await rows(agent)).toHaveLength(1);
  });

  test('who took it stays kept', async () => {
    const operator = await anOperator();
    await keepExport(operator, { format: 'csv', filters: { view: 'new' }, columns: ['number'], rows: 3 }, at);

    expect(await db.selectFrom('exports').selectAll().where('person', '=', operator.id).execute()).toMatchObject([
      { what: 'queue', format: 'csv', filters: { view: 'new' }, rows: 3 },
    ]);
    await expect(db.deleteFrom('exports').execute()).rejects.toThrow('permission denied');
  });
});

test('3.1.3 columns and density are kept for the person, unknown columns left out', async () => {
  const operator = await anOperator();
  expect(await queueLayout(operator.id)).toEqual(usualLayout);
  await setQueueLayout(operator, { layout: { columns: ['agent', 'status', 'nothing'], density: 'dense' } }, at);
  expect(await queueLayout(operator.id)).toEqual({ columns: ['status', 'agent'], density: 'dense' });
  await setQueueLayout(operator, { layout: null }, at);
  expect(await queueLayout(operator.id)).toEqual(usualLayout);
});
