import { afterEach, describe, expect, test } from 'vitest';
import { acceptRequest } from '#server/commands/accept-request.ts';
import { setClock } from '#server/clock.ts';
import { db } from '#server/db/database.ts';
import { requestCard } from '#server/queries/card.ts';
import { anAgent, anOperator, aRequest, rowOf } from '../../../../test/factories.ts';
import { staffFacts } from './staff-facts.ts';

const nothing = { template: null, quoted: null };

/** The last day of the last year whose calendar is there: the next working day is not known. */
async function lastKnownDay(): Promise<{ sent: Date; last: Date }> {
  const { year } = await db
    .selectFrom('calendar_years')
    .select(({ fn }) => fn.max('year').as('year'))
    .executeTakeFirstOrThrow();
  return { sent: new Date(`${year}-12-06T07:00:00Z`), last: new Date(`${year}-12-31T07:00:00Z`) };
}

afterEach(() => setClock(new Date()));

describe('«Подсказка недоступна»', () => {
  test('R-TIME/2, R-3.1.3/3 without the calendar of the next year the card opens and one assigns by hand', async () => {
    const [operator, agent] = [await anOperator(), await anAgent({ specialisations: ['rooms'] })];
    const { sent, last } = await lastKnownDay();
    const { id, number } = await aRequest({ now: sent, serviceDate: sent.toISOString().slice(0, 8) + '20' });
    const factsAt = async (now: Date) => {
      setClock(now);
      return staffFacts(operator, await requestCard(operator, number, now), 'ru', nothing);
    };

    expect((await factsAt(sent)).suggestions).toContainEqual(expect.objectContaining({ email: agent.email }));
    const facts = await factsAt(last);
    expect(facts.suggestions).toBeNull();
    expect(facts.agents).toContainEqual(expect.objectContaining({ email: agent.email }));

    await acceptRequest(operator, { number, lead: agent.email }, { now: last });
    expect(await rowOf(id)).toMatchObject({ stage: 'in_review', lead: agent.id });
  });
});
