import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  aCard,
  dayAhead,
  aStudent,
  anAcceptedRequest,
  anAgent,
  anAnsweredRequest,
  anOperator,
  aPromisedRequest,
  aRequest,
  daysLater,
  fillPlaces,
  present,
  rowOf,
  setService,
} from '../../test/factories.ts';
import { addDays, moscowDay, moscowMoment } from '#regulation/calendar.ts';
import { callerOf } from './api/fixtures.ts';
import { agentSuggestions } from './queries/suggestions.ts';
import type { Person } from './auth/sessions.ts';
import { personByEmail } from './auth/sessions.ts';
import { db } from './db/database.ts';
import { requestCard } from './queries/card.ts';
import { queueRows } from './queries/queue.ts';
import { changeAgent } from './commands/change-agent.ts';
import { changeSetting } from './commands/change-setting.ts';
import { closeRequest } from './commands/close-request.ts';
import { completeRequest } from './commands/complete-request.ts';
import { refuseRequest } from './commands/refuse-request.ts';
import { reopenRequest } from './commands/reopen-request.ts';
import { writeMessage } from './commands/write-message.ts';

let operator: Person;
beforeEach(async () => {
  await fillPlaces();
  operator = await anOperator();
});
afterEach(async () => {
  await setService({});
  await db.deleteFrom('settings').where('name', 'like', 'category.%').execute();
});

const at = { now: present };
const later = (days: number) => daysLater(days);

/** A request sent under settings of its category that are in force for it alone. */
async function sentUnder(category: 'rooms' | 'printing', values: Record<string, unknown>, serviceDate: string) {
  await changeSetting(operator, { scope: category, values });
  const { id } = await aRequest({ category, serviceDate });
  return rowOf(id);
}

describe('section 7, of a category', () => {
  test('leadDays 4.1.1', async () => {
    const row = await sentUnder('printing', { leadDays: 4 }, dayAhead(11));
    expect(row.submission_deadline).toBe('2026-12-14');
  });

  test.for([
    ['earlier', '2026-12-10'],
    ['after_receipt', '2026-12-10'],
    ['before_event', '2026-12-15'],
  ] as const)('responseMode %s 4.4.1', async ([responseMode, due]) => {
    const row = await sentUnder('printing', { responseMode }, dayAhead(11));
    expect(row.response_due).toBe(due);
  });

  test('responseDays 4.4.1', async () => {
    expect((await sentUnder('rooms', { responseDays: 4 }, dayAhead(21))).response_due).toBe('2026-12-11');
  });

  test('latePolicy: with `block` a late request is not sent, ticked or not', async () => {
    await changeSetting(operator, { scope: 'rooms', values: { latePolicy: 'block' } });
    const client = await aStudent();
    const late = { client, serviceDate: dayAhead(1), acceptLate: true };
    await expect(aRequest(late)).rejects.toMatchObject({
      rule: 'late_blocked',
      details: { submissionDeadline: '2026-12-03', firstDateInTime: '2026-12-10' },
    });
    await changeSetting(operator, { scope: 'rooms', values: { latePolicy: 'accept_flag' } });
    expect(await rowOf((await aRequest(late)).id)).toMatchObject({ late: true, late_by: 2 });
  });

  test('a sent request keeps the version it was sent under', async () => {
    const first = await sentUnder('rooms', { leadDays: 4 }, dayAhead(14));
    const second = await sentUnder('rooms', { leadDays: 5 }, dayAhead(14));
    expect(first.terms).toMatchObject({ settings: { leadDays: 4 }, versions: { category: 1 } });
    expect(second.terms).toMatchObject({ settings: { leadDays: 5 }, versions: { category: 2 } });
  });
});

