import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { anAgent, anOperator, aRequest, lastEvent, present, rowOf } from '../../../test/factories.ts';
import type { Person } from '../auth/sessions.ts';
import { requestCard } from '../queries/card.ts';
import { requestHistory } from '../queries/thread.ts';
import { acceptRequest } from './accept-request.ts';
import { addAbsence } from './add-absence.ts';
import { changeSetting } from './change-setting.ts';

let operator: Person;
beforeEach(async () => {
  operator = await anOperator();
});

describe('R-3.1.3/4 automatic assignment', () => {
  test('is off by default', async () => {
    await anAgent({ specialisations: ['rooms'] });
    const { id, number } = await aRequest();
    await acceptRequest(operator, { number }, { now: present });
    expect((await rowOf(id)).lead).toBeNull();
  });

  describe('where the University has set it', () => {
    beforeEach(() => changeSetting(operator, { scope: 'service', values: { autoAssign: true } }));
    afterEach(() => changeSetting(operator, { scope: 'service', values: { autoAssign: false } }));

    test('acceptance without a lead takes the first of the suggestion, by the service, with the score', async () => {
      const agent = await anAgent({ specialisations: ['media'] });
      const { id, number, client } = await aRequest({ category: 'media' });
      await acceptRequest(operator, { number }, { now: present });

      expect((await rowOf(id)).lead).toBe(agent.id);
      expect(await lastEvent(id)).toMatchObject({
        event: 'assigned',
        actor: null,
        role: null,
        details: { suggestion: { score: 90, match: 1, load: 0, capacity: 10, continues: false } },
      });
      const seen = await requestHistory(client, await requestCard(client, number));
      expect(seen.at(-1)).toMatchObject({ event: 'assigned', actor: null });
      expect(JSON.stringify(seen)).not.toMatch(/suggestion|score|load|capacity/);
      const staff = await requestHistory(operator, await requestCard(operator, number));
      expect(staff.at(-1)?.details).toHaveProperty('suggestion.score', 90);
    });

    test('the Operator’s own choice stands', async () => {
      await anAgent({ specialisations: ['transport'] });
      const chosen = await anAgent();
      const { id, number } = await aRequest({ category: 'transport' });
      await acceptRequest(operator, { number, lead: chosen.email }, { now: present });
      expect(await rowOf(id)).toMatchObject({ lead: chosen.id });
      expect(await lastEvent(id)).toMatchObject({ actor: operator.id, role: 'operator' });
    });

    test('nobody fits or everybody is away: nobody is assigned', async () => {
      const agent = await anAgent({ specialisations: ['souvenirs'] });
      await addAbsence(agent, { email: agent.email, since: '2026-12-01', until: '2026-12-31' });
      const { id, number } = await aRequest({ category: 'souvenirs' });
      await acceptRequest(operator, { number }, { now: present });
      expect(await rowOf(id)).toMatchObject({ lead: null, stage: 'in_review' });
    });
  });
});
