import { describe, expect, test } from 'vitest';
import {
  aFreeDay,
  anAcceptedRequest,
  anOperator,
  aPromisedRequest,
  aRequest,
  bookingsOf,
  lastEvent,
  present,
  rowOf,
} from '../../../test/factories.ts';
import type { Person } from '../auth/sessions.ts';
import { acceptRequest } from './accept-request.ts';
import { closeRequest } from './close-request.ts';
import { completeRequest } from './complete-request.ts';
import { withdrawRequest } from './withdraw-request.ts';
import { writeMessage } from './write-message.ts';

const at = { now: present };

interface Given {
  id: string;
  number: string;
  client: Person;
  operator: Person;
}

const opened = async (): Promise<Given> => ({
  ...(await aRequest({ serviceDate: aFreeDay() })),
  operator: await anOperator(),
});
const inReview = (): Promise<Given> => anAcceptedRequest({ serviceDate: aFreeDay() });
const asked = async (): Promise<Given> => {
  const request = await anAcceptedRequest({ serviceDate: aFreeDay() });
  await writeMessage(request.agent, { number: request.number, kind: 'question', text: 'Нужна ли сцена?' }, at);
  return request;
};
const written = async (): Promise<Given> => {
  const request = await anAcceptedRequest({ serviceDate: aFreeDay() });
  await writeMessage(request.client, { number: request.number, text: 'Спасибо!' }, at);
  return request;
};

describe('R-4.2.3/1 the Client withdraws in every working status', () => {
  test.for([
    ['open', opened],
    ['in_review', inReview],
    ['in_progress', () => aPromisedRequest()],
    ['awaiting_client', asked],
    ['awaiting_operator', written],
  ] as const)('%s', async ([, given]) => {
    const { id, number, client } = await given();
    const before = await rowOf(id);
    await withdrawRequest(client, { number }, at);
    // R-4.2.3/3: the status stays until the Operator closes
    expect(await rowOf(id)).toMatchObject({ stage: before.stage, waiting: before.waiting, withdrawn_at: present });
  });

  test('with a reason or without one', async () => {
    const [one, other] = [await opened(), await opened()];
    await withdrawRequest(one.client, { number: one.number, reason: ' Перенесли ' }, at);
    await withdrawRequest(other.client, { number: other.number, reason: '  ' }, at);
    expect((await lastEvent(one.id)).details).toMatchObject({ move: 'W01', reason: 'Перенесли' });
    expect((await lastEvent(other.id)).details).not.toHaveProperty('reason');
  });

  test('for ever: neither twice nor back', async () => {
    const { number, client, operator } = await inReview();
    await withdrawRequest(client, { number }, at);
    await expect(withdrawRequest(client, { number }, at)).rejects.toThrow('withdrawn');
    await expect(acceptRequest(operator, { number }, at)).rejects.toThrow('withdrawn');
    await closeRequest(operator, { number, reason: 'withdrawn' }, at);
    await expect(withdrawRequest(client, { number }, at)).rejects.toThrow('wrong_status');
  });

  test('not once it is over', async () => {
    const { number, client, operator } = await aPromisedRequest();
    await completeRequest(operator, { number, confirm: true }, at);
    await expect(withdrawRequest(client, { number }, at)).rejects.toThrow('wrong_status');
  });
});

describe('R-4.2.3/2 at once', () => {
  test('all that was booked is free and the thread is closed to both sides', async () => {
    const { id, number, client, operator } = await aPromisedRequest();
    expect(await bookingsOf(id)).toContain('confirmed');
    await withdrawRequest(client, { number }, at);
    expect(new Set(await bookingsOf(id))).toEqual(new Set(['released']));
    for (const actor of [client, operator]) {
      await expect(writeMessage(actor, { number, text: 'Ещё одно' }, at)).rejects.toThrow('withdrawn');
    }
  });

  test('R-3.2.6/3 it is closed with one reason alone', async () => {
    const { id, number, client, operator } = await inReview();
    await withdrawRequest(client, { number }, at);
    await expect(closeRequest(operator, { number, reason: 'duplicate' }, at)).rejects.toThrow('closing_reason');
    await closeRequest(operator, { number, reason: 'withdrawn' }, at);
    expect(await rowOf(id)).toMatchObject({ stage: 'closed', outcome: { reason: 'withdrawn' } });
  });
});