describe('section 7, terms of the service', () => {
  test.for([
    ['inclusive', '2026-12-16'],
    ['clear', '2026-12-15'],
  ] as const)('leadCountMode %s 4.1.1', async ([leadCountMode, last]) => {
    await setService({ leadCountMode });
    const { id } = await aRequest({ serviceDate: dayAhead(14) });
    expect((await rowOf(id)).submission_deadline).toBe(last);
  });

  test('replyDays 4.2.2', async () => {
    await setService({ replyDays: 3 });
    expect((await rowOf((await aRequest({ serviceDate: dayAhead(14) })).id)).reply_deadline).toBe('2026-12-16');
  });
});

describe('section 7, targets of the staff', () => {
  test.for([
    [1, '2026-12-08', true],
    [3, '2026-12-10', false],
  ] as const)('operatorReviewDays %i R-3.2.2/3', async ([operatorReviewDays, due, over]) => {
    await setService({ operatorReviewDays });
    const { number } = await aRequest();
    const { items } = await queueRows(operator, { q: number }, moscowMoment('2026-12-09', '12:00'));
    expect(items[0]?.target).toMatchObject({ due, over });
  });

  test.for([
    [1, true],
    [2, false],
  ] as const)('clientMessageTargetDays %i R-4.4.3/1', async ([clientMessageTargetDays, over]) => {
    await setService({ clientMessageTargetDays });
    const { number, client, agent } = await anAcceptedRequest();
    await writeMessage(client, { number, text: 'Можно ли раньше?' }, at);
    await writeMessage(client, { number, text: 'И ещё вопрос.' }, later(1));
    const now = moscowMoment('2026-12-09', '12:00');
    expect((await queueRows(agent, { q: number }, now)).items[0]?.target).toMatchObject({ since: present, over });
    expect((await requestCard(agent, number, now)).waitingSince).toEqual(present);

    await writeMessage(agent, { number, text: 'Да, можно.' }, later(2));
    expect((await queueRows(agent, { q: number }, now)).items[0]?.target).toBeNull();
  });
});

describe('section 7, agentsSeeUnassigned R-2.1/2', () => {
  const isSeen = async (agent: Person, number: string) => {
    const known = (await personByEmail(agent.email)) as Person;
    const card = await requestCard(known, number).then(
      () => true,
      () => false,
    );
    const inQueue = (await queueRows(known, { q: number })).items.length === 1;
    expect(inQueue).toBe(card);
    return card;
  };

  test('off: what is not assigned does not exist for an Agent', async () => {
    const agent = await anAgent({ specialisations: ['rooms'] });
    expect(await isSeen(agent, (await aRequest()).number)).toBe(false);
  });

  test('on: the unassigned ones of the own categories, to read only, until somebody has them', async () => {
    await setService({ agentsSeeUnassigned: true });
    const agent = await anAgent({ specialisations: ['rooms', 'media'] });
    const [rooms, printing] = [await aRequest(), await aRequest({ category: 'printing', serviceDate: dayAhead(14) })];
    expect(await isSeen(agent, rooms.number)).toBe(true);
    expect(await isSeen(agent, printing.number)).toBe(false);
    const known = (await personByEmail(agent.email)) as Person;
    await expect(writeMessage(known, { number: rooms.number, text: 'Здравствуйте' }, at)).rejects.toThrow(
      'assigned_only',
    );

    const others = await anAcceptedRequest({ agent: await anAgent() });
    expect(await isSeen(agent, others.number)).toBe(false);
    await closeRequest(operator, { number: rooms.number, reason: 'duplicate' }, at);
    expect(await isSeen(agent, rooms.number)).toBe(false);
  });

  test('on: nobody else sees more', async () => {
    await setService({ agentsSeeUnassigned: true });
    const [student, none] = [await aStudent(), await anAgent()];
    const { number } = await aRequest();
    expect(await isSeen(none, number)).toBe(false);
    await expect(requestCard((await personByEmail(student.email)) as Person, number)).rejects.toThrow();
  });
});

