import { describe, expect, test } from 'vitest';
import { anAgent, anOperator, aRequest, lastEvent, present, resourceId } from '../../../test/factories.ts';
import { requestCard } from '../queries/card.ts';
import { requestHistory, requestMessages } from '../queries/thread.ts';
import { acceptRequest } from './accept-request.ts';
import { answerRequest } from './answer-request.ts';
import { changePart } from './change-part.ts';

async function aSharedRequest() {
  const [request, operator, lead, coworker] = [await aRequest(), await anOperator(), await anAgent(), await anAgent()];
  await acceptRequest(
    operator,
    { number: request.number, lead: lead.email, others: [coworker.email] },
    { now: present },
  );
  return { ...request, operator, lead, coworker };
}

const ready = { state: 'has_result', text: 'Звук и два микрофона на сцене к 17:30' } as const;

describe('R-4.6.4/1 an own part', () => {
  test('is changed by its Agent alone', async () => {
    const { id, number, operator, lead, coworker } = await aSharedRequest();
    await changePart(coworker, { number, ...ready });
    const { agents } = await requestCard(operator, number);
    expect(agents.find((one) => one.id === coworker.id)).toMatchObject({ part: 'has_result', text: ready.text });
    expect(agents.find((one) => one.id === lead.id)).toMatchObject({ part: 'todo', text: null });
    expect(await lastEvent(id)).toMatchObject({
      event: 'part_changed',
      role: 'agent',
      details: { person: coworker.id },
    });
    await changePart(coworker, { number, state: 'todo', text: '' });
    expect((await requestCard(operator, number)).agents.map(({ part }) => part)).toEqual(['todo', 'todo']);
  });

  test('a result says what it is', async () => {
    const { number, coworker } = await aSharedRequest();
    await expect(changePart(coworker, { number, state: 'has_result' })).rejects.toMatchObject({
      rule: 'form_incomplete',
      details: { errors: [{ field: 'text', code: 'required' }] },
    });
    await expect(changePart(coworker, { number, state: 'cancelled' as 'todo' })).rejects.toThrow();
  });

  test('is nobody else’s', async () => {
    const { number, client, operator } = await aSharedRequest();
    await expect(changePart(operator, { number, ...ready })).rejects.toThrow('assigned_only');
    await expect(changePart(client, { number, ...ready })).rejects.toThrow('own_request');
    await expect(changePart(await anAgent(), { number, ...ready })).rejects.toThrow('not_found');
  });

  test('R-3.2.3/4 the answer waits for every part, and says what is ready', async () => {
    const { number, client, lead, coworker } = await aSharedRequest();
    const result = { resource: await resourceId('214'), from: '18:00', to: '21:00' };
    await expect(answerRequest(lead, { number, result }, { now: present })).rejects.toThrow('parts_open');
    await changePart(coworker, { number, ...ready });
    await answerRequest(lead, { number, result }, { now: present });

    const card = await requestCard(client, number);
    const said = JSON.stringify([card.answer, await requestMessages(client, card)]);
    expect(said).toContain(ready.text);
    expect(JSON.stringify(await requestHistory(client, card))).not.toContain('part_changed');
  });
});
