import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { acceptRequest } from '#server/commands/accept-request.ts';
import { askHandover } from '#server/commands/ask-handover.ts';
import { assignAgents } from '#server/commands/assign-agents.ts';
import { changePart } from '#server/commands/change-part.ts';
import { closeRequest } from '#server/commands/close-request.ts';
import { completeRequest } from '#server/commands/complete-request.ts';
import { decideSoon } from '#server/commands/decide-soon.ts';
import { declineHandover } from '#server/commands/decline-handover.ts';
import { dropForm } from '#server/commands/drop-form.ts';
import { editRequest } from '#server/commands/edit-request.ts';
import { markRead } from '#server/commands/mark-read.ts';
import { linkRequests } from '#server/commands/link-requests.ts';
import { noReplyNeeded } from '#server/commands/no-reply-needed.ts';
import { offerCompletion } from '#server/commands/offer-completion.ts';
import { prioritiseRequest } from '#server/commands/prioritise-request.ts';
import { reopenRequest } from '#server/commands/reopen-request.ts';
import { requestFeedback } from '#server/commands/request-feedback.ts';
import { returnRefusal } from '#server/commands/return-refusal.ts';
import { takeBackAnswer } from '#server/commands/take-back-answer.ts';
import { unlinkRequests } from '#server/commands/unlink-requests.ts';
import { withdrawQuestion } from '#server/commands/withdraw-question.ts';
import { saveMessageDraft } from '#server/commands/save-message-draft.ts';
import { sendNow } from '#server/commands/send-now.ts';
import { sendSoon } from '#server/commands/send-soon.ts';
import { takeBackMessage } from '#server/commands/take-back-message.ts';
import { writeMessage } from '#server/commands/write-message.ts';
import { answerFromForm } from '#server/forms/fields-from-form.ts';
import type { Decision } from '#server/db/schema.ts';
import type { RedirectReason } from '#regulation/codes.ts';
import { requestCard } from '#server/queries/card.ts';
import { filesFromForm } from '../../files-from-form.ts';
import { formAction, listOf, textOf, textsOf } from '../../form-action.ts';
import { editFromForm } from './edit-from-form.ts';
import { listOf as queueOf } from './following.ts';
import { seenBy } from './seen-by.ts';
import type { Actions } from './$types';