describe('section 7, final statuses', () => {
  test('allowReopen, reopenDays 3.2.6', async () => {
    const { number, operator: by } = await anAnsweredRequest({ serviceDate: dayAhead(40) });
    await completeRequest(by, { number, confirm: true }, at);
    await setService({ allowReopen: false });
    await expect(reopenRequest(by, { number, reason: 'Ошибка' }, later(1))).rejects.toThrow('reopen_over');
    await setService({ reopenDays: 3 });
    await expect(reopenRequest(by, { number, reason: 'Ошибка' }, later(4))).rejects.toThrow('reopen_over');
    await reopenRequest(by, { number, reason: 'Ошибка' }, later(3));
  });

  const ends = {
    done: async () => {
      const { id, number, operator: by } = await aPromisedRequest();
      await completeRequest(by, { number, confirm: true }, at);
      return id;
    },
    refused: async () => {
      const { id, number } = await aRequest();
      await refuseRequest(operator, { number, ground: 'incomplete_or_false', fields: ['about'], text: 'Мало' }, at);
      return id;
    },
    closed: async () => {
      const { id, number } = await aRequest();
      await closeRequest(operator, { number, reason: 'duplicate' }, at);
      return id;
    },
  };

  test.for(['done', 'refused', 'closed'] as const)(
    'feedbackAuto asks after «%s» where it says so R-4.5.2/1',
    async (stage) => {
      for (const wanted of [true, false]) {
        await setService({ feedbackAuto: { done: false, refused: false, closed: false, [stage]: wanted } });
        const request = await ends[stage]();
        const asked = await db.selectFrom('feedback').select('request').where('request', '=', request).execute();
        expect(asked).toHaveLength(wanted ? 1 : 0);
      }
    },
  );

  test('allowOtherRefusalGround 4.5.1', async () => {
    const refusal = { ground: 'other' as const, text: 'Правила изменились' };
    const { number } = await aRequest();
    await expect(refuseRequest(operator, { number, ...refusal }, at)).rejects.toThrow('ground_not_given');
    await setService({ allowOtherRefusalGround: true });
    await refuseRequest(operator, { number, ...refusal }, at);
  });
});

test('section 7, showStaffNames R-2.3/1, R-4.6.4/5: off, the Client reads roles instead of names, on no way in', async () => {
  const { number, agent, client } = await anAnsweredRequest({ serviceDate: dayAhead(41) });
  const ask = await callerOf(client);
  const all = async () => {
    const path = `/requests/${encodeURIComponent(number)}`;
    const answers = [path, `${path}/messages`, `${path}/history`, '/requests'].map((one) => ask('GET', one));
    return JSON.stringify((await Promise.all(answers)).map(({ body }) => body as unknown));
  };
  expect(await all()).toContain(agent.name);
  await setService({ showStaffNames: false });
  expect(await all()).not.toContain(agent.name);
  expect(await all()).not.toContain(agent.email);
});

test('section 7, agentCapacity R-3.1.3/3 counts for Agents without an own one', async () => {
  const agent = await anAgent({ specialisations: ['rooms'] });
  await anAcceptedRequest({ agent });
  const { number } = await aRequest();
  const load = async () => {
    const found = await agentSuggestions(operator, await requestCard(operator, number), present);
    return found.find(({ email }) => email === agent.email);
  };
  expect(await load()).toMatchObject({ capacity: 10, load: 1, score: 96 });
  await setService({ agentCapacity: 4 });
  expect(await load()).toMatchObject({ capacity: 4, load: 1, score: 90 });
  await changeAgent(operator, { email: agent.email, capacity: 2 });
  expect(await load()).toMatchObject({ capacity: 2, load: 1, score: 80 });
});

test('section 7, consentMode 1.6: off, a request needs no consent, on any way in', async () => {
  const student = await aStudent({ consent: false });
  const send = async () => {
    const body = {
      category: 'rooms',
      ...aCard({ serviceDate: [addDays(moscowDay(new Date()), 20), '2027-12-31'].sort()[0], acceptLate: true }),
    };
    return (await callerOf(student))('POST', '/requests', { body });
  };
  expect(await send()).toMatchObject({ status: 409, body: { rule: 'consent_required' } });
  await setService({ consentMode: 'off' });
  expect(await send()).toMatchObject({ status: 201 });
});
