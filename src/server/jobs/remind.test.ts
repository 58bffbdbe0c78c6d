import { beforeEach, describe, expect, test } from 'vitest';
import { moscowMoment } from '#regulation/calendar.ts';
import {
  aPerson,
  aPromisedRequest,
  aStudent,
  anAcceptedRequest,
  anOperator,
  daysLater,
  dayAhead,
  eventsOf,
  lastEvent,
  present,
  rowOf,
  setService,
} from '../../../test/factories.ts';
import { completeRequest } from '../commands/complete-request.ts';
import { declineFeedback } from '../commands/decline-feedback.ts';
import { rateRequest } from '../commands/rate-request.ts';
import { saveDraft } from '../commands/save-draft.ts';
import { startDraft } from '../commands/start-draft.ts';
import { withdrawRequest } from '../commands/withdraw-request.ts';
import { db } from '../db/database.ts';
import { announce } from './announce.ts';
import { closeWithdrawnOnes } from './close-withdrawn.ts';
import { expireDrafts } from './expire-drafts.ts';
import { remind } from './remind.ts';

/** Several workers at once, the same minute twice, and a restart afterwards. */
async function strike(now: Date): Promise<void> {
  await Promise.all([remind(now), remind(now), remind(now)]);
  await remind(now);
}

async function told(person: string, kind: string): Promise<number> {
  const rows = await db
    .selectFrom('notifications')
    .select('id')
    .where('person', '=', person)
    .where('kind', '=', kind as 'sent')
    .execute();
  return rows.length;
}

const later = (days: number) => daysLater(days).now;

describe('R-3.2.6/4 an event that has passed', () => {
  test('every Operator hears it once; the status stays a decision of theirs', async () => {
    const [one, other] = [await anOperator(), await anOperator()];
    const { id } = await aPromisedRequest({ serviceDate: dayAhead(14) });
    await strike(moscowMoment(dayAhead(14), '20:59'));
    expect(await told(one.id, 'event_over')).toBe(0);

    await strike(moscowMoment(dayAhead(14), '21:00'));
    await strike(moscowMoment(dayAhead(16), '09:00'));
    await strike(moscowMoment(dayAhead(14), '22:00'));
    expect([await told(one.id, 'event_over'), await told(other.id, 'event_over')]).toEqual([1, 1]);
    expect((await rowOf(id)).stage).toBe('in_progress');
  });
});

describe('R-3.1.1/2 a draft', () => {
  const draftOf = async (days = 0) => {
    const client = await aStudent();
    const { id } = await startDraft(client, { category: 'rooms' }, { now: later(days) });
    return { client, id };
  };
  const isThere = async (id: string) =>
    (await db.selectFrom('drafts').select('id').where('id', '=', id).execute()).length === 1;

  test('is warned of on day 25 and deleted on day 30, each once', async () => {
    const { client, id } = await draftOf();
    await strike(later(24.9));
    expect(await told(client.id, 'draft_expiring')).toBe(0);
    await strike(later(25));
    await strike(later(29));
    expect(await told(client.id, 'draft_expiring')).toBe(1);

    expect(await expireDrafts(later(29.9))).toBe(0);
    const deleted = await Promise.all([expireDrafts(later(30)), expireDrafts(later(30))]);
    expect(deleted.toSorted()).toEqual([0, 1]);
    expect(await isThere(id)).toBe(false);
  });

  test('a change after the warning keeps it for another 30 days', async () => {
    const { client, id } = await draftOf();
    await strike(later(25));
    await saveDraft(client, { id, content: { title: 'Вечер' } }, { now: later(28) });
    await expireDrafts(later(40));
    expect(await isThere(id)).toBe(true);

    await strike(later(53));
    expect(await told(client.id, 'draft_expiring')).toBe(2);
    await expireDrafts(later(58));
    expect(await isThere(id)).toBe(false);
  });

  test('nobody loses one unwarned, where the service stood still or the clock jumped', async () => {
    const { client, id } = await draftOf();
    await expireDrafts(later(400));
    await strike(later(401));
    await expireDrafts(later(402));
    expect(await isThere(id)).toBe(true);
    expect(await told(client.id, 'draft_expiring')).toBe(1);
    await expireDrafts(later(406));
    expect(await isThere(id)).toBe(false);
  });
});

