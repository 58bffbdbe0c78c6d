import { describe, expect, test } from 'vitest';
import {
  aFreeDay,
  anAcceptedRequest,
  anAgent,
  anOperator,
  aPromisedRequest,
  aRequest,
  bookingsOf,
  dayAhead,
  lastEvent,
  present,
  rowOf,
  setService,
} from '../../../test/factories.ts';
import { assignAgents } from './assign-agents.ts';
import { refuseRequest } from './refuse-request.ts';
import { withdrawQuestion } from './withdraw-question.ts';
import { writeMessage } from './write-message.ts';

const at = { now: present };
const text = 'К сожалению, не выйдет';
const late = { serviceDate: dayAhead(1), acceptLate: true };
const day = (count: number, time = '10:00') => ({ now: new Date(`${dayAhead(count)}T${time}:00+03:00`) });

/** The reply deadline is Thursday 17 December; the service and the event are on Monday 21 December. */
const serviceDate = dayAhead(14);
const asked = async (who: 'agent' | 'operator' = 'operator', moment = at) => {
  const request = await anAcceptedRequest({ serviceDate });
  await writeMessage(request[who], { number: request.number, kind: 'question', text: 'Нужна ли сцена?' }, moment);
  return request;
};

describe('R-4.5.1/1 one ground of the closed list, with its evidence', () => {
  test('late: only a late request', async () => {
    const [operator, inTime, tooLate] = [await anOperator(), await aRequest(), await aRequest(late)];
    await expect(refuseRequest(operator, { number: inTime.number, ground: 'late', text }, at)).rejects.toMatchObject({
      rule: 'ground_not_given',
      details: { ground: 'late', why: 'in_time' },
    });
    await refuseRequest(operator, { number: tooLate.number, ground: 'late', text }, at);
    expect(await rowOf(tooLate.id)).toMatchObject({
      stage: 'refused',
      outcome: { ground: 'late', text },
      response_met_at: present,
      finished_at: present,
    });
    expect(await lastEvent(tooLate.id)).toMatchObject({
      event: 'refused',
      details: { ground: 'late', text, evidence: { clause: '4.5.1' } },
    });
  });

  test.for([
    ['no field is named', undefined],
    ['an empty list', []],
    ['a field of another category', ['about', 'fields.quantity']],
    ['a tick', ['truthful']],
    ['no word at all', ['\u0000']],
  ] as const)('incomplete_or_false: %s', async ([, fields]) => {
    const [operator, { number }] = [await anOperator(), await aRequest()];
    const ask = { number, ground: 'incomplete_or_false' as const, text, fields: fields as string[] | undefined };
    await expect(refuseRequest(operator, ask, at)).rejects.toThrow('ground_not_given');
  });

  test('incomplete_or_false keeps the fields; another ground keeps none', async () => {
    const [operator, one, other] = [await anOperator(), await aRequest(), await aRequest(late)];
    const fields = ['about', 'fields.attendees'];
    await refuseRequest(operator, { number: one.number, ground: 'incomplete_or_false', text, fields }, at);
    await refuseRequest(operator, { number: other.number, ground: 'late', text, fields: ['\u0000', 'x'] }, at);
    expect((await rowOf(one.id)).outcome).toMatchObject({ fields });
    expect(await lastEvent(one.id)).toMatchObject({ details: { evidence: { fields } } });
    expect((await rowOf(other.id)).outcome).toEqual({ ground: 'late', text });
  });

  test.for([undefined, '', '  '])('without a text for the Client (%j)', async (none) => {
    const [operator, { id, number }] = [await anOperator(), await aRequest(late)];
    await expect(refuseRequest(operator, { number, ground: 'late', text: none }, at)).rejects.toMatchObject({
      rule: 'form_incomplete',
      details: { errors: [{ field: 'text', code: 'required' }] },
    });
    expect((await rowOf(id)).stage).toBe('open');
  });

  test('R-4.5.1/2 other: only where the University has set it', async () => {
    const [operator, { number, id }] = [await anOperator(), await aRequest()];
    await expect(refuseRequest(operator, { number, ground: 'other', text }, at)).rejects.toMatchObject({
      details: { why: 'closed_list' },
    });
    await setService({ allowOtherRefusalGround: true });
    await refuseRequest(operator, { number, ground: 'other', text }, at).finally(() => setService({}));
    expect((await rowOf(id)).outcome).toMatchObject({ ground: 'other' });
  });

  test('agent_no_reply: nothing to confirm without an Agent’s refusal', async () => {
    const { number, operator } = await asked('agent');
    await expect(refuseRequest(operator, { number, ground: 'agent_no_reply', text }, day(12))).rejects.toMatchObject({
      rule: 'ground_not_given',
      details: { why: 'no_offer' },
    });
  });
});

