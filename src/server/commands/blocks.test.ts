import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { addDays, type Day, moscowDay, moscowTime, weekdayOf } from '#regulation/calendar.ts';
import type { RuleError } from '#regulation/rule-error.ts';
import {
  aFreeDay,
  anAgent,
  anAcceptedRequest,
  anOperator,
  aStudent,
  present,
  resourceId,
} from '../../../test/factories.ts';
import { db } from '../db/database.ts';
import { problemOf } from '../problem.ts';
import { answerRequest } from './answer-request.ts';
import { blockResource } from './block-resource.ts';
import { blockWeekly } from './block-weekly.ts';
import { changeBlock } from './change-block.ts';
import { removeBlock } from './remove-block.ts';

const now = { now: present };

describe('R-3.2.3/2 a block of the house', () => {
  test('is held, excludes an answer, and is written down with who and when', async () => {
    const [day, operator, room] = [aFreeDay(), await anOperator(), await resourceId('214')];
    const { id } = await blockResource(operator, block(room, day, '10:00', '14:00', 'Ремонт проектора'), now);

    expect(await rowOfBooking(id)).toMatchObject({ state: 'held', note: 'Ремонт проектора', request: null });
    expect(await historyOf(id)).toMatchObject([{ event: 'blocked', actor: operator.id, at: present }]);

    const { agent, number } = await anAcceptedRequest({ serviceDate: day });
    const answer = answerRequest(agent, { number, result: { resource: room, from: '13:30', to: '15:00' } }, now);
    await expect(answer).rejects.toThrow('taken');
  });

  test('lasts over days', async () => {
    const [day, operator, room] = [aFreeDay(), await anOperator(), await resourceId('12')];
    const last = addDays(day, 3);
    const { id } = await blockResource(operator, { ...block(room, day, '10:00', '12:00'), toDay: last }, now);

    const { from, to } = await rowOfBooking(id);
    expect([moscowDay(from), moscowTime(from), moscowDay(to), moscowTime(to)]).toEqual([day, '10:00', last, '12:00']);
  });

  test('over a confirmed booking it is refused: the booking is named, and what is free', async () => {
    const [day, operator, room] = [aFreeDay(), await anOperator(), await resourceId('214')];
    const { agent, number } = await anAcceptedRequest({ serviceDate: day, fields: { setupMinutes: 30 } });
    await answerRequest(agent, { number, result: { resource: room, from: '18:00', to: '20:00' } }, now);

    const refused = await refusal(blockResource(operator, block(room, day, '17:00', '17:45'), now));
    expect(refused).toMatchObject({ status: 409, rule: 'taken' });
    expect(refused?.errors?.[0]?.message).toContain(number);
    expect(refused?.errors?.[0]?.message).toContain('18:00–20:00');
    expect(refused?.nearest?.length).toBeGreaterThan(0);
  });

  test('over another block it is refused, too; side by side they stand', async () => {
    const [day, operator, room] = [aFreeDay(), await anOperator(), await resourceId('305')];
    await blockResource(operator, block(room, day, '10:00', '12:00'), now);
    await blockResource(operator, block(room, day, '12:00', '13:00'), now);

    await expect(blockResource(operator, block(room, day, '11:00', '11:30'), now)).rejects.toThrow('taken');
  });

  test.for([
    ['ends before it begins', { from: '14:00', to: '13:00' }, 'to', /позже 14:00/],
    ['in the past', { day: '2026-12-07', from: '08:00', to: '09:00' }, 'day', /начало.— пн, 7 декабря 2026 г., 10:00/],
    ['on no day', { day: '2026-02-30' }, 'day', /такого дня нет/],
    ['at no time', { from: '25:00' }, 'from', /например 18:00/],
    ['until an earlier day', { toDay: '2026-12-01' }, 'toDay', /не раньше/],
    ['longer than a year', { toDay: '2029-01-01' }, 'toDay', /не позднее/],
  ] as const)('%s: named with what is possible', async ([, typed, field, sentence]) => {
    const [operator, room] = [await anOperator(), await resourceId('33')];
    const wrong = blockResource(operator, { ...block(room, '2027-01-15', '10:00', '12:00'), ...typed }, now);
    const refused = await refusal(wrong);

    expect(refused).toMatchObject({ status: 422, errors: [{ field }] });
    expect(refused?.errors?.[0]?.message).toMatch(sentence);
  });

  test('is the Operator’s alone; of no item and of nothing unknown', async () => {
    const [day, room] = [aFreeDay(), await resourceId('33')];
    for (const person of [await anAgent(), await aStudent()])
      await expect(blockResource(person, block(room, day, '10:00', '12:00'), now)).rejects.toThrow('operator_only');

    const operator = await anOperator();
    for (const resource of [await resourceId('Кружка белая'), operator.id])
      await expect(blockResource(operator, block(resource, day, '10:00', '12:00'), now)).rejects.toThrow(
        'form_incomplete',
      );
  });
});

