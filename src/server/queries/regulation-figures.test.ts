import { beforeAll, describe, expect, test } from 'vitest';
import { moscowMoment } from '#regulation/calendar.ts';
import {
  aPromisedRequest,
  aRequest,
  aStudent,
  anAcceptedRequest,
  anAgent,
  anOperator,
  dayAhead,
  daysLater,
  fillPlaces,
  present,
  setService,
} from '../../../test/factories.ts';
import type { Person } from '../auth/sessions.ts';
import { acceptRequest } from '../commands/accept-request.ts';
import { closeRequest } from '../commands/close-request.ts';
import { completeRequest } from '../commands/complete-request.ts';
import { declineFeedback } from '../commands/decline-feedback.ts';
import { offerRefusal } from '../commands/offer-refusal.ts';
import { rateRequest } from '../commands/rate-request.ts';
import { refuseRequest } from '../commands/refuse-request.ts';
import { withdrawQuestion } from '../commands/withdraw-question.ts';
import { withdrawRequest } from '../commands/withdraw-request.ts';
import { writeMessage } from '../commands/write-message.ts';
import { keptRegulationFigures, type RegulationFigures, regulationFigures } from './regulation-figures.ts';

let operator: Person;
beforeAll(async () => {
  await fillPlaces();
  operator = await anOperator();
});

const at = (days: number, time = '12:00') => ({ now: moscowMoment(dayAhead(days), time) });
const of = async (now: Date, days = 30) => {
  const all = await regulationFigures(operator, now);
  return all?.find((one) => one.days === days) as RegulationFigures;
};

type Named = {
  [Name in keyof RegulationFigures]: RegulationFigures[Name] extends { of: number } ? Name : never;
}[keyof RegulationFigures];

/** What the stories add to a figure as it stands at a moment; other tests of the file have their own. */
async function added(name: Named, now: Date, stories: () => Promise<unknown>, days = 30) {
  const before = (await of(now, days))[name];
  await stories();
  const after = (await of(now, days))[name];
  return [after.part - before.part, after.of - before.of];
}

describe('R-3.2.2/3 reviewed within `operatorReviewDays` working days', () => {
  const friday = moscowMoment('2026-12-04', '17:00');
  const accept = async (day: string) => {
    const { number } = await aRequest({ now: friday });
    await acceptRequest(operator, { number }, { now: moscowMoment(day, '09:00') });
  };

  test('a weekend does not count, and what is not decided yet is in no figure', async () => {
    const now = moscowMoment('2026-12-08', '12:00');
    expect(await added('reviewed', now, () => accept('2026-12-07'))).toEqual([1, 1]);
    expect(await added('reviewed', now, () => accept('2026-12-08'))).toEqual([0, 1]);
    expect(await added('reviewed', now, () => aRequest({ now: friday }))).toEqual([0, 1]);
    expect(await added('reviewed', now, () => aRequest({ now: present }))).toEqual([0, 0]);
  });

  test.for([
    [
      'refused',
      (number: string) =>
        refuseRequest(operator, { number, ground: 'incomplete_or_false', fields: ['about'], text: 'Мало' }, at(0)),
    ],
    ['closed', (number: string) => closeRequest(operator, { number, reason: 'duplicate' }, at(0))],
    ['asked', (number: string) => writeMessage(operator, { number, kind: 'question', text: 'Сколько?' }, at(0))],
  ] as const)('%s is a look as well', async ([, look]) => {
    const story = async () => look((await aRequest({ now: friday })).number);
    expect(await added('reviewed', at(1).now, story)).toEqual([1, 1]);
  });

  test('one that was withdrawn unread is nobody’s fault, also when it is closed later', async () => {
    const story = async () => {
      const { number, client } = await aRequest({ now: friday });
      await withdrawRequest(client, { number }, at(0));
      await closeRequest(operator, { number, reason: 'withdrawn' }, at(4));
    };
    expect(await added('reviewed', at(5).now, story)).toEqual([0, 0]);
  });

  test('follows the setting', async () => {
    await setService({ operatorReviewDays: 2 });
    const story = () => accept('2026-12-08');
    expect(await added('reviewed', at(2).now, story).finally(() => setService({}))).toEqual([1, 1]);
  });
});

test('4.1.1 sent late, of all that was sent', async () => {
  const stories = async () => {
    await aRequest({ serviceDate: dayAhead(1), acceptLate: true });
    await aRequest();
    await aRequest();
  };
  expect(await added('late', at(1).now, stories)).toEqual([1, 3]);
});

describe('4.2.2 questions answered in time', () => {
  /** The event is on 21 December: the last day to answer is the 17th, 10 days ahead. */
  const asked = async (day = 1) => {
    const request = await anAcceptedRequest({ serviceDate: dayAhead(14) });
    await writeMessage(request.agent, { number: request.number, kind: 'question', text: 'Сколько столов?' }, at(day));
    return request;
  };
  const answered = async (day: number, time = '12:00') => {
    const { number, client } = await asked();
    await writeMessage(client, { number, text: 'Шесть' }, at(day, time));
  };
  const now = at(12).now;

  test.for([
    ['at the last minute', () => answered(10, '23:59'), [1, 1]],
    ['a minute later', () => answered(11, '00:00'), [0, 1]],
    ['not at all', () => asked(), [0, 1]],
    ['asked when there was no time left', () => asked(11), [0, 0]],
    [
      'taken back',
      async () => {
        const { number, agent } = await asked();
        await withdrawQuestion(agent, { number }, at(2));
      },
      [0, 0],
    ],
    [
      'the request ended before the time was over',
      async () => {
        const { number, operator: by } = await asked();
        await closeRequest(by, { number, reason: 'duplicate' }, at(3));
      },
      [0, 0],
    ],
  ] as const)('%s', async ([, story, expected]) => {
    expect(await added('replied', now, story)).toEqual([...expected]);
  });

  test('while there is time it is in no figure', async () => {
    expect(await added('replied', at(10).now, () => asked())).toEqual([0, 0]);
  });
});

