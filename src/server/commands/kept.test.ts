import pg from 'pg';
import { describe, expect, test } from 'vitest';
import {
  aCard,
  anAgent,
  anOperator,
  aRequest,
  aStudent,
  dayAhead,
  daysLater,
  present,
  rowOf,
  setService,
} from '../../../test/factories.ts';
import { db } from '../db/database.ts';
import { theCalendar } from '../db/calendar.ts';
import { acceptRequest } from './accept-request.ts';
import { assignAgents } from './assign-agents.ts';
import { changeDay } from './change-day.ts';
import { editRequest } from './edit-request.ts';
import { removeDay } from './remove-day.ts';
import { sendRequest } from './send-request.ts';
import { writeMessage } from './write-message.ts';

const at = { now: present };
const termsOf = async (id: string) => {
  const { submission_deadline, late, reply_deadline, response_due, terms } = await rowOf(id);
  return { submission_deadline, late, reply_deadline, response_due, terms };
};

describe('R-TIME/5 the moment of sending is the server’s', () => {
  test.for(['submittedAt', 'sentAt', 'now', 'late'])('nobody says it: %s', async (property) => {
    const card = { ...aCard(), [property]: '2026-01-01T00:00:00Z' };
    await expect(sendRequest(await aStudent(), { category: 'rooms', card }, at)).rejects.toMatchObject({
      details: { errors: [expect.objectContaining({ field: property, code: 'unknown' })] },
    });
  });

  test.for([
    ['2026-12-14T20:59:59.999Z', false],
    ['2026-12-14T21:00:00.000Z', true],
  ] as const)('sent at %s for the 17th: late is %s', async ([moment, late]) => {
    const { id } = await aRequest({ serviceDate: '2026-12-17', now: new Date(moment), acceptLate: true });
    expect(await rowOf(id)).toMatchObject({ late, submission_deadline: '2026-12-14', submitted_at: new Date(moment) });
  });
});

describe('R-TIME/6 terms are kept as they were counted at sending', () => {
  test('with the settings and the calendar they were counted by', async () => {
    const { id } = await aRequest();
    expect((await rowOf(id)).terms).toMatchObject({
      settings: { leadDays: 3, responseDays: 2, replyDays: 2, leadCountMode: 'inclusive' },
      calendar: (await theCalendar()).version,
    });
  });

  test('neither a setting nor a day of the University changes them', async () => {
    const operator = await anOperator();
    const { id } = await aRequest({ serviceDate: '2026-12-24' });
    const before = await termsOf(id);
    await setService({ replyDays: 5, leadCountMode: 'clear' });
    await changeDay(operator, { day: '2026-12-22', kind: 'free', reason: 'Приказ ректора' });
    expect(await termsOf(id)).toEqual(before);
    await removeDay(operator, { day: '2026-12-22' });
    await setService({});
  });

  test('another day of service counts by the calendar of its day, whose version is kept', async () => {
    const operator = await anOperator();
    const { id, number } = await aRequest({ serviceDate: '2026-12-24' });
    await changeDay(operator, { day: '2026-12-21', kind: 'free', reason: 'Приказ ректора' });
    const { version } = await theCalendar();
    await editRequest(operator, { number, serviceDate: '2026-12-23', reason: 'Перенесли' }, at);
    expect(await rowOf(id)).toMatchObject({ submission_deadline: '2026-12-17', terms: { calendar: version } });
    await removeDay(operator, { day: '2026-12-21' });
  });
});

describe('R-4.4.1/2 the term of the answer runs from sending', () => {
  test('neither assigning, redirecting, asking nor being asked moves or stops it', async () => {
    const [operator, agent, other] = [await anOperator(), await anAgent(), await anAgent()];
    const { id, number, client } = await aRequest();
    const { response_due } = await rowOf(id);
    expect(response_due).toBe('2026-12-09');

    await writeMessage(operator, { number, kind: 'question', text: 'Нужна ли сцена?' }, daysLater(1));
    await acceptRequest(operator, { number, lead: agent.email, confirm: true }, daysLater(2));
    await assignAgents(operator, { number, lead: other.email, reason: 'absence' }, daysLater(3));
    await writeMessage(client, { number, text: 'Нужна' }, daysLater(4));
    expect(await rowOf(id)).toMatchObject({ response_due, response_met_at: null });

    await writeMessage(other, { number, text: 'Принял, ищу зал' }, daysLater(5));
    expect(await rowOf(id)).toMatchObject({ response_due, response_met_at: daysLater(5).now });
  });
});

describe('R-2.2/1 a request belongs to one Client for ever', () => {
  test.for([
    ['client', 'client = (select id from people where id <> client limit 1)'],
    ['number', `number = 'МИ-2026-999999'`],
    ['moment of sending', `submitted_at = submitted_at - interval '1 day'`],
  ] as const)('even the service itself can not write another %s', async ([, change]) => {
    const [{ id }] = [await aRequest({ serviceDate: dayAhead(20) }), await aStudent()];
    const before = await rowOf(id);
    const app = new pg.Client(process.env.DATABASE_URL);
    await app.connect();
    await expect(app.query(`update requests set ${change} where id = $1`, [id])).rejects.toThrow(
      'a request stays as it was sent',
    );
    await app.end();
    expect(await rowOf(id)).toEqual(before);
  });

  test('no way in names another one', async () => {
    const [client, other] = [await aStudent(), await aStudent()];
    const card = { ...aCard(), client: other.id };
    await expect(sendRequest(client, { category: 'rooms', card }, at)).rejects.toThrow('form_incomplete');
    const sent = await db.selectFrom('requests').select('id').where('client', '=', other.id).execute();
    expect(sent).toEqual([]);
  });
});
