import { describe, expect, test } from 'vitest';
import {
  aFreeDay,
  anAcceptedRequest,
  anAgent,
  anOperator,
  aPerson,
  aPromisedRequest,
  aRequest,
  aStudent,
  daysLater,
  eventsOf,
  present,
  resourceId,
  rowOf,
  setService,
} from '../../../test/factories.ts';
import { personByEmail, type Person } from '../auth/sessions.ts';
import { db } from '../db/database.ts';
import { acceptRequest } from './accept-request.ts';
import { answerRequest } from './answer-request.ts';
import { assignAgents } from './assign-agents.ts';
import { changePart } from './change-part.ts';
import { closeRequest } from './close-request.ts';
import { completeRequest } from './complete-request.ts';
import { editRequest } from './edit-request.ts';
import { noReplyNeeded } from './no-reply-needed.ts';
import { offerCompletion } from './offer-completion.ts';
import { offerRefusal } from './offer-refusal.ts';
import { prioritiseRequest } from './prioritise-request.ts';
import { refuseRequest } from './refuse-request.ts';
import { reopenRequest } from './reopen-request.ts';
import { takeBackAnswer } from './take-back-answer.ts';
import { withdrawQuestion } from './withdraw-question.ts';
import { withdrawRequest } from './withdraw-request.ts';
import { writeMessage } from './write-message.ts';

type Attempt = (actor: Person, number: string) => Promise<unknown>;

const at = { now: present };
const text = 'Так решили';
const result = { resource: await resourceId('305'), from: '18:00', to: '21:00' };

const attempts = {
  accept: (actor, number) => acceptRequest(actor, { number, confirm: true }, at),
  assign: (actor, number) => assignAgents(actor, { number, lead: 'person1@test.test', reason: 'workload' }, at),
  answer: (actor, number) => answerRequest(actor, { number, result, confirm: true }, at),
  take_back_answer: (actor, number) => takeBackAnswer(actor, { number, text, confirm: true }, at),
  complete: (actor, number) => completeRequest(actor, { number, confirm: true }, at),
  refuse: (actor, number) =>
    refuseRequest(actor, { number, ground: 'incomplete_or_false', fields: ['about'], text, confirm: true }, at),
  close: (actor, number) => closeRequest(actor, { number, reason: 'duplicate', confirm: true }, at),
  reopen: (actor, number) => reopenRequest(actor, { number, reason: text }, at),
  message: (actor, number) => writeMessage(actor, { number, text }, at),
  question: (actor, number) => writeMessage(actor, { number, kind: 'question', text }, at),
  note: (actor, number) => writeMessage(actor, { number, kind: 'note', text }, at),
  no_reply_needed: (actor, number) => noReplyNeeded(actor, { number }, at),
  withdraw_question: (actor, number) => withdrawQuestion(actor, { number }, at),
  offer_completion: (actor, number) => offerCompletion(actor, { number }, at),
  offer_refusal: (actor, number) => offerRefusal(actor, { number, text, confirm: true }, at),
  change_part: (actor, number) => changePart(actor, { number, state: 'todo' }, at),
  edit: (actor, number) => editRequest(actor, { number, title: 'Другое название', reason: text }, at),
  prioritise: (actor, number) => prioritiseRequest(actor, { number, priority: 1, reason: text }, at),
  withdraw: (actor, number) => withdrawRequest(actor, { number }, at),
} satisfies Record<string, Attempt>;
type Name = keyof typeof attempts;
const names = Object.keys(attempts) as Name[];

/** The attempt fails with this rule, and nothing of the request is changed. */
async function expectNo(name: Name, actor: Person, { id, number }: { id: string; number: string }, rule: string) {
  const [before, told] = [await rowOf(id), await eventsOf(id)];
  await expect(attempts[name](actor, number)).rejects.toThrow(rule);
  expect(await rowOf(id)).toEqual(before);
  expect(await eventsOf(id)).toEqual(told);
}

describe('4 the Client sets no status', () => {
  const own = names.filter((name) => !['message', 'withdraw', 'question', 'note'].includes(name));

  test.for(own)('%s', async (name) => {
    const request = await anAcceptedRequest({ serviceDate: aFreeDay() });
    await expectNo(name, request.client, request, 'own_request');
  });

  test.for(['question', 'note'] as const)('R-4.3.2/1 nor asks or notes: %s', async (name) => {
    const request = await anAcceptedRequest({ serviceDate: aFreeDay() });
    await expectNo(name, request.client, request, 'staff_only');
  });
});