test('4.3.3, 4.5.1 refusals by ground, of all that ended', async () => {
  const now = at(20).now;
  const before = await of(now);
  const late = await aRequest({ serviceDate: dayAhead(1), acceptLate: true });
  await refuseRequest(operator, { number: late.number, ground: 'late', text: 'Поздно' }, at(1));
  const silent = await anAcceptedRequest({ serviceDate: dayAhead(14) });
  await writeMessage(silent.agent, { number: silent.number, kind: 'question', text: 'Сколько?' }, at(1));
  await offerRefusal(silent.agent, { number: silent.number, text: 'Нет ответа' }, at(12));
  await refuseRequest(operator, { number: silent.number, ground: 'agent_no_reply' }, at(12));
  await closeRequest(operator, { number: (await aRequest()).number, reason: 'duplicate' }, at(12));
  const after = await of(now);

  expect([after.refused.part - before.refused.part, after.refused.of - before.refused.of]).toEqual([2, 3]);
  expect((after.grounds.late ?? 0) - (before.grounds.late ?? 0)).toBe(1);
  expect((after.grounds.agent_no_reply ?? 0) - (before.grounds.agent_no_reply ?? 0)).toBe(1);
});

describe('4.4.1 answered in time', () => {
  /** Sent on Monday 7 December for a room: the answer is due on Wednesday the 9th. */
  const answered = async (day: number, time = '12:00') => {
    const { number, agent } = await anAcceptedRequest();
    await writeMessage(agent, { number, text: 'Занимаемся' }, at(day, time));
  };
  const now = at(4).now;

  test.for([
    ['at the last minute', () => answered(2, '23:59'), [1, 1]],
    ['a minute later', () => answered(3, '00:00'), [0, 1]],
    ['not at all', () => anAcceptedRequest(), [0, 1]],
    [
      'withdrawn in time',
      async () => {
        const { number, client } = await anAcceptedRequest();
        await withdrawRequest(client, { number }, at(2));
      },
      [0, 0],
    ],
    [
      'withdrawn when it was overdue',
      async () => {
        const { number, client } = await anAcceptedRequest();
        await withdrawRequest(client, { number }, at(3));
      },
      [0, 1],
    ],
  ] as const)('%s', async ([, story, expected]) => {
    expect(await added('answered', now, story)).toEqual([...expected]);
  });

  test('while there is time it is in no figure', async () => {
    expect(await added('answered', at(2).now, () => anAcceptedRequest())).toEqual([0, 0]);
  });
});

test('4.5.2 rated, of those who were asked, and the mean', async () => {
  const now = at(5).now;
  const ended = async () => {
    const request = await aPromisedRequest();
    await completeRequest(request.operator, { number: request.number, confirm: true }, at(0));
    return request;
  };
  const [two, five, declined] = [await ended(), await ended(), await ended()];
  await ended();
  await rateRequest(two.client, { number: two.number, rating: 2 }, at(1));
  await rateRequest(five.client, { number: five.number, rating: 5 }, at(1));
  await declineFeedback(declined.client, { number: declined.number }, at(1));

  expect(await of(now)).toMatchObject({ rated: { part: 2, of: 4 }, rating: 3.5 });
});

describe('the periods', () => {
  test('30 days and 365 days, today included', async () => {
    const sent = () => aRequest();
    const count = async (day: number, days: number) => (await of(at(day, '23:59').now, days)).late.of;
    const before = [await count(29, 30), await count(30, 30), await count(364, 365), await count(365, 365)];
    await sent();
    const after = [await count(29, 30), await count(30, 30), await count(364, 365), await count(365, 365)];
    expect(after.map((n, i) => n - (before[i] ?? 0))).toEqual([1, 0, 1, 0]);
  });

  test('nothing at all is nothing, not an error', async () => {
    expect(await regulationFigures(operator, new Date('2030-01-01T00:00:00Z'))).toMatchObject([
      { days: 30, answered: { part: 0, of: 0 }, rating: null, grounds: {} },
      { days: 365, answered: { part: 0, of: 0 }, rating: null, grounds: {} },
    ]);
  });

  test('of the page are counted once a minute for all Operators, and anew on another day or with another target', async () => {
    const now = at(20).now;
    const first = await keptRegulationFigures(operator, now);
    await aRequest({ now, serviceDate: dayAhead(40) });
    expect(await keptRegulationFigures(await anOperator(), now)).toEqual(first);
    expect(await keptRegulationFigures(operator, at(21).now)).toEqual(await regulationFigures(operator, at(21).now));
    await setService({ operatorReviewDays: 3 });
    const other = await keptRegulationFigures(operator, at(21).now).finally(() => setService({}));
    expect(other?.[0]?.reviewDays).toBe(3);
    for (const nobody of [null, await aStudent(), await anAgent()])
      expect(await keptRegulationFigures(nobody, now)).toBeNull();
  });

  test('are for Operators alone', async () => {
    for (const other of [null, await aStudent(), await anAgent()]) expect(await regulationFigures(other)).toBeNull();
  });
});

test('the present of these tests is a Monday', () => {
  expect(daysLater(0).now).toEqual(present);
});
