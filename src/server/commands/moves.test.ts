import { describe, expect, test } from 'vitest';
import {
  aFreeDay,
  anAcceptedRequest,
  anAgent,
  anOperator,
  aPromisedRequest,
  aRequest,
  daysLater,
  eventsOf,
  present,
  resourceId,
  rowOf,
} from '../../../test/factories.ts';
import type { Person } from '../auth/sessions.ts';
import { acceptRequest } from './accept-request.ts';
import { answerRequest } from './answer-request.ts';
import { assignAgents } from './assign-agents.ts';
import { closeRequest } from './close-request.ts';
import { completeRequest } from './complete-request.ts';
import { noReplyNeeded } from './no-reply-needed.ts';
import { refuseRequest } from './refuse-request.ts';
import { reopenRequest } from './reopen-request.ts';
import { takeBackAnswer } from './take-back-answer.ts';
import { withdrawQuestion } from './withdraw-question.ts';
import { withdrawRequest } from './withdraw-request.ts';
import { writeMessage } from './write-message.ts';

interface Given {
  id: string;
  number: string;
  client: Person;
  agent: Person;
  operator: Person;
}
type Act = (given: Given) => Promise<unknown>;

const at = { now: present };
const text = 'Так решили вместе';

async function opened(): Promise<Given> {
  const [request, agent, operator] = [await aRequest({ serviceDate: aFreeDay() }), await anAgent(), await anOperator()];
  await assignAgents(operator, { number: request.number, lead: agent.email }, at);
  return { ...request, agent, operator };
}
const inReview = (): Promise<Given> => anAcceptedRequest({ serviceDate: aFreeDay() });
const inProgress = (): Promise<Given> => aPromisedRequest();
const stages = { open: opened, in_review: inReview, in_progress: inProgress };

const after = (given: () => Promise<Given>, act: Act) => async () => {
  const request = await given();
  await act(request);
  return request;
};

const accept: Act = ({ operator, number }) => acceptRequest(operator, { number, confirm: true }, at);
const answer: Act = async ({ agent, number }) => {
  const result = { resource: await resourceId('305'), from: '18:00', to: '21:00' };
  return answerRequest(agent, { number, result, confirm: true }, at);
};
const complete: Act = ({ operator, number }) => completeRequest(operator, { number, confirm: true }, at);
const refuse: Act = ({ operator, number }) =>
  refuseRequest(operator, { number, ground: 'incomplete_or_false', fields: ['about'], text, confirm: true }, at);
const close: Act = ({ operator, number }) =>
  closeRequest(operator, { number, reason: 'impossible', text, confirm: true }, at);
const closeWithdrawn: Act = ({ operator, number }) => closeRequest(operator, { number, reason: 'withdrawn' }, at);
const takeBack =
  (who: 'agent' | 'operator'): Act =>
  ({ number, ...given }) =>
    takeBackAnswer(given[who], { number, text, confirm: true }, at);
const ask =
  (who: 'agent' | 'operator'): Act =>
  ({ number, ...given }) =>
    writeMessage(given[who], { number, kind: 'question', text: 'Нужна ли сцена?' }, at);
const write =
  (who: 'client' | 'agent' | 'operator'): Act =>
  ({ number, ...given }) =>
    writeMessage(given[who], { number, text }, at);
const withdraw: Act = ({ client, number }) => withdrawRequest(client, { number }, at);
const reopen: Act = ({ operator, number }) => reopenRequest(operator, { number, reason: text }, daysLater(1));

const each = Object.entries(stages);

