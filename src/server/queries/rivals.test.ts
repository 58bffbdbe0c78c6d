import { describe, expect, test } from 'vitest';
import { moscowMoment } from '#regulation/calendar.ts';
import {
  aFreeDay,
  anAcceptedRequest,
  anOperator,
  aRequest,
  eventsOf,
  present,
  resourceId,
} from '../../../test/factories.ts';
import { answerRequest } from '../commands/answer-request.ts';
import { makeCounterOffer } from '../commands/make-counter-offer.ts';
import { takeBackAnswer } from '../commands/take-back-answer.ts';
import { withdrawRequest } from '../commands/withdraw-request.ts';
import { db } from '../db/database.ts';
import { rivalsOf } from '../db/rivals.ts';
import { announceStep } from '../jobs/announce.ts';
import { answerChoices } from './answer-choices.ts';
import { requestCard } from './card.ts';
import { takenWish } from './wish-taken.ts';

const at = { now: present };
const [room, other] = [await resourceId('214'), await resourceId('215')];

/** A request that wishes 214 on a day of its own, and one more that wishes it then. */
async function twoWishes() {
  const serviceDate = aFreeDay();
  const one = await anAcceptedRequest({ serviceDate, fields: { room } });
  const rival = await anAcceptedRequest({ serviceDate, fields: { room, from: '20:00', to: '22:00' } });
  return { serviceDate, one, rival };
}

const slot = { resource: room, from: '18:00', to: '21:00' };

describe('R-3.2.3/2 who wishes the same place at that time', () => {
  test('wishes and offers that wait, not the own, not withdrawn ones, not of another time', async () => {
    const { serviceDate, one, rival } = await twoWishes();
    const gone = await aRequest({ serviceDate, fields: { room } });
    await withdrawRequest(gone.client, { number: gone.number }, at);
    await aRequest({ serviceDate, fields: { room, from: '08:00', to: '10:00' } });
    const offered = await anAcceptedRequest({ serviceDate, fields: { attendees: 20 } });
    await makeCounterOffer(offered.agent, { number: offered.number, result: slot }, at);

    const during = { from: moscowMoment(serviceDate, '18:00'), to: moscowMoment(serviceDate, '21:00') };
    const found = await rivalsOf(db, one.agent, { except: one.id, resources: [room], during }, present);
    expect(found.map(({ number, kind, visible }) => [number, kind, visible])).toEqual([
      [rival.number, 'wish', false],
      [offered.number, 'offer', false],
    ]);
    const seen = await rivalsOf(db, await anOperator(), { except: one.id, resources: [room], during }, present);
    expect(seen.every(({ visible }) => visible)).toBe(true);
  });

  test('the Agent’s list: free and busy at the time of the answer, the nearest first, with rivals', async () => {
    const { serviceDate, one, rival } = await twoWishes();
    const taking = await anAcceptedRequest({ serviceDate });
    await answerRequest(taking.agent, { number: taking.number, result: { ...slot, resource: other } }, at);
    const card = await requestCard(one.agent, one.number, present);
    const found = await answerChoices(one.agent, card, { ...slot, resource: other }, present);

    expect(found?.places.slice(0, 2).map(({ number, free }) => [number, free])).toEqual([
      ['214', true],
      ['305', true],
    ]);
    expect(found?.places[0]?.rivals).toMatchObject([{ number: rival.number, kind: 'wish', visible: false }]);
    expect(found?.places.find(({ id }) => id === other)).toMatchObject({ free: false, taken: [{}] });
    expect(found?.near).toMatchObject([{ kind: 'time', from: '15:00', to: '18:00' }]);
    expect(await answerChoices(one.agent, card, { from: '21:00', to: '18:00' }, present)).toBeNull();
  });

  test('vehicles over midnight; nothing where nothing is booked', async () => {
    const trip = await anAcceptedRequest({ category: 'transport', serviceDate: aFreeDay() });
    const card = await requestCard(trip.agent, trip.number, present);
    const night = { from: '20:00', to: '02:00', toDate: '2027-03-01' };
    const found = await answerChoices(trip.agent, card, night, present);
    expect(found?.places.map(({ name, seats }) => [name, seats]).slice(0, 2)).toEqual([
      ['Микроавтобус', true],
      ['Автобус', true],
    ]);
    const print = await anAcceptedRequest({ category: 'printing', serviceDate: aFreeDay() });
    const printed = await requestCard(print.agent, print.number, present);
    expect(await answerChoices(print.agent, printed, slot, present)).toBeNull();
  });
});

describe('R-3.2.3/2 who gives a place away is told whom it concerns', () => {
  test('asked until confirmed, only when the page says whom it named', async () => {
    const { one, rival } = await twoWishes();
    const give = (more: object) => answerRequest(one.agent, { number: one.number, result: slot, ...more }, at);

    await expect(give({ told: [] })).rejects.toMatchObject({ rule: 'rivals', details: { numbers: [rival.number] } });
    await expect(give({ told: ['МИ-2026-999999'] })).rejects.toThrow('rivals');
    await give({ told: [rival.number] });
  });

  test('confirmed; or a program that names nobody is not asked', async () => {
    const first = await twoWishes();
    await answerRequest(first.one.agent, { number: first.one.number, result: slot, told: [], confirm: true }, at);
    const second = await twoWishes();
    await answerRequest(second.one.agent, { number: second.one.number, result: slot }, at);
  });

  test('afterwards the rival’s Agent sees it on the card and hears of it once', async () => {
    const { one, rival } = await twoWishes();
    expect(await takenWish(rival.agent, rival.id, present)).toBeNull();
    await answerRequest(one.agent, { number: one.number, result: slot }, at);
    expect(await takenWish(rival.agent, rival.id, present)).toMatchObject({ resource: room, number: null });
    expect(await takenWish(await anOperator(), rival.id, present)).toMatchObject({ number: one.number });
    expect(await takenWish(one.agent, one.id, present)).toBeNull();

    const step = (await eventsOf(one.id)).at(-1);
    for (const _ of [1, 2]) await announceStep(String(step?.id), present);
    const told = await db
      .selectFrom('notifications')
      .select(['person', 'kind'])
      .where('request', '=', rival.id)
      .where('kind', '=', 'wish_taken')
      .execute();
    expect(told).toEqual([{ person: rival.agent.id, kind: 'wish_taken' }]);

    await takeBackAnswer(one.agent, { number: one.number, text: 'Авария' }, at);
    expect(await takenWish(rival.agent, rival.id, present)).toBeNull();
  });

  test('nobody hears where nobody wishes', async () => {
    const { agent, number, id } = await anAcceptedRequest({ serviceDate: aFreeDay() });
    await answerRequest(agent, { number, result: slot, told: [] }, at);
    await announceStep(String((await eventsOf(id)).at(-1)?.id), present);
    const told = await db.selectFrom('notifications').select('kind').where('request', '=', id).execute();
    expect(told.map(({ kind }) => kind)).not.toContain('wish_taken');
  });
});
