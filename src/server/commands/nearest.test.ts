import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { addDays } from '#regulation/calendar.ts';
import {
  aFreeDay,
  anAcceptedRequest,
  aPromisedRequest,
  aRequest,
  present,
  resourceId,
} from '../../../test/factories.ts';
import { db } from '../db/database.ts';
import { answerRequest } from './answer-request.ts';
import { takeBackAnswer } from './take-back-answer.ts';

const at = { now: present };
const text = 'Склад закрыли';
const room = async (number: string, from: string, to: string) => ({ resource: await resourceId(number), from, to });

describe('3.2.3 what is nearest to a taken room', () => {
  test('another room of its kind at that time, or this one at the nearest other time', async () => {
    const serviceDate = aFreeDay();
    const first = await anAcceptedRequest({ serviceDate });
    await answerRequest(first.agent, { number: first.number, result: await room('214', '18:00', '20:00') }, at);
    const { agent, number } = await anAcceptedRequest({ serviceDate, fields: { setupMinutes: 30 } });
    const answer = answerRequest(agent, { number, result: await room('214', '19:00', '21:00') }, at);

    const { details } = await answer.then(
      () => expect.unreachable(),
      (error: { details: { nearest: Slot[] } }) => error,
    );
    expect(details.nearest.at(-1)).toEqual({
      resource: await resourceId('214'),
      from: `${serviceDate}T13:00:00.000Z`,
      to: `${serviceDate}T15:00:00.000Z`,
    });
    expect(details.nearest.length).toBeGreaterThan(1);
    for (const { resource, from, to } of details.nearest.slice(0, -1)) {
      expect(resource).not.toBe(await resourceId('214'));
      expect([from, to]).toEqual([`${serviceDate}T16:00:00.000Z`, `${serviceDate}T18:00:00.000Z`]);
    }
    for (const one of details.nearest) {
      const times = [one.from, one.to].map((moment) => new Date(moment).toLocaleTimeString('ru', moscow));
      const again = await anAcceptedRequest({ serviceDate, fields: { setupMinutes: 30 } });
      const result = { resource: one.resource, from: times[0], to: times[1] };
      await answerRequest(again.agent, { number: again.number, result, confirm: true }, at);
    }
  });

  test('a block of the house is no less taken; a released or wished booking is not', async () => {
    const serviceDate = aFreeDay();
    const resource = await resourceId('33');
    const period = { from: new Date(`${serviceDate}T15:00:00Z`), to: new Date(`${serviceDate}T18:00:00Z`) };
    const block = async (state: 'held' | 'released') =>
      db
        .insertInto('bookings')
        .values({
          resource,
          state,
          ...period,
          during: sql<string>`tstzrange(${period.from}, ${period.to}, '[)')`,
          created_at: present,
        })
        .execute();
    await block('released');
    await aRequest({ serviceDate, fields: { building: 'garden', room: resource } });
    await aPromisedRequest({ serviceDate });
    const fits = await anAcceptedRequest({ serviceDate });
    const result = { resource, from: '18:00', to: '21:00' };
    await answerRequest(fits.agent, { number: fits.number, result }, at);
    await takeBackAnswer(fits.agent, { number: fits.number, text }, at);
    await block('held');
    await expect(answerRequest(fits.agent, { number: fits.number, result }, at)).rejects.toThrow('taken');
  });

  test('a vehicle is taken over midnight, too', async () => {
    const serviceDate = aFreeDay();
    const trip = async (from: string, to: string, toDate?: string) => ({
      ...(await room('Автобус', from, to)),
      ...(toDate && { toDate }),
      place: 'Учебный проезд, 4',
      dispatcherPhone: '+74990000000',
    });
    const one = await anAcceptedRequest({ category: 'transport', serviceDate });
    const next = addDays(serviceDate, 1);
    await answerRequest(one.agent, { number: one.number, result: await trip('10:00', '06:00', next) }, at);
    const other = await anAcceptedRequest({ category: 'transport', serviceDate: next });
    const early = answerRequest(other.agent, { number: other.number, result: await trip('05:00', '12:00') }, at);
    await expect(early).rejects.toMatchObject({ rule: 'taken' });
    await answerRequest(other.agent, { number: other.number, result: await trip('06:00', '12:00') }, at);
  });
});

interface Slot {
  resource: string;
  from: string;
  to: string;
}

const moscow = { timeZone: 'Europe/Moscow', hour: '2-digit', minute: '2-digit' } as const;