describe('R-2.2/3 nobody is staff on their own request', () => {
  test.for(names.filter((name) => name !== 'message' && name !== 'withdraw'))('%s', async (name) => {
    const client = await aStudent();
    const request = await aRequest({ client, serviceDate: aFreeDay() });
    await db.updateTable('people').set({ kind: 'employee' }).where('id', '=', client.id).execute();
    await db.insertInto('roles').values({ person: client.id, role: 'operator' }).execute();

    await expectNo(name, (await personByEmail(client.email))!, request, 'own_request');
  });

  test('but still writes and withdraws as the Client', async () => {
    const client = await aStudent();
    const { id, number } = await aRequest({ client });
    await db.updateTable('people').set({ kind: 'employee' }).where('id', '=', client.id).execute();
    await db.insertInto('roles').values({ person: client.id, role: 'operator' }).execute();
    await writeMessage((await personByEmail(client.email))!, { number, text }, at);

    expect(await rowOf(id)).toMatchObject({ waiting: 'staff', response_met_at: null });
    expect((await eventsOf(id)).at(-1)).toMatchObject({ role: 'client' });
  });
});

describe('R-3.2.2/1, R-3.2.6/1 an assigned Agent', () => {
  test.for([
    ['accept', 'operator_accepts'],
    ['assign', 'operator_assigns'],
    ['complete', 'operator_only'],
    ['refuse', 'operator_only'],
    ['close', 'operator_only'],
    ['reopen', 'operator_only'],
    ['prioritise', 'operator_assigns'],
    ['withdraw', 'client_only'],
  ] as const)('%s: %s', async ([name, rule]) => {
    const request = await anAcceptedRequest({ serviceDate: aFreeDay() });
    await expectNo(name, request.agent, request, rule);
  });

  test('R-3.2.3/4 a co-worker neither answers nor takes back', async () => {
    const request = await anAcceptedRequest({ serviceDate: aFreeDay() });
    const other = await anAgent();
    await assignAgents(request.operator, { number: request.number, lead: request.agent.email, others: [other.email] });
    await expectNo('answer', other, request, 'lead_only');
    await expectNo('take_back_answer', other, request, 'lead_only');
  });
});

describe('R-2.1/2, R-4.3.2/2 an Agent who is not assigned', () => {
  test.for(names)('%s: the request is not there', async (name) => {
    const request = await anAcceptedRequest({ serviceDate: aFreeDay() });
    await expectNo(name, await anAgent({ specialisations: ['rooms'] }), request, 'not_found');
  });

  test.for(['admin', 'privacy'] as const)('nor is it for %s, another student, an employee', async (role) => {
    const request = await anAcceptedRequest({ serviceDate: aFreeDay() });
    const people = [
      await aPerson({ kind: 'employee', roles: [role] }),
      await aPerson({ kind: 'employee' }),
      await aStudent(),
    ];
    for (const person of people) {
      for (const name of names) await expectNo(name, person, request, 'not_found');
    }
  });
});

