import { describe, expect, test } from 'vitest';
import {
  aFreeDay,
  anAcceptedRequest,
  anAgent,
  dayAhead,
  messagesOf,
  present,
  resourceId,
  rowOf,
} from '../../../test/factories.ts';
import { db } from '../db/database.ts';
import { answerRequest } from './answer-request.ts';
import { assignAgents } from './assign-agents.ts';
import { changePart } from './change-part.ts';
import { takeBackAnswer } from './take-back-answer.ts';

const at = { now: present };
const text = 'Склад закрыли';
const [small, studio, bus] = [await resourceId('214'), await resourceId('016'), await resourceId('Автобус')];

describe('R-3.2.3/2 an answer that is not complete', () => {
  const place = 'Склад, комната 003';
  test.for([
    ['rooms', {}, ['resource', 'from', 'to']],
    ['rooms', { resource: 'x', from: '18:03', to: '25:00' }, ['resource', 'from', 'to']],
    ['rooms', { resource: small, from: '18:00', to: '18:00' }, ['to']],
    ['rooms', { resource: studio, from: '18:00', to: '19:00' }, ['resource']],
    ['media', { resource: studio, from: '12:00', to: '14:00' }, ['employee']],
    ['printing', { quantity: 0, place: 'Т', date: '2026-13-01' }, ['quantity', 'place', 'date']],
    ['printing', { quantity: 20, place: '\u0000\u0000\u0000\u0000', date: dayAhead(13) }, ['place']],
    ['printing', { quantity: 20, place, date: dayAhead(15) }, ['date']],
    ['printing', { quantity: 20, place, date: dayAhead(13), from: '12:00', to: '10:00' }, ['to']],
    ['souvenirs', { items: [], place, date: dayAhead(13) }, ['items']],
    ['souvenirs', { items: [{ quantity: 1 }], place, date: dayAhead(13) }, ['items.0']],
    ['souvenirs', { items: [{ name: 'Ленты', quantity: 0 }], place, date: dayAhead(13) }, ['items.0.quantity']],
    ['transport', { resource: bus, from: '10:00', to: '12:00', place }, ['dispatcherPhone']],
    ['information', { publications: [{ channel: 'site', date: dayAhead(14) }] }, ['publications.0.time']],
    ['rooms', { resource: small, from: '18:00', to: '21:00', note: 'x' }, ['note']],
  ] as const)('%s %j: names %j', async ([category, result, fields]) => {
    const { id, number, agent } = await anAcceptedRequest({ category });
    const before = await rowOf(id);
    await expect(answerRequest(agent, { number, result, confirm: true }, at)).rejects.toMatchObject({
      rule: 'answer_data',
      status: 422,
      details: { errors: fields.map((code) => expect.objectContaining({ field: `result.${code}` })) },
    });
    expect([await rowOf(id), await messagesOf(id)]).toEqual([before, []]);
  });

  test.for([undefined, null, 'нет', []])('%j is none', async (result) => {
    const { number, agent } = await anAcceptedRequest();
    await expect(answerRequest(agent, { number, result }, at)).rejects.toThrow('answer_data');
  });
});

describe('R-4.6.4/1 the lead’s own part', () => {
  test('is done with the answer, and to do again when it is taken back', async () => {
    const given = await anAcceptedRequest({ serviceDate: aFreeDay() });
    const { id, number, agent, operator } = given;
    const other = await anAgent();
    await assignAgents(operator, { number, lead: agent.email, others: [other.email] }, at);
    await changePart(other, { number, state: 'has_result', text: 'Звук в 17:30' }, at);
    await answerRequest(agent, { number, result: { resource: small, from: '18:00', to: '21:00' } }, at);
    expect(await partsOf(id)).toEqual({ [agent.id]: 'has_result', [other.id]: 'has_result' });
    expect((await messagesOf(id)).at(-1)?.text).toContain('Звук в 17:30');
    await takeBackAnswer(agent, { number, text }, at);
    expect(await partsOf(id)).toEqual({ [agent.id]: 'todo', [other.id]: 'has_result' });
  });
});

async function partsOf(id: string) {
  const rows = await db.selectFrom('assignments').select(['person', 'part']).where('request', '=', id).execute();
  return Object.fromEntries(rows.map(({ person, part }) => [person, part]));
}