describe('R-3.2.3/2 a weekly series', () => {
  test('on its days of the week, without exceptions and, where wished, days off', async () => {
    const [operator, room] = [await anOperator(), await resourceId('101')];
    const { series, count } = await blockWeekly(
      operator,
      {
        resource: room,
        weekdays: ['mon', 'wed'],
        from: '09:00',
        to: '10:30',
        since: '2026-12-21',
        until: '2027-01-20',
        except: ['2026-12-28'],
        skipDaysOff: true,
        note: 'Занятия',
      },
      now,
    );
    const days = (await bookingsOfSeries(series)).map(({ from }) => moscowDay(from));

    // 31 December to 10 January are days off; 28 December is left out by hand.
    expect(days).toEqual([
      '2026-12-21',
      '2026-12-23',
      '2026-12-30',
      '2027-01-11',
      '2027-01-13',
      '2027-01-18',
      '2027-01-20',
    ]);
    expect(count).toBe(days.length);
  });

  test('all of it or none', async () => {
    const [operator, room] = [await anOperator(), await resourceId('120')];
    const { agent, number } = await anAcceptedRequest({ serviceDate: '2027-02-10', fields: { roomType: 'lobby' } });
    await answerRequest(agent, { number, result: { resource: room, from: '10:00', to: '12:00' } }, now);

    const refused = await refusal(blockWeekly(operator, weekly(room, ['wed'], '2027-02-01', '2027-03-01'), now));
    expect(refused).toMatchObject({ status: 409, rule: 'taken' });
    expect(refused?.errors?.map(({ message }) => message).join()).toContain(number);
    const left = await db.selectFrom('block_series').select('id').where('resource', '=', room).execute();
    expect(left).toEqual([]);
  });

  test.for([
    ['no day of the week', { weekdays: [] }, 'weekdays'],
    ['none of its days between the two', { since: '2027-03-02', until: '2027-03-03' }, 'weekdays'],
    ['from a day that has passed', { since: '2026-12-01' }, 'since'],
    ['until before since', { until: '2027-02-01' }, 'until'],
    ['longer than a year', { until: '2029-02-01' }, 'until'],
    ['times the wrong way round', { from: '12:00', to: '10:00' }, 'to'],
  ] as [string, Partial<ReturnType<typeof weekly>>, string][])('%s: named', async ([, wrong, field]) => {
    const [operator, room] = [await anOperator(), await resourceId('33')];
    const series = { ...weekly(room, ['mon'], '2027-03-01', '2027-04-01'), ...wrong };

    expect(await refusal(blockWeekly(operator, series, now))).toMatchObject({ status: 422, errors: [{ field }] });
  });

  test('is changed from one on: its past and the earlier ones stay', async () => {
    const [operator, room, other] = [await anOperator(), await resourceId('21'), await resourceId('33')];
    const { series } = await blockWeekly(operator, weekly(room, ['tue'], '2027-04-01', '2027-04-30'), now);
    const [, second] = await bookingsOfSeries(series);

    await changeBlock(
      operator,
      { id: second!.id, scope: 'following', resource: other, from: '12:00', to: '13:30', note: 'Семинар' },
      now,
    );
    const after = await bookingsOfSeries(series);
    expect(after.map(({ from, resource, note }) => [moscowTime(from), resource, note])).toEqual([
      ['09:00', room, 'Занятия'],
      ...Array.from({ length: after.length - 1 }, () => ['12:00', other, 'Семинар']),
    ]);
    expect(after.every(({ from }) => weekdayOf(moscowDay(from)) === 'tue')).toBe(true);
  });

  test('moves as a whole by half an hour, though its times overlap the old ones', async () => {
    const [operator, room] = [await anOperator(), await resourceId('5')];
    const { id, series } = await blockWeekly(operator, weekly(room, ['tue', 'thu'], '2027-05-01', '2027-05-31'), now);

    await changeBlock(operator, { id, scope: 'all', resource: room, from: '09:30', to: '11:00', note: 'Занятия' }, now);
    expect((await bookingsOfSeries(series)).every(({ from }) => moscowTime(from) === '09:30')).toBe(true);
  });

  test('is not moved over a promise: nothing of it changes', async () => {
    const [operator, room] = [await anOperator(), await resourceId('118')];
    const { id, series } = await blockWeekly(operator, weekly(room, ['fri'], '2027-06-01', '2027-06-30'), now);
    const { agent, number } = await anAcceptedRequest({
      serviceDate: '2027-06-18',
      fields: { roomType: 'coworking', attendees: 20 },
    });
    await answerRequest(agent, { number, result: { resource: room, from: '12:00', to: '14:00' } }, now);

    const moved = { id, scope: 'all' as const, resource: room, from: '13:00', to: '14:30', note: 'Занятия' };
    const refused = await refusal(changeBlock(operator, moved, now));
    expect(refused?.errors?.[0]?.message).toContain(number);
    expect((await bookingsOfSeries(series)).every(({ from }) => moscowTime(from) === '09:00')).toBe(true);
  });

  test('is removed: one, from one on, all; what is free again can be promised', async () => {
    const [operator, room] = [await anOperator(), await resourceId('1')];
    const { series, count } = await blockWeekly(operator, weekly(room, ['sat'], '2027-07-01', '2027-08-31'), now);
    const all = await bookingsOfSeries(series);

    await removeBlock(operator, { id: all[1]!.id }, now);
    expect((await bookingsOfSeries(series)).length).toBe(count - 1);
    await removeBlock(operator, { id: all[4]!.id, scope: 'following' }, now);
    expect((await bookingsOfSeries(series)).map(({ id }) => id)).toEqual([all[0]!.id, all[2]!.id, all[3]!.id]);
    await removeBlock(operator, { id: all[3]!.id, scope: 'all' }, now);
    expect(await bookingsOfSeries(series)).toEqual([]);

    await blockResource(operator, block(room, moscowDay(all[0]!.from), '09:00', '10:30'), now);
  });

  test('a stale form changes nothing; a removed block is not there; the history can’t be altered', async () => {
    const [day, operator, room] = [aFreeDay(), await anOperator(), await resourceId('215')];
    const { id } = await blockResource(operator, block(room, day, '10:00', '12:00'), now);
    const change = { id, resource: room, day, from: '10:00', to: '13:00', note: 'Дольше' };
    await changeBlock(operator, { ...change, version: 1 }, now);

    await expect(changeBlock(operator, { ...change, version: 1 }, now)).rejects.toThrow('stale');
    await expect(removeBlock(operator, { id, version: 1 }, now)).rejects.toThrow('stale');
    await removeBlock(operator, { id, version: 2 }, now);
    await expect(removeBlock(operator, { id }, now)).rejects.toThrow('not_found');
    await expect(changeBlock(operator, change, now)).rejects.toThrow('not_found');

    expect((await historyOf(id)).map(({ event }) => event)).toEqual(['blocked', 'changed', 'removed']);
    await expect(sql`update block_history set event = 'blocked'`.execute(db)).rejects.toThrow();
    await expect(sql`delete from block_history`.execute(db)).rejects.toThrow();
  });

  test('two at once on one hour: one is held', async () => {
    const [day, operator, room] = [aFreeDay(), await anOperator(), await resourceId('2')];
    const tries = Array.from({ length: 8 }, () => blockResource(operator, block(room, day, '10:00', '12:00'), now));
    const ends = await Promise.allSettled(tries);

    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const end of ends) if (end.status === 'rejected') expect((end.reason as RuleError).rule).toBe('taken');
  });
});

function block(resource: string, day: Day, from: string, to: string, note = 'Ремонт') {
  return { resource, day, from, to, note };
}

function weekly(resource: string, weekdays: ('mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat')[], since: Day, until: Day) {
  return { resource, weekdays, since, until, from: '09:00', to: '10:30', note: 'Занятия' };
}

async function refusal(promise: Promise<unknown>) {
  const error: unknown = await promise.then(
    () => null,
    (cause: unknown) => cause,
  );
  return error === null ? null : problemOf(error, 'ru');
}

function rowOfBooking(id: string) {
  return db.selectFrom('bookings').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
}

function bookingsOfSeries(series: string) {
  const held = db.selectFrom('bookings').selectAll().where('series', '=', series).where('state', '=', 'held');
  return held.orderBy('from').execute();
}

function historyOf(booking: string) {
  return db.selectFrom('block_history').selectAll().where('booking', '=', booking).orderBy('id').execute();
}