describe('3.2 the wrong status', () => {
  test('«Открыто» is not answered', async () => {
    const [request, agent, operator] = [await aRequest(), await anAgent(), await anOperator()];
    await assignAgents(operator, { number: request.number, lead: agent.email }, at);
    await expectNo('answer', agent, request, 'wrong_status');
    await expectNo('complete', operator, request, 'wrong_status');
    await expectNo('take_back_answer', operator, request, 'wrong_status');
  });

  test('R-3.2.6/2 «На рассмотрении» is not done, R-4.6.4/2 without an Agent not answered', async () => {
    const [request, operator] = [await aRequest(), await anOperator()];
    await acceptRequest(operator, { number: request.number }, at);
    await expectNo('complete', operator, request, 'wrong_status');
    await expectNo('accept', operator, request, 'wrong_status');
    await setService({ operatorMaySetInProgress: true });
    await expectNo('answer', operator, request, 'wrong_status').finally(() => setService({}));
  });

  test('R-3.2.3/1 with `operatorMaySetInProgress` the Operator answers', async () => {
    const { id, number, operator } = await anAcceptedRequest({ serviceDate: aFreeDay() });
    await setService({ operatorMaySetInProgress: true });
    await attempts.answer(operator, number).finally(() => setService({}));
    expect((await rowOf(id)).stage).toBe('in_progress');
  });

  test.for(names)('4 nothing changes «Закрыто»: %s', async (name) => {
    const request = await aPromisedRequest();
    await attempts.close(request.operator, request.number);
    const actor =
      name === 'withdraw'
        ? request.client
        : ['answer', 'offer_completion', 'offer_refusal', 'change_part'].includes(name)
          ? request.agent
          : request.operator;
    await expectNo(name, actor, request, 'wrong_status');
  });

  test('R-4.1.3/1 nor does the Client write any more', async () => {
    const request = await aPromisedRequest();
    await attempts.close(request.operator, request.number);
    await expectNo('message', request.client, request, 'wrong_status');
  });

  test.for(names.filter((name) => name !== 'close'))(
    'R-4.2.3/2 nothing but closing after a withdrawal: %s',
    async (name) => {
      const request = await aPromisedRequest();
      await withdrawRequest(request.client, { number: request.number }, at);
      const actor =
        name === 'withdraw' || name === 'message'
          ? request.client
          : ['answer', 'offer_completion', 'offer_refusal', 'change_part'].includes(name)
            ? request.agent
            : request.operator;
      await expectNo(name, actor, request, name === 'reopen' ? 'wrong_status' : 'withdrawn');
    },
  );

  test('3.2.6 `allowReopen` off gives finality; a refused day that has passed stays refused', async () => {
    const request = await anAcceptedRequest({ serviceDate: '2026-12-14' });
    await attempts.refuse(request.operator, request.number);
    await setService({ allowReopen: false });
    await expectNo('reopen', request.operator, request, 'reopen_over').finally(() => setService({}));
    const late = reopenRequest(request.operator, { number: request.number, reason: text }, daysLater(8));
    await expect(late).rejects.toMatchObject({ rule: 'reopen_over', details: { why: 'date_past' } });
  });

  test.for([
    [14, null],
    [15, 'reopen_over'],
  ] as const)('3.2.6 «Исполнено» is taken back within 14 days: on day %s %s', async ([day, rule]) => {
    const { number, operator } = await aPromisedRequest();
    await attempts.complete(operator, number);
    const reopening = reopenRequest(operator, { number, reason: text }, daysLater(day));
    await (rule ? expect(reopening).rejects.toThrow(rule) : reopening);
  });
});

describe('4 concurrency', () => {
  test('a stale version is told who did what', async () => {
    const { number, agent, operator } = await anAcceptedRequest({ serviceDate: aFreeDay() });
    const { version } = await db
      .selectFrom('requests')
      .select('version')
      .where('number', '=', number)
      .executeTakeFirstOrThrow();
    await writeMessage(agent, { number, text, version }, at);
    await expect(closeRequest(operator, { number, reason: 'duplicate', version }, at)).rejects.toMatchObject({
      rule: 'stale',
      status: 412,
      details: { event: 'message_sent', role: 'agent', name: agent.name, at: present },
    });
    await closeRequest(operator, { number, reason: 'duplicate' }, at);
  });

  test('of two at once with one version one wins', async () => {
    const { id, number, operator } = await anAcceptedRequest({ serviceDate: aFreeDay() });
    const { version } = await rowOf(id);
    const second = await anOperator();
    const results = await Promise.allSettled([
      closeRequest(operator, { number, reason: 'duplicate', version }, at),
      prioritiseRequest(second, { number, priority: 1, reason: text, version }, at),
    ]);
    const [lost] = results.filter((one) => one.status === 'rejected');
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(lost?.reason).toMatchObject({ rule: 'stale' });
    expect((await rowOf(id)).version).toBe(version + 1);
  });

  test('20 messages at once are all kept, each with its event and version', async () => {
    const { id, number, client } = await anAcceptedRequest({ serviceDate: aFreeDay() });
    const { version } = await rowOf(id);
    await Promise.all(Array.from({ length: 20 }, (_, i) => writeMessage(client, { number, text: `Вопрос ${i}` }, at)));
    expect((await rowOf(id)).version).toBe(version + 20);
    expect(await eventsOf(id)).toHaveLength(version + 20);
  });

  test('also when every connection is taken and the settings have to be read anew', async () => {
    const requests = await Promise.all(Array.from({ length: 24 }, () => aRequest({ serviceDate: aFreeDay() })));
    await setService({});
    await Promise.all(requests.map(({ client, number }) => writeMessage(client, { number, text }, at)));
  });
});
