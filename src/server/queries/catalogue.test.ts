import { expect, test } from 'vitest';
import { aFreeDay, anAcceptedRequest, anOperator, present } from '../../../test/factories.ts';
import { answerRequest } from '../commands/answer-request.ts';
import { retireEntry } from '../commands/retire-entry.ts';
import { saveEntry } from '../commands/save-entry.ts';
import { catalogueEntry } from './catalogue-entry.ts';
import { catalogueCounts, catalogueList } from './catalogue.ts';
import { settingsChanges } from './settings.ts';

const operator = await anOperator();
const at = { now: present };
const aBuilding = (name: string) =>
  saveEntry(operator, { kind: 'building', values: { name, address: 'Улица, 1' } }, at);
const aRoom = (building: string, number: string) =>
  saveEntry(operator, { kind: 'room', values: { building, number, type: 'classroom', capacity: '24' } }, at);

test('4.6.1 rooms stand in the order of their doors, are found by building and number, and go with their building', async () => {
  const code = await aBuilding('Корпус у моста');
  for (const number of ['12', '2', '102']) await aRoom(code, number);
  const doors = async (q?: string) =>
    (await catalogueList({ kind: 'room', building: code, q })).entries.map(({ values }) => values.number);
  expect(await doors()).toEqual(['2', '12', '102']);
  expect(await doors('ауд')).toEqual(['2', '12', '102']);
  expect(await doors('10')).toEqual(['102']);

  const before = await catalogueCounts();
  await retireEntry(operator, { kind: 'building', id: code }, at);
  const { entries } = await catalogueList({ kind: 'room', building: code });
  expect(entries.every(({ outOfUse, retiredAt }) => outOfUse && retiredAt === null)).toBe(true);
  expect((await catalogueCounts()).building).toBe(before.building - 1);
});

test('4.6.1 an entry tells what is promised of it and how it was changed; its building too', async () => {
  const code = await aBuilding('Корпус у парома');
  const id = await aRoom(code, '1');
  await saveEntry(operator, { kind: 'room', id, version: 1, values: { capacity: '40' } }, at);
  const { agent, number } = await anAcceptedRequest({ serviceDate: aFreeDay(), fields: { attendees: 20 } });
  await answerRequest(agent, { number, result: { resource: id, from: '18:00', to: '21:00' } }, at);

  const room = await catalogueEntry('room', id, present);
  expect(room.touched).toMatchObject({ bookings: 1, wishes: 0, reservations: 0 });
  expect(room.changes.map(({ after, by }) => [after, by])).toMatchObject([
    [{ capacity: 40 }, operator.name],
    [{ capacity: 24, number: '1' }, operator.name],
  ]);
  expect((await catalogueEntry('building', code, present)).touched).toMatchObject({ bookings: 1, rooms: 1 });
  await expect(catalogueEntry('item', id)).rejects.toThrow('not_found');
  await expect(catalogueEntry('room', 'nothing')).rejects.toThrow('not_found');

  const named = (await settingsChanges(5)).map(({ entry }) => entry);
  expect(named).toEqual(expect.arrayContaining(['Аудитория 1, Корпус у парома', 'Корпус у парома']));
});
