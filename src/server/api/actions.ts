import { z } from '@hono/zod-openapi';
import { grounds } from '#regulation/codes.ts';
import { isAssigned, isOperator } from '#regulation/permissions.ts';
import { RuleError } from '#regulation/rule-error.ts';
import { acceptRequest } from '../commands/accept-request.ts';
import { answerRequest } from '../commands/answer-request.ts';
import { assignAgents } from '../commands/assign-agents.ts';
import { closeRequest } from '../commands/close-request.ts';
import { completeRequest } from '../commands/complete-request.ts';
import { noReplyNeeded } from '../commands/no-reply-needed.ts';
import { offerCompletion } from '../commands/offer-completion.ts';
import { offerRefusal } from '../commands/offer-refusal.ts';
import { refuseRequest } from '../commands/refuse-request.ts';
import { reopenRequest } from '../commands/reopen-request.ts';
import { returnRefusal } from '../commands/return-refusal.ts';
import { takeBackAnswer } from '../commands/take-back-answer.ts';
import { withdrawQuestion } from '../commands/withdraw-question.ts';
import { withdrawRequest } from '../commands/withdraw-request.ts';
import { requestCard } from '../queries/card.ts';
import { action, newApi } from './routes.ts';
import { change } from './versions.ts';

const onAddress = { number: true, version: true } as const;
const confirm = z.boolean().optional().openapi({ description: 'Passes a 409 that is `confirmable`' });

const noReply = action({
  path: '/no-reply-needed',
  summary: 'The Client’s message needs no answer (3.2.5)',
  body: noReplyNeeded.input.omit(onAddress).strict(),
});

const questionWithdrawal = action({
  path: '/question-withdrawal',
  summary: 'Take the open questions back (3.2.4)',
  body: withdrawQuestion.input.omit(onAddress).strict(),
});

const acceptance = action({
  path: '/acceptance',
  summary: 'Say that the information is complete; with `lead` assign in the same step (3.2.2)',
  body: acceptRequest.input.omit(onAddress).extend({ confirm }).strict().openapi('Acceptance'),
  example: { lead: 'agent.rooms@demo.test' },
});

const agents = action({
  method: 'put',
  path: '/agents',
  summary: 'Assign or redirect, in any working status (3.1.3, 4.6.4)',
  body: assignAgents.input.omit(onAddress).strict().openapi('Assignment'),
  example: { lead: 'agent.media@demo.test', others: [], reason: 'specialisation' },
  required: true,
});

const answer = action({
  path: '/answer',
  summary: 'Give the positive answer with its concrete data (3.2.3)',
  body: answerRequest.input
    .omit(onAddress)
    .extend({
      confirm,
      result: z.unknown().optional().openapi({ type: 'object', description: 'By the `answerForm` of the category' }),
    })
    .strict()
    .openapi('NewAnswer'),
  example: { result: { resource: '7b0e9a3c-3f0a-4c0e-9a55-2f6f1f0b2140', from: '18:00', to: '21:00' } },
  required: true,
});

const answerCancellation = action({
  path: '/answer-cancellation',
  summary: 'Take the answer back; the Client is told why (3.2.3, 4.4.2)',
  body: takeBackAnswer.input.omit(onAddress).extend({ confirm }).strict().openapi('AnswerCancellation'),
  example: { text: 'В аудитории авария, подбираем другую.' },
  required: true,
});

const completionOffer = action({
  path: '/completion-offer',
  summary: 'The Agent says that the work is done (3.2.6)',
  body: offerCompletion.input.omit(onAddress).strict(),
});

const completion = action({
  path: '/completion',
  summary: 'The Operator sets «Исполнено»; `confirm` while the event is not over (3.2.6)',
  body: completeRequest.input.omit(onAddress).extend({ confirm }).strict().openapi('Completion'),
  example: { confirm: true },
});

const refusal = action({
  path: '/refusal',
  summary: 'The Operator refuses; an Agent offers a refusal (4.3.3, 4.5.1)',
  body: refuseRequest.input
    .omit(onAddress)
    .extend({ confirm, ground: z.enum(grounds) })
    .strict()
    .openapi('Refusal'),
  example: { ground: 'late', text: 'Отправлено позже срока: печать занимает 5 рабочих дней.' },
  required: true,
});

