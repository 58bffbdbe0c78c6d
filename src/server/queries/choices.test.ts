import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { type Day, moscowMoment } from '#regulation/calendar.ts';
import {
  aFreeDay,
  anAcceptedRequest,
  aRequest,
  aStudent,
  dayAhead,
  present,
  resourceId,
  rightFields,
} from '../../../test/factories.ts';
import { answerRequest } from '../commands/answer-request.ts';
import { db } from '../db/database.ts';
import { type RoomAsk, roomChoices } from './room-choices.ts';
import { studioChoices } from './studio-choices.ts';

const numbers = new Map<string, string>();
for (const { id, number } of await namedRooms()) numbers.set(id, number ?? '');

async function namedRooms() {
  await resourceId('214');
  return db.selectFrom('resources').select(['id', 'number']).where('kind', '=', 'room').execute();
}

async function block(number: string, day: Day, from: string, to: string) {
  const [start, end] = [moscowMoment(day, from), moscowMoment(day, to)];
  const during = sql<string>`tstzrange(${start}, ${end}, '[)')`;
  const resource = await resourceId(number);
  await db
    .insertInto('bookings')
    .values({ resource, state: 'held', during, from: start, to: end, created_at: present })
    .execute();
}

function ask(date: Day, more: Partial<RoomAsk> = {}): RoomAsk {
  return { date, building: 'main', roomType: 'classroom', from: '18:00', to: '20:00', attendees: 28, ...more };
}

async function look(given: RoomAsk, now = present) {
  const { rooms, near, ...rest } = await roomChoices(given, now);
  return {
    ...rest,
    rooms: rooms.map(({ id, free, wishes }) => [numbers.get(id), free, wishes]),
    near: near.map(({ kind, room, day, from }) => `${kind} ${room.number} ${day === given.date ? '' : day} ${from}`),
  };
}

describe('R-3.2.3/2 what a Client chooses a room from', () => {
  test('confirmed and held are busy, a wish is counted and blocks nothing; nobody is named', async () => {
    const date = aFreeDay();
    const [first, second] = [await resourceId('214'), await resourceId('215')];
    const { agent, number } = await anAcceptedRequest({ serviceDate: date, fields: { room: first } });
    await answerRequest(agent, { number, result: { resource: first, from: '18:00', to: '21:00' } }, { now: present });
    await aRequest({ serviceDate: date, fields: { room: second } });
    await aRequest({ serviceDate: date, fields: { room: second, from: '08:00', to: '10:00' } });
    await block('305', date, '19:00', '20:00');

    const found = await look(ask(date));
    expect(found.rooms).toEqual([
      ['215', true, 1],
      ['214', false, 0],
      ['305', false, 0],
    ]);
    expect(found.near).toEqual([]);
    expect(JSON.stringify(await roomChoices(ask(date), present))).not.toMatch(/МИ-|Вечер|request|client/);
  });

  test('the picked room is busy: other rooms, another time, other days in time, each free', async () => {
    const date = aFreeDay();
    await block('214', date, '17:00', '18:30');
    const found = await look(ask(date, { room: await resourceId('214') }));
    expect(found.near.slice(0, 3)).toEqual(['room 215  18:00', 'room 305  18:00', 'time 214  18:30']);
    expect(found.near.slice(3)).toHaveLength(2);
    expect(found.near[3]).toMatch(/^day 214 \d{4}-\d\d-\d\d 18:00$/);
  });

  test('a whole day that is blocked leads to the nearest days, none of which would be late', async () => {
    const date = dayAhead(4);
    for (const number of ['214', '215', '305']) await block(number, date, '00:00', '23:59');
    const { rooms, near } = await look(ask(date));
    expect(rooms.every(([, free]) => free === false)).toBe(true);
    const days = near.filter((one) => one.startsWith('day')).map((one) => one.split(' ')[2] ?? '');
    expect(days).toHaveLength(2);
    expect(days.every((day) => day >= dayAhead(3))).toBe(true);
  });

  test('out of hours, too many people, times turned round: a warning and what is right', async () => {
    const date = aFreeDay();
    const early = await look(ask(date, { from: '07:00', to: '09:00' }));
    expect(early.warnings).toMatchObject([{ code: 'outside_hours', params: { from: '08:00', to: '22:00' } }]);

    const many = await look(ask(date, { attendees: 200 }));
    expect(many.rooms).toEqual([]);
    expect(many.warnings).toMatchObject([{ code: 'no_room_so_large', params: { capacity: 60 } }]);
    expect(many.near[0]).toBe('room 101  18:00');

    const turned = await look(ask(date, { from: '20:00', to: '18:00' }));
    expect(turned.mended).toEqual({ day: date, from: '18:00', to: '20:00' });
    expect(turned.rooms.every(([, free]) => free === null)).toBe(true);
  });

  test('a day whose year has no calendar has no other days, and no fault', async () => {
    await block('214', '2029-03-01', '18:00', '19:00');
    const { near } = await look(ask('2029-03-01', { room: await resourceId('214') }));
    expect(near.some((one) => one.startsWith('day'))).toBe(false);
  });
});

describe('R-3.2.3/2 what a Client chooses the studio’s time from', () => {
  test('free and busy in turn; a taken slot leads to the next', async () => {
    const date = aFreeDay();
    await block('016', date, '12:00', '13:30');
    await aRequest({ client: await aStudent(), category: 'media', serviceDate: date, fields: rightFields.media });
    const { hours, stretches, near } = await studioChoices({ date, from: '12:00', to: '14:00' }, present);

    expect(hours).toEqual({ from: '10:00', to: '20:00' });
    expect(stretches.map(({ from, to, free, wishes }) => [from, to, free, wishes])).toEqual([
      ['10:00', '12:00', true, 0],
      ['12:00', '13:30', false, 1],
      ['13:30', '20:00', true, 1],
    ]);
    expect(near[0]).toMatchObject({ kind: 'time', day: date, from: '13:30', to: '15:30' });
  });
});
