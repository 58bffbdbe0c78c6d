import { beforeAll, describe, expect, test } from 'vitest';
import { addDays, moscowDay } from '#regulation/calendar.ts';
import { aCard, anAgent, anOperator, aStudent, resourceId } from '../../../test/factories.ts';
import { callerOf } from './fixtures.ts';

type Caller = Awaited<ReturnType<typeof callerOf>>;

const serviceDate = addDays(moscowDay(new Date()), 24);
let client: Caller;
let agent: Caller;
let operator: Caller;
let lead: string;
let room: string;

beforeAll(async () => {
  const staff = await anAgent();
  lead = staff.email;
  room = await resourceId('305');
  agent = await callerOf(staff);
  client = await callerOf(await aStudent());
  operator = await callerOf(await anOperator());
});

async function accepted(): Promise<string> {
  const { body } = await client('POST', '/requests', { body: { category: 'rooms', ...aCard({ serviceDate }) } });
  const path = `/requests/${body.number.replace('МИ', 'MI')}`;
  expect((await operator('POST', `${path}/acceptance`, { body: { lead } })).status).toBe(204);
  return path;
}

async function offered(from: string, to: string) {
  const path = await accepted();
  const made = await agent('POST', `${path}/counter-offer`, { body: { result: { resource: room, from, to } } });
  expect(made.status).toBe(204);
  const { body } = await client('GET', path);
  return { path, offer: body.counterOffer.id as string, card: body, etag: made.headers.get('etag') };
}

describe('R-4.5.1/2 a counter-offer over the API', () => {
  test('is seen on the card, taken once, and is the answer', async () => {
    const { path, offer, card } = await offered('09:00', '11:00');
    expect(card).toMatchObject({
      status: 'awaiting_client',
      counterOffer: { state: 'open', summary: expect.stringContaining('ауд. 305'), nearest: null },
      actions: { accept_offer: null, decline_offer: null, counter_offer: { rule: 'own_request' } },
    });

    for (const _ of [1, 2]) {
      expect((await client('POST', `${path}/counter-offer/acceptance`, { body: { offer } })).status).toBe(204);
    }
    const { body } = await client('GET', path);
    expect(body).toMatchObject({
      status: 'in_progress',
      answer: { result: { resource: room, from: '09:00', to: '11:00' } },
      counterOffer: { state: 'accepted' },
    });
  });

  test('taken by another meanwhile: 409 with the nearest, and the request is with the staff', async () => {
    const [one, other] = [await offered('12:00', '14:00'), await offered('12:00', '14:00')];
    const take = ({ path, offer }: typeof one) =>
      client('POST', `${path}/counter-offer/acceptance`, { body: { offer } });
    expect((await take(one)).status).toBe(204);

    const { status, body } = await take(other);
    expect(status).toBe(409);
    expect(body).toMatchObject({ rule: 'offer_taken', clause: '3.2.3' });
    expect(body.nearest.length).toBeGreaterThan(0);
    const { body: card } = await client('GET', other.path);
    expect(card).toMatchObject({ status: 'awaiting_operator', counterOffer: { state: 'lost', nearest: body.nearest } });
    expect((await take(other)).body).toMatchObject({ rule: 'offer_taken' });
  });

  test('declined with a text, and not without', async () => {
    const { path, offer } = await offered('15:00', '16:00');
    const decline = (body: object) => client('POST', `${path}/counter-offer/refusal`, { body });
    expect((await decline({ offer, text: ' ' })).status).toBe(422);
    expect((await decline({ offer, text: 'Нужен вечер' })).status).toBe(204);
    expect((await decline({ offer, text: 'Нужен вечер' })).body).toMatchObject({ rule: 'no_offer' });
  });

  test('every «no» says its rule', async () => {
    const { path, offer, etag } = await offered('17:00', '18:00');
    const taken = { offer: '00000000-0000-4000-8000-000000000000' };
    expect((await client('POST', `${path}/counter-offer/acceptance`, { body: taken })).body.rule).toBe('offer_changed');
    expect((await client('POST', `${path}/counter-offer/acceptance`, { body: { offer: 1 } })).status).toBe(422);
    expect((await client('POST', `${path}/counter-offer/acceptance`)).status).toBe(400);
    expect((await agent('POST', `${path}/counter-offer/acceptance`, { body: { offer } })).body.rule).toBe(
      'client_only',
    );
    expect((await operator('POST', `${path}/counter-offer`, { body: { result: {} } })).body.rule).toBe('lead_only');
    expect((await agent('POST', `${path}/counter-offer`, { body: { result: {} } })).body.rule).toBe('answer_data');
    const stale = { body: { offer }, headers: { 'if-match': '"1"' } };
    expect((await client('POST', `${path}/counter-offer/acceptance`, stale)).status).toBe(412);
    const fresh = { body: { offer }, headers: { 'if-match': etag ?? '' } };
    expect((await client('POST', `${path}/counter-offer/acceptance`, fresh)).status).toBe(204);
  });
});