/** Section 3 and 4. What Operators and Agents do on a card: who, what, call. */
export const staffActions = {
  // A thread only grows: who writes meanwhile does not stop a message, so the version is not asked for.
  send: formAction('send', async (actor, form, { params }) => {
    const kind = form.get('kind') === 'question' ? 'question' : 'message';
    const files = await filesFromForm(actor, form);
    await sendSoon(actor, { number: params.number ?? '', kind, text: textOf(form, 'text') ?? '', files });
  }),

  note: formAction('note', async (actor, form, { params }) => {
    const number = params.number ?? '';
    const files = await filesFromForm(actor, form);
    await writeMessage(actor, { number, kind: 'note', text: textOf(form, 'text') ?? '', files });
    await saveMessageDraft(actor, { number, kind: 'note', text: '' });
  }),

  sendNow: formAction('sendNow', (actor, _, { params }) => sendNow(actor, { number: params.number ?? '' })),

  takeBackSent: formAction('takeBackSent', (actor, form) => takeBackMessage(actor, { id: textOf(form, 'id') ?? '' })),

  noReplyNeeded: formAction('noReplyNeeded', (actor, form, { params }) =>
    noReplyNeeded(actor, seenBy(form, params.number)),
  ),

  withdrawQuestion: formAction('withdrawQuestion', (actor, form, { params }) =>
    withdrawQuestion(actor, seenBy(form, params.number)),
  ),

  accept: formAction('accept', (actor, form, { params }) =>
    acceptRequest(actor, {
      ...seenBy(form, params.number),
      lateReason: textOf(form, 'lateReason'),
      ...agentsOf(form),
    }),
  ),

  assign: formAction('assign', (actor, form, { params }) => assignAgents(actor, redirectOf(form, params.number))),

  /** R-4.3.3/3. The same, in answer to an Agent's refusal. */
  reassign: formAction('reassign', (actor, form, { params }) => assignAgents(actor, redirectOf(form, params.number))),

  handover: formAction('handover', (actor, form, { params }) =>
    askHandover(actor, { ...seenBy(form, params.number), reason: textOf(form, 'reason') ?? '' }),
  ),

  grantHandover: formAction('grantHandover', (actor, form, { params }) =>
    assignAgents(actor, { ...redirectOf(form, params.number), reason: 'requested' }),
  ),

  declineHandover: formAction('declineHandover', (actor, form, { params }) =>
    declineHandover(actor, { ...seenBy(form, params.number), text: textOf(form, 'text') ?? '' }),
  ),

  part: formAction('part', (actor, form, { params }) =>
    changePart(actor, {
      ...seenBy(form, params.number),
      state: textOf(form, 'state') as 'todo',
      text: textOf(form, 'text'),
    }),
  ),

  priority: formAction('priority', (actor, form, { params }) =>
    prioritiseRequest(actor, {
      ...seenBy(form, params.number),
      priority: textOf(form, 'priority') as '1',
      reason: textOf(form, 'reason') ?? '',
    }),
  ),

  requestFeedback: formAction('requestFeedback', (actor, form, { params }) =>
    requestFeedback(actor, seenBy(form, params.number)),
  ),

  answer: formAction('answer', async (actor, form, { params }) => {
    const { category } = await requestCard(actor, params.number ?? '');
    const { fields: result } = answerFromForm(category, form.entries());
    const given = { result, text: textOf(form, 'text'), told: listOf(form, 'told') };
    await decideSoon(actor, decided('answer', form, params.number, given));
  }),

  counterOffer: formAction('counterOffer', async (actor, form, { params }) => {
    const { category } = await requestCard(actor, params.number ?? '');
    const { fields: result } = answerFromForm(category, form.entries());
    const given = { result, text: textOf(form, 'text') };
    await decideSoon(actor, decided('counter_offer', form, params.number, given));
  }),

  dropForm: formAction('dropForm', (actor, form, { params }) =>
    dropForm(actor, { number: params.number ?? '', action: textOf(form, 'drop') as 'answer' }),
  ),

  takeBack: formAction('takeBack', (actor, form, { params }) =>
    takeBackAnswer(actor, { ...seenBy(form, params.number), text: textOf(form, 'text') ?? '' }),
  ),

  offerCompletion: formAction('offerCompletion', (actor, form, { params }) =>
    offerCompletion(actor, seenBy(form, params.number)),
  ),

  complete: formAction('complete', (actor, form, { params }) => completeRequest(actor, seenBy(form, params.number))),

  refuse: formAction('refuse', (actor, form, { params }) => {
    const text = textOf(form, 'text');
    if (!actor.roles.includes('operator'))
      return decideSoon(actor, decided('offer_refusal', form, params.number, { text: text ?? '' }));

    const fields = listOf(form, 'fields');
    const given = { ground: textOf(form, 'ground'), text, ...(fields.length > 0 && { fields }) };
    return decideSoon(actor, decided('refuse', form, params.number, given));
  }),

  offerRefusal: formAction('offerRefusal', (actor, form, { params }) =>
    decideSoon(actor, decided('offer_refusal', form, params.number, { text: textOf(form, 'text') ?? '' })),
  ),

  returnRefusal: formAction('returnRefusal', (actor, form, { params }) =>
    returnRefusal(actor, { ...seenBy(form, params.number), text: textOf(form, 'text') ?? '' }),
  ),

  close: formAction('close', (actor, form, { params }) =>
    closeRequest(actor, {
      ...seenBy(form, params.number),
      reason: textOf(form, 'reason'),
      text: textOf(form, 'text'),
      main: textOf(form, 'main'),
    }),
  ),

  link: formAction('link', (actor, form, { params }) =>
    linkRequests(actor, { number: params.number ?? '', other: textOf(form, 'other') ?? '' }),
  ),

  unlink: formAction('unlink', (actor, form, { params }) =>
    unlinkRequests(actor, { number: params.number ?? '', other: textOf(form, 'other') ?? '' }),
  ),

  reopen: formAction('reopen', (actor, form, { params }) =>
    reopenRequest(actor, { ...seenBy(form, params.number), reason: textOf(form, 'reason') ?? '' }),
  ),

  /** 3.1.3. Marked for later: opening the card would read it again, so back to the list. */
  unread: formAction('unread', async (actor, _form, { params, url }) => {
    await markRead(actor, { number: params.number ?? '', unread: true });
    redirect(303, resolve('/queue') + queueOf(url.searchParams));
  }),

  edit: formAction('edit', async (actor, form, { params }) => {
    const card = await requestCard(actor, params.number ?? '');
    await editRequest(actor, {
      ...seenBy(form, params.number),
      ...editFromForm(card, form),
      reason: textOf(form, 'reason') ?? '',
    });
  }),
} satisfies Actions;

/** Who leads and who helps. `pick` is a press on one Agent; `whom` takes the place of the one who asked, lead or not. */
function agentsOf(form: FormData) {
  const whom = textOf(form, 'whom');
  const others = listOf(form, 'others');
  const lead = textOf(form, 'pick') ?? textOf(form, 'lead') ?? whom;

  return { lead, others: (whom && whom !== lead ? [...others, whom] : others).filter((email) => email !== lead) };
}

/** 4.3.2. What waits for some seconds, with all that was typed. */
function decided(action: Decision, form: FormData, number: string | undefined, given: Record<string, unknown>) {
  const { confirm, ...seen } = seenBy(form, number);
  return { ...seen, action, given: { ...given, ...(confirm && { confirm }) }, form: textsOf(form) };
}

function redirectOf(form: FormData, number: string | undefined) {
  return {
    ...seenBy(form, number),
    ...agentsOf(form),
    lead: agentsOf(form).lead ?? '',
    reason: textOf(form, 'reason') as RedirectReason | undefined,
    text: textOf(form, 'text'),
  };
}