describe('R-4.5.2/1 the reminder of an opinion', () => {
  const asked = async () => {
    const request = await aPromisedRequest();
    await completeRequest(request.operator, { number: request.number, confirm: true }, { now: present });
    return request;
  };

  test('comes once, on the third working day at 10:00', async () => {
    const { client } = await asked();
    await strike(moscowMoment(dayAhead(3), '09:55'));
    expect(await told(client.id, 'feedback_reminder')).toBe(0);
    await strike(moscowMoment(dayAhead(3), '10:00'));
    await strike(moscowMoment(dayAhead(20), '12:00'));
    expect(await told(client.id, 'feedback_reminder')).toBe(1);
  });

  test('not to who answered, nor to who would rather not', async () => {
    const [rated, declined] = [await asked(), await asked()];
    await rateRequest(rated.client, { number: rated.number, rating: 5 }, { now: present });
    await declineFeedback(declined.client, { number: declined.number }, { now: present });
    await strike(moscowMoment(dayAhead(4), '10:00'));
    expect(await told(rated.client.id, 'feedback_reminder')).toBe(0);
    expect(await told(declined.client.id, 'feedback_reminder')).toBe(0);
  });

  test('not after the 30 days of the form, in which alone it can be answered', async () => {
    const { client, number } = await asked();
    await strike(moscowMoment(dayAhead(31), '10:00'));
    expect(await told(client.id, 'feedback_reminder')).toBe(0);
    await expect(
      rateRequest(client, { number, rating: 5 }, { now: moscowMoment(dayAhead(31), '00:00') }),
    ).rejects.toThrow('feedback_over');
  });
});

describe('TIME/2 the calendar of the next year', () => {
  test('Operators and administrators hear of it from 1 October, once a week', async () => {
    const operator = await anOperator();
    const admin = await aPerson({ kind: 'employee', roles: ['admin'] });
    const both = await aPerson({ kind: 'employee', roles: ['admin', 'operator'] });
    const counts = async () => Promise.all([operator, admin, both].map(({ id }) => told(id, 'calendar_missing')));

    await strike(moscowMoment('2027-09-30', '23:55'));
    expect(await counts()).toEqual([0, 0, 0]);
    await strike(moscowMoment('2027-10-01', '00:00'));
    await strike(moscowMoment('2027-10-07', '23:55'));
    expect(await counts()).toEqual([1, 1, 1]);
    await strike(moscowMoment('2027-10-08', '00:00'));
    expect(await counts()).toEqual([2, 2, 2]);
  });
});

describe('R-4.2.3/3 withdrawalAutoClose', () => {
  beforeEach(() => setService({}));

  test('off: the status stays until the Operator closes', async () => {
    const { id, number, client } = await anAcceptedRequest();
    await withdrawRequest(client, { number }, { now: present });
    await closeWithdrawnOnes(later(1));
    expect(await rowOf(id)).toMatchObject({ stage: 'in_review', withdrawn_at: present });
  });

  test('on: the service closes in the same transaction, and the history names nobody', async () => {
    await setService({ withdrawalAutoClose: true });
    const operator = await anOperator();
    const { id, number, client } = await anAcceptedRequest();
    await withdrawRequest(client, { number }, { now: present });

    expect(await rowOf(id)).toMatchObject({ stage: 'closed', waiting: 'none', outcome: { reason: 'withdrawn' } });
    expect(await lastEvent(id)).toMatchObject({ event: 'closed', actor: null, role: null, details: { move: 'W02' } });

    for (const { id: history } of await eventsOf(id)) await announce({ history: String(history) }, undefined as never);
    const { facts } = await db
      .selectFrom('notifications')
      .select('facts')
      .where('person', '=', operator.id)
      .where('kind', '=', 'client_withdrew')
      .executeTakeFirstOrThrow();
    expect(facts).toMatchObject({ closes: true });
    expect(await told(client.id, 'closed')).toBe(1);
  });

  test('what was withdrawn before is closed by the job, once, also by several workers', async () => {
    const { id, number, client } = await anAcceptedRequest();
    await withdrawRequest(client, { number }, { now: present });
    await setService({ withdrawalAutoClose: true });
    await Promise.all([closeWithdrawnOnes(later(1)), closeWithdrawnOnes(later(1)), closeWithdrawnOnes(later(1))]);

    const closings = (await eventsOf(id)).filter(({ event }) => event === 'closed');
    expect(closings).toHaveLength(1);
    expect((await rowOf(id)).stage).toBe('closed');
  });
});
