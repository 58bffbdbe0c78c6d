import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { type Day, moscowMoment } from '#regulation/calendar.ts';
import { aFreeDay, anAcceptedRequest, aRequest, present, resourceId } from '../../../test/factories.ts';
import { answerRequest } from '../commands/answer-request.ts';
import { db } from '../db/database.ts';
import { busyWithin, freeThen } from './free-busy.ts';

describe('R-3.2.3/2 free and busy', () => {
  test('preparation and cleaning block, a wish does not, a block of the house does', async () => {
    const day = aFreeDay();
    const [room, other, third] = await Promise.all(['214', '215', '305'].map(resourceId));
    const { agent, number } = await anAcceptedRequest({
      serviceDate: day,
      fields: { setupMinutes: 30, clearMinutes: 15 },
    });
    await answerRequest(agent, { number, result: { resource: room, from: '18:00', to: '20:00' } }, { now: present });
    await aRequest({ serviceDate: day, fields: { room: other, attendees: 20 } });
    await aBlock(third!, day, '09:00', '17:45');

    const wide = { from: moscowMoment(day), to: moscowMoment(day, '24:00') };
    const busy = await busyWithin([room!, other!, third!], wide);
    expect(busy.map(({ state, resource }) => [state, resource])).toEqual([
      ['held', third],
      ['confirmed', room],
    ]);
    expect(busy[1]).toMatchObject({
      from: moscowMoment(day, '18:00'),
      during: { from: moscowMoment(day, '17:30'), to: moscowMoment(day, '20:15') },
    });
    expect((await busyWithin([other!], wide, { wishes: true })).map(({ state }) => state)).toEqual(['wished']);

    const then = (from: string, to: string) => ({ from: moscowMoment(day, from), to: moscowMoment(day, to) });
    const all = [room!, other!, third!];
    expect(await freeThen(all, then('20:00', '21:00'))).toEqual(new Set([other, third]));
    expect(await freeThen(all, then('20:15', '21:00'))).toEqual(new Set(all));
    expect(await freeThen(all, then('17:00', '17:45'))).toEqual(new Set([other]));
    expect(await freeThen([], then('17:00', '17:45'))).toEqual(new Set());
  });
});

async function aBlock(resource: string, day: Day, from: string, to: string): Promise<void> {
  const [start, end] = [moscowMoment(day, from), moscowMoment(day, to)];
  await db
    .insertInto('bookings')
    .values({
      resource,
      state: 'held',
      during: sql<string>`tstzrange(${start}, ${end}, '[)')`,
      from: start,
      to: end,
      created_at: present,
    })
    .execute();
}
