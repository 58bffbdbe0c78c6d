import { beforeAll, describe, expect, test } from 'vitest';
import { addDays, type Day, moscowMoment } from '#regulation/calendar.ts';
import { isFinal } from '#regulation/codes.ts';
import { anAgent, anOperator, aRequest, aStudent, eventsOf, resourceId, rowOf } from '../../../test/factories.ts';
import type { Person } from '../auth/sessions.ts';
import { acceptRequest } from '../commands/accept-request.ts';
import { answerRequest } from '../commands/answer-request.ts';
import { completeRequest } from '../commands/complete-request.ts';
import { editRequest } from '../commands/edit-request.ts';
import { startDraft } from '../commands/start-draft.ts';
import { withdrawRequest } from '../commands/withdraw-request.ts';
import { writeMessage } from '../commands/write-message.ts';
import { db } from '../db/database.ts';
import { historyFaults } from '../queries/history-faults.ts';
import { cleanUp } from './clean-up.ts';
import { closeWithdrawnOnes } from './close-withdrawn.ts';
import { remind } from './remind.ts';

/** What somebody does on a day of the year, at a time of Moscow. */
interface Deed {
  day: Day;
  time: string;
  do: (at: { now: Date }) => Promise<unknown>;
}

/** What the clock said, as «day time kind». */
type Said = string;

const hours = ['00:00', '09:55', '10:00', '10:05', '21:05'];
let operators: Person[];
let agent: Person;

beforeAll(async () => {
  operators = [await anOperator(), await anOperator()];
  agent = await anAgent();
});

/** Lives from one day to another; the clock strikes some times a day, each time two workers at once and once more. */
async function live(from: Day, to: Day, deeds: Deed[]): Promise<void> {
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const moments = [...hours, ...deeds.filter((deed) => deed.day === day).map(({ time }) => time)];
    for (const time of [...new Set(moments)].sort()) {
      const now = moscowMoment(day, time);
      await Promise.all([remind(now), remind(now)]);
      for (const deed of deeds.filter((one) => one.day === day && one.time === time)) await deed.do({ now });
      await remind(now);
    }
    await Promise.all([cleanUp(moscowMoment(day, '23:30')), closeWithdrawnOnes(moscowMoment(day, '23:30'))]);
  }
}

async function saidTo(person: Person): Promise<Said[]> {
  const rows = await db
    .selectFrom('notifications')
    .select(['kind', 'created_at'])
    .where('person', '=', person.id)
    .orderBy('created_at')
    .orderBy('kind')
    .execute();
  return rows.map(({ kind, created_at }) => `${moscow(created_at)} ${kind}`);
}