describe('R-4.5.1/1 no_reply', () => {
  const ground = 'no_reply' as const;

  test('only a question of an Operator counts', async () => {
    const { number, operator } = await asked('agent');
    await expect(refuseRequest(operator, { number, ground, text }, day(12))).rejects.toMatchObject({
      details: { why: 'no_question' },
    });
  });

  test('not before the end of the reply deadline, from then on', async () => {
    const { id, number, operator } = await asked();
    await expect(refuseRequest(operator, { number, ground, text }, day(10, '23:59'))).rejects.toMatchObject({
      details: { why: 'reply_still_possible', until: '2026-12-17' },
    });
    await refuseRequest(operator, { number, ground, text }, day(11, '00:00'));
    expect(await lastEvent(id)).toMatchObject({
      details: { evidence: { question: { by: operator.id, answeredAt: null }, replyDeadline: '2026-12-17' } },
    });
  });

  test.for(['answered', 'withdrawn'] as const)('not after the question was %s', async (how) => {
    const { number, client, operator } = await asked();
    if (how === 'answered') await writeMessage(client, { number, text: 'Нужна' }, day(1));
    else await withdrawQuestion(operator, { number }, day(1));
    await expect(refuseRequest(operator, { number, ground, text, confirm: true }, day(12))).rejects.toMatchObject({
      details: { why: 'no_question' },
    });
  });

  test('asked after the deadline: one working day, or the day of the service', async () => {
    const { number, operator } = await asked('operator', day(11));
    await expect(refuseRequest(operator, { number, ground, text }, day(13))).rejects.toMatchObject({
      details: { why: 'reply_still_possible', until: '2026-12-21' },
    });
    await refuseRequest(operator, { number, ground, text }, day(14, '00:00'));
  });
});

describe('T09 a promise is taken back with the refusal', () => {
  test('the room is free again', async () => {
    const { id, number, operator } = await aPromisedRequest();
    const fields = ['about'];
    await refuseRequest(operator, { number, ground: 'incomplete_or_false', text, fields }, at);
    expect(await bookingsOf(id)).toEqual(['released']);
    await aPromisedRequest({ serviceDate: (await rowOf(id)).service_date });
  });

  test('T18 an unanswered message asks to confirm', async () => {
    const { id, number, client, operator } = await anAcceptedRequest({ serviceDate: aFreeDay() });
    await writeMessage(client, { number, text: 'А можно в субботу?' }, at);
    const ask = { number, ground: 'incomplete_or_false' as const, text, fields: ['about'] };
    await expect(refuseRequest(operator, ask, at)).rejects.toThrow('unanswered_message');
    await refuseRequest(operator, { ...ask, confirm: true }, at);
    expect(await rowOf(id)).toMatchObject({ stage: 'refused', waiting: 'none' });
  });

  test('of a request without an Agent too (T03)', async () => {
    const { id, number } = await aRequest(late);
    const operator = await anOperator();
    await assignAgents(operator, { number, lead: (await anAgent()).email }, at);
    await refuseRequest(operator, { number, ground: 'late', text }, at);
    expect(await lastEvent(id)).toMatchObject({ details: { move: 'T03' } });
  });
});