const refusalReturn = action({
  path: '/refusal-return',
  summary: 'The Operator returns an Agent’s refusal (3.2.6)',
  body: returnRefusal.input.omit(onAddress).strict().openapi('RefusalReturn'),
  example: { text: 'Клиент ответил по телефону, продолжайте.' },
  required: true,
});

const closing = action({
  path: '/closing',
  summary: 'The Operator closes with a reason (3.2.6)',
  body: closeRequest.input.omit(onAddress).extend({ confirm }).strict().openapi('Closing'),
  example: { reason: 'duplicate' },
  required: true,
});

const reopening = action({
  path: '/reopening',
  summary: 'The Operator takes a refusal or a completion back (3.2.6)',
  body: reopenRequest.input.omit(onAddress).strict().openapi('Reopening'),
  example: { reason: 'Отказано по ошибке' },
  required: true,
});

const withdrawal = action({
  path: '/withdrawal',
  summary: 'The Client takes the request back (4.2.3)',
  body: withdrawRequest.input.omit(onAddress).strict().openapi('Withdrawal'),
  example: { reason: 'Мероприятие не состоится' },
});

// prettier-ignore
export const actions = newApi()
  .openapi(noReply, (c) => change(c, (on, told) => noReplyNeeded(c.get('actor'), { ...c.req.valid('json'), ...on }, told)))
  .openapi(questionWithdrawal, (c) => change(c, (on, told) => withdrawQuestion(c.get('actor'), { ...c.req.valid('json'), ...on }, told)))
  .openapi(acceptance, (c) => change(c, (on, told) => acceptRequest(c.get('actor'), { ...c.req.valid('json'), ...on }, told)))
  .openapi(agents, (c) => change(c, (on, told) => assignAgents(c.get('actor'), { ...c.req.valid('json'), ...on }, told)))
  .openapi(answer, (c) => change(c, (on, told) => answerRequest(c.get('actor'), { ...c.req.valid('json'), ...on }, told)))
  .openapi(answerCancellation, (c) => change(c, (on, told) => takeBackAnswer(c.get('actor'), { ...c.req.valid('json'), ...on }, told)))
  .openapi(completionOffer, (c) => change(c, (on, told) => offerCompletion(c.get('actor'), { ...c.req.valid('json'), ...on }, told)))
  .openapi(completion, (c) => change(c, (on, told) => completeRequest(c.get('actor'), { ...c.req.valid('json'), ...on }, told)))
  .openapi(refusal, (c) => change(c, (on, told) => refuse(c.get('actor'), { ...c.req.valid('json'), ...on }, told)))
  .openapi(refusalReturn, (c) => change(c, (on, told) => returnRefusal(c.get('actor'), { ...c.req.valid('json'), ...on }, told)))
  .openapi(closing, (c) => change(c, (on, told) => closeRequest(c.get('actor'), { ...c.req.valid('json'), ...on }, told)))
  .openapi(reopening, (c) => change(c, (on, told) => reopenRequest(c.get('actor'), { ...c.req.valid('json'), ...on }, told)))
  .openapi(withdrawal, (c) => change(c, (on, told) => withdrawRequest(c.get('actor'), { ...c.req.valid('json'), ...on }, told)));

/**
 * 3.2.6, 4.3.3. An Operator refuses, an assigned Agent offers. Who is both acts as the Agent with the Agent's own ground
 * while no refusal waits, since there is nothing yet for an Operator to confirm.
 */
const refuse: typeof refuseRequest = Object.assign(
  async (...[actor, data, options]: Parameters<typeof refuseRequest>) => {
    const { subject, offer } = await requestCard(actor, data.number);
    const isAgents = data.ground === 'agent_no_reply' && offer?.kind !== 'refusal';
    const acts = isAssigned(actor, subject) && (!isOperator(actor) || isAgents);
    if (!acts) return refuseRequest(actor, data, options);

    if (data.ground !== 'agent_no_reply')
      throw new RuleError('ground_not_given', { ground: data.ground, why: 'agent' });
    const { ground: _, fields: _fields, text = '', ...rest } = data;
    return offerRefusal(actor, { ...rest, text }, options);
  },
  { input: refuseRequest.input },
);