function moscow(moment: Date): string {
  return new Date(moment.getTime() + 3 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}

/** A room request of a student of its own, sent at 12:00 of a day. */
function plan(client: Person, sent: Day, serviceDate: Day, deeds: (number: () => string) => Deed[]) {
  let request = { id: '', number: '' };
  const sending: Deed = {
    day: sent,
    time: '12:00',
    do: async ({ now }) => {
      request = await aRequest({ client, serviceDate, now, acceptLate: true });
    },
  };
  const number = () => request.number;
  return { client, deeds: [sending, ...deeds(number)], id: () => request.id };
}

const accept = (day: Day, number: () => string): Deed => ({
  day,
  time: '13:00',
  do: (at) => acceptRequest(operators[0]!, { number: number(), lead: agent.email, lateReason: 'Успеваем' }, at),
});
const ask = (day: Day, time: string, number: () => string): Deed => ({
  day,
  time,
  do: (at) => writeMessage(agent, { number: number(), kind: 'question', text: 'Нужна ли сцена?' }, at),
});
const tell = (day: Day, number: () => string): Deed => ({
  day,
  time: '12:00',
  do: (at) => writeMessage(agent, { number: number(), text: 'Ищу зал, отвечу на неделе' }, at),
});
const reply = (client: Person, day: Day, time: string, number: () => string): Deed => ({
  day,
  time,
  do: (at) => writeMessage(client, { number: number(), text: 'Нужна' }, at),
});

test(
  'R-4.2.2/4, R-4.4.1/4, R-3.2.6/4, R-4.5.1/3 a year lived day by day: each thing is said once, on its day, and nothing is decided',
  { timeout: 180_000 },
  async () => {
    const students = await Promise.all(Array.from({ length: 8 }, () => aStudent()));
    const [silent, prompt, unanswered, withdrawn, moved, promised, holidays, askedLate] = students as [
      Person,
      Person,
      Person,
      Person,
      Person,
      Person,
      Person,
      Person,
    ];
    const plans = [
      // asked on the day after the sending, and silent for ever: reminded on 26 and 27 January
      plan(silent, '2026-01-19', '2026-01-29', (n) => [accept('2026-01-19', n), ask('2026-01-20', '11:00', n)]),
      // the same, answered between the two reminders
      plan(prompt, '2026-02-02', '2026-02-12', (n) => [
        accept('2026-02-02', n),
        ask('2026-02-03', '11:00', n),
        reply(prompt, '2026-02-09', '15:00', n),
      ]),
      // nobody answers: the term is near, then over
      plan(unanswered, '2026-03-02', '2026-03-20', (n) => [accept('2026-03-02', n)]),
      // withdrawn while it was asked: silence from then on
      plan(withdrawn, '2026-04-06', '2026-04-16', (n) => [
        accept('2026-04-06', n),
        ask('2026-04-07', '11:00', n),
        { day: '2026-04-10', time: '12:00', do: (at) => withdrawRequest(withdrawn, { number: n() }, at) },
      ]),
      // asked and reminded, then put off by a month: reminded anew of the new term
      plan(moved, '2026-05-12', '2026-05-22', (n) => [
        accept('2026-05-12', n),
        ask('2026-05-13', '11:00', n),
        {
          day: '2026-05-19',
          time: '15:00',
          do: (at) => editRequest(operators[0]!, { number: n(), serviceDate: '2026-06-23', reason: 'Перенесли' }, at),
        },
      ]),
      // answered; the event passes, the Operators are told, and a fortnight later one of them completes
      plan(promised, '2026-09-07', '2026-09-17', (n) => [
        accept('2026-09-07', n),
        {
          day: '2026-09-08',
          time: '12:00',
          do: async (at) =>
            answerRequest(
              agent,
              { number: n(), result: { resource: await resourceId('214'), from: '18:00', to: '21:00' } },
              at,
            ),
        },
        { day: '2026-10-01', time: '12:00', do: (at) => completeRequest(operators[0]!, { number: n() }, at) },
      ]),
      // the last day to reply is Friday before a long weekend: the one before it is Thursday
      plan(holidays, '2026-10-26', '2026-11-10', (n) => [accept('2026-10-26', n), ask('2026-10-27', '11:00', n)]),
      // asked after the hour of the first reminder: only the last day is spoken of
      plan(askedLate, '2026-12-01', '2026-12-10', (n) => [
        accept('2026-12-01', n),
        tell('2026-12-02', n),
        ask('2026-12-07', '11:00', n),
      ]),
    ];
    const drafter = await aStudent();
    const drafting: Deed = {
      day: '2026-06-01',
      time: '12:00',
      do: (at) => startDraft(drafter, { category: 'rooms' }, at),
    };

    await live('2026-01-12', '2026-12-31', [...plans.flatMap(({ deeds }) => deeds), drafting]);

    expect(await saidTo(silent)).toEqual(['2026-01-26 10:00 reply_reminder', '2026-01-27 10:00 reply_last_day']);
    expect(await saidTo(prompt)).toEqual(['2026-02-09 10:00 reply_reminder']);
    expect(await saidTo(unanswered)).toEqual(['2026-03-05 00:00 answer_is_late']);
    expect(await saidTo(withdrawn)).toEqual([]);
    expect(await saidTo(moved)).toEqual([
      '2026-05-19 10:00 reply_reminder',
      '2026-06-18 10:00 reply_reminder',
      '2026-06-19 10:00 reply_last_day',
    ]);
    expect(await saidTo(promised)).toEqual(['2026-10-06 10:00 feedback_reminder']);
    expect(await saidTo(holidays)).toEqual(['2026-11-05 10:00 reply_reminder', '2026-11-06 10:00 reply_last_day']);
    expect(await saidTo(askedLate)).toEqual(['2026-12-08 10:00 reply_last_day']);
    expect(await saidTo(drafter)).toEqual(['2026-06-26 21:05 draft_expiring']);

    // near on the day after each sending; over where nobody answered
    const near = ['01-20', '02-03', '03-03', '04-07', '05-13', '09-08', '10-27', '12-02'];
    expect((await saidTo(agent)).filter((said) => said.endsWith('due_soon'))).toEqual(
      near.map((day) => `2026-${day} 00:00 response_due_soon`),
    );
    expect((await saidTo(agent)).filter((said) => said.endsWith('overdue'))).toEqual([
      '2026-03-05 00:00 response_overdue',
    ]);
    expect(await saidTo(agent)).toHaveLength(near.length + 1);
    for (const operator of operators) {
      expect(await saidTo(operator)).toEqual(['2026-03-05 00:00 response_overdue', '2026-09-17 21:05 event_over']);
    }

    // what the Regulation leaves to a person the clock left alone
    const stages = await Promise.all(plans.map(async ({ id }) => (await rowOf(id())).stage));
    expect(stages.map(isFinal)).toEqual([false, false, false, false, false, true, false, false]);
    for (const { id } of plans) {
      const byNobody = (await eventsOf(id())).filter(({ actor }) => actor === null).map(({ event }) => event);
      expect(byNobody.filter((event) => !['sent', 'feedback_requested'].includes(event))).toEqual([]);
    }
    expect(await historyFaults()).toEqual([]);
  },
);

describe('R-4.2.2/4, R-4.4.1/4 a clock that jumps', () => {
  test('three days ahead and back: what was said early is not said again, what was missed is made up for', async () => {
    const client = await aStudent();
    const now = moscowMoment('2027-03-01', '12:00');
    const { number } = await aRequest({ client, serviceDate: '2027-03-15', now });
    await acceptRequest(operators[0]!, { number, lead: agent.email }, { now });
    await writeMessage(agent, { number, kind: 'question', text: 'Нужна ли сцена?' }, { now });

    for (const [day, time] of [
      ['2027-03-08', '12:00'],
      ['2027-03-11', '12:00'], // three days ahead: the last day to reply
      ['2027-03-08', '12:05'], // and back
      ['2027-03-10', '10:00'],
      ['2027-03-11', '10:00'],
      ['2027-03-11', '18:00'],
      ['2027-03-14', '10:00'],
    ] as const) {
      await Promise.all([remind(moscowMoment(day, time)), remind(moscowMoment(day, time))]);
    }
    const kinds = (await saidTo(client)).map((said) => said.split(' ')[2]);
    expect(kinds.sort()).toEqual(['reply_last_day', 'reply_reminder']);
  });

  test('a year ahead and back tells of an overdue answer once', async () => {
    const client = await aStudent();
    const now = moscowMoment('2027-04-05', '12:00');
    const { number } = await aRequest({ client, serviceDate: '2027-04-20', now });
    await acceptRequest(operators[0]!, { number, lead: agent.email }, { now });
    for (const day of ['2027-04-06', '2027-12-20', '2027-04-06', '2027-04-08', '2027-04-09']) {
      await remind(moscowMoment(day, '12:00'));
    }
    expect((await saidTo(client)).map((said) => said.split(' ')[2])).toEqual(['answer_is_late']);
  });

  test('on the last days of the last calendar the clock still speaks', async () => {
    const client = await aStudent();
    const now = moscowMoment('2027-12-27', '12:00');
    await aRequest({ client, serviceDate: '2027-12-31', now });
    await remind(moscowMoment('2027-12-31', '12:00'));
    expect((await saidTo(client)).map((said) => said.split(' ')[2])).toEqual(['answer_is_late']);
  });
});
