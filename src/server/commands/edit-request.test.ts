import { describe, expect, test } from 'vitest';
import {
  aFile,
  aFreeDay,
  anAcceptedRequest,
  aPromisedRequest,
  aRequest,
  anOperator,
  bookingsOf,
  dayAhead,
  daysLater,
  lastEvent,
  present,
  resourceId,
  rowOf,
  setService,
} from '../../../test/factories.ts';
import { db } from '../db/database.ts';
import { editRequest } from './edit-request.ts';

const at = { now: present };
const reason = 'Попросил Клиент';
const small = await resourceId('214');

const edit = async (ask: object, { given = anAcceptedRequest({ serviceDate: aFreeDay() }), now = present } = {}) => {
  const request = await given;
  await editRequest(request.operator, { number: request.number, reason, ...ask }, { now });
  return request;
};

describe('R-3.1.1/3 staff correct the card', () => {
  test('by the Operator or an Agent; old and new of what changed, and nothing else, stand in the history', async () => {
    const { id, number, agent } = await edit({ title: 'Вечер го', fields: { attendees: 25, seating: 'round' } });
    expect(await rowOf(id)).toMatchObject({ title: 'Вечер го', fields: { attendees: 25, seating: 'round' } });
    expect(await lastEvent(id)).toMatchObject({ event: 'edited', role: 'operator' });
    expect((await lastEvent(id)).details).toEqual({
      reason,
      before: { title: 'Вечер настольных игр', 'fields.attendees': 30, 'fields.seating': null },
      after: { title: 'Вечер го', 'fields.attendees': 25, 'fields.seating': 'round' },
    });
    await editRequest(agent, { number, reason, fields: { seating: null } }, at);
    expect((await rowOf(id)).fields).not.toHaveProperty('seating');
    expect(await lastEvent(id)).toMatchObject({ role: 'agent' });
  });

  test.for([
    ['without a reason', { reason: ' ', title: 'Вечер го' }],
    ['a title too short', { title: 'Го' }],
    ['a field that nobody asks for', { fields: { passport: '1' } }],
    ['a required field taken out', { fields: { attendees: null } }],
    ['a day that there is not', { serviceDate: '2027-02-30' }],
    ['fields that are none', { fields: 'Нет' }],
    ['more people than the wished room has seats', { fields: { room: small, attendees: 31 } }],
  ] as const)('%s: nothing is changed', async ([, ask]) => {
    const given = await anAcceptedRequest({ serviceDate: aFreeDay() });
    const before = await rowOf(given.id);
    await expect(edit(ask, { given: Promise.resolve(given) })).rejects.toThrow();
    expect(await rowOf(given.id)).toEqual(before);
  });

  test('R-3.2.1/1 a status is never set by hand', async () => {
    await expect(edit({ status: 'in_review' })).rejects.toMatchObject({ rule: 'automatic_status', status: 422 });
  });

  test('a new file of who edits replaces another; one of somebody else is refused', async () => {
    const { client, operator, ...request } = await anAcceptedRequest({ category: 'printing' });
    const file = await aFile(operator, { purpose: 'layout' });
    const foreign = await aFile(client, { purpose: 'layout' });
    const fields = (id: string) => ({ layout: 'file', layoutText: null, layoutFiles: [id] });
    const given = Promise.resolve({ ...request, client, operator });

    await expect(edit({ fields: fields(foreign.id) }, { given })).rejects.toMatchObject({
      details: { errors: [expect.objectContaining({ field: 'fields.layoutFiles.0' })] },
    });
    await edit({ fields: fields(file.id) }, { given });
    await edit({ fields: { quantity: 40 } }, { given });
    const kept = await db.selectFrom('files').select('request').where('id', '=', file.id).executeTakeFirst();
    expect(kept?.request).toBe(request.id);
    expect((await rowOf(request.id)).fields).toMatchObject({ layoutFiles: [file.id], quantity: 40 });
  });
});