// prettier-ignore
const rows: [id: string, given: () => Promise<Given>, act: Act, state: string, event: string, role: string][] = [
  ['T02', opened,     accept,             'in_review none',   'accepted',          'operator'],
  ['T03', opened,     refuse,             'refused none',     'refused',           'operator'],
  ['T04', opened,     close,              'closed none',      'closed',            'operator'],
  ['T05', inReview,   answer,             'in_progress none', 'answered',          'agent'],
  ['T06', inReview,   refuse,             'refused none',     'refused',           'operator'],
  ['T07', inReview,   close,              'closed none',      'closed',            'operator'],
  ['T08', inProgress, complete,           'done none',        'completed',         'operator'],
  ['T09', inProgress, refuse,             'refused none',     'refused',           'operator'],
  ['T10', inProgress, close,              'closed none',      'closed',            'operator'],
  ['T11', inProgress, takeBack('agent'),    'in_review none', 'answer_taken_back', 'agent'],
  ['T11', inProgress, takeBack('operator'), 'in_review none', 'answer_taken_back', 'operator'],
  ...each.flatMap(([stage, given]): typeof rows => [
    ['T12', given, ask('agent'),    `${stage} client`, 'question_asked', 'agent'],
    ['T12', given, ask('operator'), `${stage} client`, 'question_asked', 'operator'],
    ['T13', after(given, ask('agent')),    write('client'),   `${stage} staff`,  'message_sent',   'client'],
    ['T14', given,                         write('client'),   `${stage} staff`,  'message_sent',   'client'],
    ['T15', after(given, write('client')), ask('operator'),   `${stage} client`, 'question_asked', 'operator'],
    ['T16', after(given, write('client')), write('agent'),    `${stage} none`,   'message_sent',   'agent'],
    ['T16', after(given, write('client')), write('operator'), `${stage} none`,   'message_sent',   'operator'],
    ['T16', after(given, write('client')), ({ agent, number }) => noReplyNeeded(agent, { number }, at),  `${stage} none`, 'no_reply_needed', 'agent'],
    ['T17', after(given, ask('agent')), ({ operator, number }) => withdrawQuestion(operator, { number }, at), `${stage} none`, 'question_withdrawn', 'operator'],
    ['W01', given,                         withdraw,          `${stage} none`,   'withdrawn',      'client'],
    ['W01', after(given, ask('agent')),    withdraw,          `${stage} client`, 'withdrawn',      'client'],
    ['W02', after(given, withdraw),        closeWithdrawn,    'closed none',     'closed',         'operator'],
    ['W02', after(after(given, write('client')), withdraw), closeWithdrawn, 'closed none', 'closed', 'operator'],
  ]),
  ...[ask('agent'), write('client')].flatMap((wait): typeof rows => [
    ['T18', after(opened, wait),     accept,            'in_review none',   'accepted',          'operator'],
    ['T18', after(opened, wait),     refuse,            'refused none',     'refused',           'operator'],
    ['T18', after(inReview, wait),   answer,            'in_progress none', 'answered',          'agent'],
    ['T18', after(inReview, wait),   close,             'closed none',      'closed',            'operator'],
    ['T18', after(inProgress, wait), complete,          'done none',        'completed',         'operator'],
    ['T18', after(inProgress, wait), takeBack('agent'), 'in_review none',   'answer_taken_back', 'agent'],
  ]),
  ['T19', after(inReview, refuse),     reopen, 'in_review none',   'reopened', 'operator'],
  ['T19', after(inProgress, refuse),   reopen, 'in_review none',   'reopened', 'operator'],
  ['T20', after(inProgress, complete), reopen, 'in_progress none', 'reopened', 'operator'],
];

describe('R-3.2.4/2 every row of the table through its command', () => {
  test.for(rows)('%s to $3, $4 by the $5', async ([id, given, act, state, event, role]) => {
    const request = await given();
    const before = await rowOf(request.id);
    await act(request);
    const row = await rowOf(request.id);
    const told = (await eventsOf(request.id)).filter((one) => one.event !== 'feedback_requested');

    expect(`${row.stage} ${row.waiting}`).toBe(state);
    expect(told.at(-1)).toMatchObject({
      event,
      role,
      actor: request[role as 'client' | 'agent' | 'operator'].id,
      details: { move: id, from: { stage: before.stage, waiting: before.waiting } },
    });
    expect(row.version).toBe(before.version + 1);
    expect(row.finished_at !== null).toBe(['done', 'refused', 'closed'].includes(row.stage));
    // R-3.1.4/1: a change without its event would part the two counters
    expect(told).toHaveLength(row.version);
  });
});
