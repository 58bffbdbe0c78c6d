import { describe, expect, test } from 'vitest';
import { addDays } from '#regulation/calendar.ts';
import {
  aFreeDay,
  anAcceptedRequest,
  anAgent,
  anOperator,
  aRequest,
  present,
  resourceId,
} from '../../../test/factories.ts';
import { answerRequest } from '../commands/answer-request.ts';
import { blockResource } from '../commands/block-resource.ts';
import { callerOf } from './fixtures.ts';

describe('R-3.2.3/2 GET /resources/{id}/bookings', () => {
  test('instants and states for everybody, set-up counted in; for what, only to staff', async () => {
    const [day, room] = [aFreeDay(), await resourceId('305')];
    const { agent, number, operator, client } = await anAcceptedRequest({
      serviceDate: day,
      title: 'Тайное собрание',
      fields: { setupMinutes: 30, clearMinutes: 15 },
    });
    await answerRequest(agent, { number, result: { resource: room, from: '18:00', to: '20:00' } }, { now: present });
    await aRequest({ serviceDate: day, title: 'Чужое пожелание', fields: { room, from: '12:00', to: '13:00' } });
    const block = { resource: room, day, from: '09:00', to: '10:30', note: 'Ремонт' };
    await blockResource(operator, block, { now: present });

    const path = `/resources/${room}/bookings?from=${day}&to=${day}`;
    const byStudent = await (await callerOf(client))('GET', path);
    expect(byStudent.status).toBe(200);
    expect(byStudent.body.items).toEqual([
      { state: 'held', ...at(day, '06:00', '07:30'), busyFrom: `${day}T06:00:00.000Z`, busyTo: `${day}T07:30:00.000Z` },
      {
        state: 'wished',
        ...at(day, '09:00', '10:00'),
        busyFrom: `${day}T09:00:00.000Z`,
        busyTo: `${day}T10:00:00.000Z`,
      },
      {
        state: 'confirmed',
        ...at(day, '15:00', '17:00'),
        busyFrom: `${day}T14:30:00.000Z`,
        busyTo: `${day}T17:15:00.000Z`,
      },
    ]);
    expect(JSON.stringify(byStudent.body)).not.toMatch(/МИ-|Тайное|Чужое|Ремонт/);

    for (const person of [await anAgent(), operator]) {
      const { body } = await (await callerOf(person))('GET', path);
      expect(body.items).toMatchObject([
        { title: 'Ремонт', number: null },
        { title: 'Чужое пожелание' },
        { title: 'Тайное собрание', number },
      ]);
    }
  });

  test('only of the days asked for; days the wrong way round, too many, and no such resource are told', async () => {
    const [day, room, ask] = [aFreeDay(), await resourceId('214'), await callerOf(await anOperator())];

    expect((await ask('GET', `/resources/${room}/bookings?from=${day}&to=${day}`)).body).toEqual({
      items: [],
      nextCursor: null,
    });
    for (const query of [
      `from=${day}&to=${addDays(day, -1)}`,
      `from=${day}&to=${addDays(day, 400)}`,
      `from=${day}`,
      'from=x&to=y',
    ])
      expect((await ask('GET', `/resources/${room}/bookings?${query}`)).status).toBe(422);
    for (const id of [(await anOperator()).id, await resourceId('Кружка белая')])
      expect((await ask('GET', `/resources/${id}/bookings?from=${day}&to=${day}`)).status).toBe(404);
    expect([404, 422]).toContain((await ask('GET', `/resources/nothing/bookings?from=${day}&to=${day}`)).status);
  });
});

function at(day: string, from: string, to: string) {
  return { from: `${day}T${from}:00.000Z`, to: `${day}T${to}:00.000Z` };
}