describe('R-4.1.1/4 another day', () => {
  test('is judged by the original moment of sending, the old verdict stays in the history', async () => {
    const given = anAcceptedRequest({ serviceDate: dayAhead(14) });
    const { id } = await edit({ serviceDate: dayAhead(2) }, { given, now: daysLater(1).now });
    expect(await rowOf(id)).toMatchObject({
      submitted_at: present,
      service_date: '2026-12-09',
      event_date: '2026-12-09',
      submission_deadline: '2026-12-04',
      late: true,
      late_by: 1,
      reply_deadline: '2026-12-07',
      response_due: '2026-12-08',
      event_over_at: new Date('2026-12-09T18:00:00Z'),
    });
    expect((await lastEvent(id)).details).toMatchObject({
      before: { service_date: '2026-12-21', late: false, late_by: 0, submission_deadline: '2026-12-16' },
      after: { service_date: '2026-12-09', late: true, late_by: 1, submission_deadline: '2026-12-04' },
    });
  });

  test('a late one is in time again', async () => {
    const given = anAcceptedRequest({ serviceDate: dayAhead(2), acceptLate: true });
    const { id } = await edit({ serviceDate: dayAhead(7) }, { given });
    expect(await rowOf(id)).toMatchObject({ late: false, late_by: 0 });
  });

  test('counts by the settings it was sent under', async () => {
    const given = await anAcceptedRequest({ serviceDate: dayAhead(14) });
    await setService({ replyDays: 5 });
    await edit({ serviceDate: dayAhead(15) }, { given: Promise.resolve(given) }).finally(() => setService({}));
    expect((await rowOf(given.id)).reply_deadline).toBe('2026-12-18');
  });

  test('a text alone changes no term, not even after the day', async () => {
    const { id, ...given } = await anAcceptedRequest({ serviceDate: dayAhead(14) });
    const before = await rowOf(id);
    await edit({ title: 'Вечер го' }, { given: Promise.resolve({ id, ...given }), now: daysLater(20).now });
    const { title: _, version, updated_at, ...same } = await rowOf(id);
    expect(before).toMatchObject(same);
    expect(version).toBe(before.version + 1);
    expect(updated_at).toEqual(daysLater(20).now);
  });

  test.for([
    ['date_past', dayAhead(-1)],
    ['date_too_far', dayAhead(366)],
  ] as const)('R-4.1.1/5 %s', async ([rule, serviceDate]) => {
    await expect(edit({ serviceDate })).rejects.toThrow(rule);
  });

  test('the wish for a room moves along, or goes with the room', async () => {
    const given = aRequest({ serviceDate: aFreeDay(), fields: { room: await resourceId('305') } });
    const request = { ...(await given), operator: await anOperator(), agent: undefined! };
    const serviceDate = aFreeDay();
    await edit({ serviceDate }, { given: Promise.resolve(request) });
    const [moved] = await db
      .selectFrom('bookings')
      .select(['state', 'from'])
      .where('request', '=', request.id)
      .execute();
    expect(moved).toEqual({ state: 'wished', from: new Date(`${serviceDate}T15:00:00Z`) });
    await edit({ fields: { room: null } }, { given: Promise.resolve(request) });
    expect(await bookingsOf(request.id)).toEqual([]);
  });
});

describe('2 the day of the event', () => {
  test.for(['rooms', 'media'] as const)('%s: is that of the service', async (category) => {
    const given = anAcceptedRequest({ category, serviceDate: dayAhead(14) });
    await expect(edit({ eventDate: dayAhead(15) }, { given })).rejects.toMatchObject({
      details: { errors: [expect.objectContaining({ field: 'eventDate' })] },
    });
  });

  test('printing: later moves the reply deadline only', async () => {
    const given = await anAcceptedRequest({ category: 'printing', serviceDate: dayAhead(14) });
    const { response_due } = await rowOf(given.id);
    await edit({ eventDate: dayAhead(21) }, { given: Promise.resolve(given) });
    expect(await rowOf(given.id)).toMatchObject({
      service_date: '2026-12-21',
      event_date: '2026-12-28',
      reply_deadline: '2026-12-24',
      response_due,
      event_over_at: new Date('2026-12-28T21:00:00Z'),
    });
  });

  test('printing: not before the service, also when that moves behind it', async () => {
    const given = await anAcceptedRequest({ category: 'printing', serviceDate: dayAhead(14) });
    const again = { given: Promise.resolve(given) };
    await expect(edit({ eventDate: dayAhead(13) }, again)).rejects.toThrow('form_incomplete');
    await expect(edit({ serviceDate: dayAhead(15) }, again)).rejects.toThrow('form_incomplete');
    await edit({ serviceDate: dayAhead(15), eventDate: dayAhead(15) }, again);
  });
});

describe('3.2.3 what an answer has promised', () => {
  test.for([
    ['the day', { serviceDate: dayAhead(300) }],
    ['the time to prepare', { fields: { setupMinutes: 30 } }],
  ] as const)('%s is not changed under it', async ([, ask]) => {
    const given = await aPromisedRequest();
    await expect(edit(ask, { given: Promise.resolve(given) })).rejects.toThrow('wrong_status');
    await edit({ title: 'Вечер го', fields: { seating: 'round' } }, { given: Promise.resolve(given) });
    expect(await bookingsOf(given.id)).toEqual(['confirmed']);
  });
});
