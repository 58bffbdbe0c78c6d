import { describe, expect, test } from 'vitest';
import { anAcceptedRequest, anAgent, anOperator, daysLater } from '../../../test/factories.ts';
import { assignAgents } from '../commands/assign-agents.ts';
import { requestCard } from '../queries/card.ts';
import { queuePage } from '../queries/queue.ts';

describe('R-4.3.1/1 after a redirect the earlier Agent reads on for 30 days of the moment that is asked for', () => {
  test('and then the request is not there', async () => {
    const { number, agent } = await anAcceptedRequest();
    const next = await anAgent();
    await assignAgents(await anOperator(), { number, lead: next.email, reason: 'workload' }, daysLater(1));

    expect(await requestCard(agent, number, daysLater(30).now)).toMatchObject({ number });
    await expect(requestCard(agent, number, daysLater(32).now)).rejects.toThrow('not_found');
    await expect(requestCard(next, number, daysLater(32).now)).resolves.toMatchObject({ number });
  });

  test('while it has left their queue at once', async () => {
    const { number, agent } = await anAcceptedRequest();
    await assignAgents(await anOperator(), { number, lead: (await anAgent()).email, reason: 'workload' }, daysLater(1));

    expect((await queuePage(agent, {}, daysLater(2).now)).items).toHaveLength(0);
  });
});
