import { beforeAll, describe, expect, test } from 'vitest';
import { addDays, moscowDay } from '#regulation/calendar.ts';
import { aCard, aStudent, rightFields } from '../../../test/factories.ts';
import { callerOf } from './fixtures.ts';

const eventDate = addDays(moscowDay(new Date()), 30);
let client: Awaited<ReturnType<typeof callerOf>>;

beforeAll(async () => {
  client = await callerOf(await aStudent());
});

const { title, about } = aCard();
const rooms = { category: 'rooms', serviceDate: eventDate, fields: rightFields.rooms };
const souvenirs = { category: 'souvenirs', serviceDate: addDays(eventDate, -1), fields: rightFields.souvenirs };
const body = { title, about, eventDate, truthful: true, requests: [rooms, souvenirs] };

describe('R-3.1.2/2 POST /events', () => {
  test('sends all, answers with the event, and the same key sends nothing new', async () => {
    const headers = { 'idempotency-key': 'festival' };
    const made = await client('POST', '/events', { body, headers });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      title,
      eventDate,
      confirmed: 0,
      total: 2,
      unsent: 0,
      requests: [
        { category: 'rooms', status: 'open', serviceDate: eventDate },
        { category: 'souvenirs', status: 'open', serviceDate: addDays(eventDate, -1) },
      ],
    });
    expect((await client('POST', '/events', { body, headers })).body).toEqual(made.body);
    expect((await client('GET', `/events/${made.body.id}`)).body).toEqual(made.body);
    const { body: card } = await client('GET', `/requests/${made.body.requests[0].number.replace('МИ', 'MI')}`);
    expect(card).toMatchObject({ event: made.body.id, title });

    const stranger = await callerOf(await aStudent());
    expect((await stranger('GET', `/events/${made.body.id}`)).status).toBe(404);
    expect((await client('GET', '/events/none')).status).toBe(404);
  });

  test('one wrong need, nothing is sent; each field is named where it stands', async () => {
    const wrong = { ...souvenirs, fields: { ...rightFields.souvenirs, audience: [] } };
    const { status, body: problem } = await client('POST', '/events', { body: { ...body, requests: [rooms, wrong] } });
    expect(status).toBe(422);
    expect(problem.errors).toEqual([
      { field: 'requests.1.fields.audience', message: expect.stringContaining('Для кого') },
    ]);
    const { body: list } = await client('GET', '/requests?limit=100');
    expect(list.items).toHaveLength(2);
  });

  test.for([
    ['no title', { title: '' }, 'title'],
    ['no day', { eventDate: undefined }, 'eventDate'],
    ['no requests', { requests: [] }, 'requests'],
    ['no category', { requests: [{ serviceDate: eventDate }] }, 'requests.0.category'],
    ['not truthful', { truthful: false }, 'requests.0.truthful'],
    ['what nobody asks for', { passport: '1' }, 'passport'],
  ] as const)('%s', async ([, changes, field]) => {
    const { status, body: problem } = await client('POST', '/events', { body: { ...body, ...changes } });
    expect(status).toBe(422);
    expect(problem.errors[0].field).toBe(field);
  });
});
