import { describe, expect, test } from 'vitest';
import { anAcceptedRequest, lastEvent, rowOf } from '../../../test/factories.ts';
import { requestCard } from '../queries/card.ts';
import { requestHistory } from '../queries/thread.ts';
import { closeRequest } from './close-request.ts';
import { prioritiseRequest } from './prioritise-request.ts';

const reason = 'Мероприятие ректората';

describe('R-3.1.3/5 raised in the queue by hand', () => {
  test('with a reason, and put back', async () => {
    const { id, number, operator } = await anAcceptedRequest();
    await prioritiseRequest(operator, { number, priority: 1, reason });
    expect(await rowOf(id)).toMatchObject({ priority: 1, priority_reason: reason });
    expect(await lastEvent(id)).toMatchObject({ event: 'prioritised', details: { before: 0, after: 1, reason } });

    await prioritiseRequest(operator, { number, priority: '0', reason: 'Перенесли' });
    expect(await rowOf(id)).toMatchObject({ priority: 0, priority_reason: null });
  });

  test.for([
    [2, reason],
    [-1, reason],
    ['x', reason],
    [1, ' '],
  ] as const)('%s with «%s» is no priority', async ([priority, why]) => {
    const { number, operator } = await anAcceptedRequest();
    await expect(prioritiseRequest(operator, { number, priority: priority as 1, reason: why })).rejects.toThrow();
  });

  test('only by an Operator, only while work goes on', async () => {
    const { number, client, agent, operator } = await anAcceptedRequest();
    await expect(prioritiseRequest(agent, { number, priority: 1, reason })).rejects.toThrow('operator_assigns');
    await expect(prioritiseRequest(client, { number, priority: 1, reason })).rejects.toThrow('own_request');
    await closeRequest(operator, { number, reason: 'duplicate' });
    await expect(prioritiseRequest(operator, { number, priority: 1, reason })).rejects.toThrow('wrong_status');
  });

  test('R-3.1.4/2 the Client does not hear of it', async () => {
    const { number, client, operator } = await anAcceptedRequest();
    await prioritiseRequest(operator, { number, priority: 1, reason });
    expect(JSON.stringify(await requestHistory(client, await requestCard(client, number)))).not.toContain(reason);
  });
});
