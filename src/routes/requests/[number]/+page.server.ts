import { error, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { acceptRequest } from '#server/commands/accept-request.ts';
import { answerRequest } from '#server/commands/answer-request.ts';
import { assignAgents } from '#server/commands/assign-agents.ts';
import { closeRequest } from '#server/commands/close-request.ts';
import { completeRequest } from '#server/commands/complete-request.ts';
import { copyRequest } from '#server/commands/copy-request.ts';
import { declineFeedback } from '#server/commands/decline-feedback.ts';
import { editRequest } from '#server/commands/edit-request.ts';
import { noReplyNeeded } from '#server/commands/no-reply-needed.ts';
import { offerCompletion } from '#server/commands/offer-completion.ts';
import { offerRefusal } from '#server/commands/offer-refusal.ts';
import { readNotifications } from '#server/commands/read-notifications.ts';
import { rateRequest } from '#server/commands/rate-request.ts';
import { refuseRequest } from '#server/commands/refuse-request.ts';
import { reopenRequest } from '#server/commands/reopen-request.ts';
import { returnRefusal } from '#server/commands/return-refusal.ts';
import { takeBackAnswer } from '#server/commands/take-back-answer.ts';
import { withdrawQuestion } from '#server/commands/withdraw-question.ts';
import { withdrawRequest } from '#server/commands/withdraw-request.ts';
import { writeMessage } from '#server/commands/write-message.ts';
import { theCalendar } from '#server/db/calendar.ts';
import { type CardLists, dictionaries, listsOf } from '#server/db/dictionaries.ts';
import { theSettings } from '#server/db/settings.ts';
import { NotFound } from '#server/errors.ts';
import { filesFromForm } from '../../files-from-form.ts';
import { answerFromForm, fieldsFromForm } from '#server/forms/fields-from-form.ts';
import { latinNumber } from '#server/number.ts';
import { type Card, requestCard } from '#server/queries/card.ts';
import { hasUnread } from '#server/queries/notifications.ts';
import { agents } from '#server/queries/people.ts';
import { withoutStaffNames } from '#server/queries/nameless.ts';
import { requestHistory, requestMessages } from '#server/queries/thread.ts';
import { en } from '#messages/en.ts';
import { ru } from '#messages/ru.ts';
import { ruleText } from '#messages/rule-text.ts';
import { type Calendar, type Day, moscowDay } from '#regulation/calendar.ts';
import { workingDaysBetween } from '#regulation/terms.ts';
import { clientTarget, reviewTarget } from '#regulation/targets.ts';
import { availableGrounds } from '#regulation/refusals.ts';
import { type Action, actions as allActions } from '#regulation/codes.ts';
import { whyNot } from '#regulation/permissions.ts';
import { rules } from '#regulation/rule-error.ts';
import type { Person } from '#server/auth/sessions.ts';
import { formAction, listOf, textOf } from '../../form-action.ts';
import { cardFacts } from './card-facts.ts';
import type { Actions, PageServerLoad } from './$types';
import { now as clock } from '#server/clock.ts';

/** A Client's card is put in words here. */
const noLists: CardLists = { organisations: [], buildings: [], resources: [], photos: [] };

/** 4.1.2. The card, its thread and history, and for every action why not. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { actor } = locals;
  if (!actor) redirect(302, `${resolve('/sign-in')}?next=${encodeURIComponent(url.pathname)}`);

  const card = await cardOf(actor, params.number);
  if (params.number !== latinNumber(card.number))
    redirect(302, resolve('/requests/[number]', { number: latinNumber(card.number) }));

  if (await hasUnread(actor, card.id)) await readNotifications(actor, { request: card.id });
  const view = card.client.id === actor.id ? ('client' as const) : ('staff' as const);
  const [messages, history, lists, settings] = await Promise.all([
    requestMessages(actor, card),
    requestHistory(actor, card),
    dictionaries(),
    theSettings(),
  ]);
  const named = listsOf(lists, card, view === 'staff');
  const forStaff = view === 'staff' ? await staffFacts(actor, card, locals.lang) : null;
  const seen = { card, messages, history };
  const nameless = view === 'client' && !settings.service.showStaffNames;
  const { card: whole, ...talk } = nameless ? withoutStaffNames(seen) : seen;
  const { subject, ...shown } = whole;

  return {
    card: { ...shown, eventOverAt: subject.eventOverAt },
    ...talk,
    may: mayOf(actor, card, settings.service, locals.lang),
    view,
    lists: view === 'staff' ? named : noLists,
    facts: view === 'client' ? cardFacts(whole, named, locals.lang === 'en' ? en : ru) : null,
    sent: url.searchParams.has('sent'),
    staff: forStaff,
  };
};

async function cardOf(actor: Person, number: string): Promise<Card> {
  try {
    return await requestCard(actor, number);
  } catch (cause) {
    if (cause instanceof NotFound) error(404, 'not_found');
    throw cause;
  }
}

/** What only staff look at: Agents to choose from, grounds with their reasons, working days for what is left. */
async function staffFacts(actor: Person, card: Card, lang: 'ru' | 'en') {
  const [list, settings, calendar] = await Promise.all([agents(), theSettings(), theCalendar()]);
  const grounds = availableGrounds(actor, card.subject, clock(), calendar, settings.service);
  const reasons = Object.entries(grounds).map(([ground, no]) => [
    ground,
    no && { rule: no.rule, clause: rules[no.rule].clause, message: ruleText(no.rule, no.details, lang) },
  ]);

  return {
    agents: list,
    grounds: Object.fromEntries(reasons) as Record<string, WhyNotShown | null>,
    left: { response: daysLeft(card.responseDue, calendar), reply: daysLeft(card.replyDeadline, calendar) },
    targets: {
      review: reviewTarget(card, settings.service, clock(), calendar),
      client: clientTarget(card, settings.service, clock(), calendar),
    },
  };
}

/** Working days from today to a deadline; below zero it is over. */
function daysLeft(deadline: Day, calendar: Calendar): number {
  const today = moscowDay(clock());
  return deadline < today
    ? -Math.max(1, workingDaysBetween(deadline, today, calendar))
    : workingDaysBetween(today, deadline, calendar);
}

export interface WhyNotShown {
  rule: string;
  clause: string;
  message: string;
}

function mayOf(actor: Person, card: Card, settings: Parameters<typeof whyNot>[4], lang: 'ru' | 'en') {
  const now = clock();
  const answers = allActions.map((action) => {
    const no = whyNot(actor, action, card.subject, now, settings);
    const shown = no && { rule: no.rule, clause: rules[no.rule].clause, message: ruleText(no.rule, no.details, lang) };
    return [action, shown];
  });

  return Object.fromEntries(answers) as Record<Action, WhyNotShown | null>;
}

/** What every form on a card carries. */
function seenBy(form: FormData, number: string | undefined) {
  return {
    number: number ?? '',
    version: textOf(form, 'version'),
    confirm: textOf(form, 'confirm') ? true : undefined,
  };
}

export const actions: Actions = {
  message: formAction('message', async (actor, form, { params }) => {
    const kind = textOf(form, 'kind') as 'message' | 'question' | 'note' | undefined;
    const files = await filesFromForm(actor, form);
    // A thread only grows: who writes meanwhile does not stop a message, so the version is not asked for.
    await writeMessage(actor, { number: params.number ?? '', kind, text: textOf(form, 'text') ?? '', files });
  }),

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
      lead: textOf(form, 'lead'),
      others: listOf(form, 'others'),
    }),
  ),

  assign: formAction('assign', (actor, form, { params }) =>
    assignAgents(actor, {
      ...seenBy(form, params.number),
      lead: textOf(form, 'lead') ?? '',
      others: listOf(form, 'others'),
      reason: textOf(form, 'reason') as 'other' | undefined,
      text: textOf(form, 'text'),
    }),
  ),

  answer: formAction('answer', async (actor, form, { params }) => {
    const { category } = await cardOf(actor, params.number ?? '');
    const { fields: result } = answerFromForm(category, form.entries());
    await answerRequest(actor, { ...seenBy(form, params.number), result, text: textOf(form, 'text') });
  }),

  takeBack: formAction('takeBack', (actor, form, { params }) =>
    takeBackAnswer(actor, { ...seenBy(form, params.number), text: textOf(form, 'text') ?? '' }),
  ),

  offerCompletion: formAction('offerCompletion', (actor, form, { params }) =>
    offerCompletion(actor, seenBy(form, params.number)),
  ),

  complete: formAction('complete', (actor, form, { params }) => completeRequest(actor, seenBy(form, params.number))),

  refuse: formAction('refuse', (actor, form, { params }) => {
    const text = textOf(form, 'text');
    const from = seenBy(form, params.number);
    if (!actor.roles.includes('operator')) return offerRefusal(actor, { ...from, text: text ?? '' });

    const fields = listOf(form, 'fields');
    const ground = textOf(form, 'ground') as 'late';
    return refuseRequest(actor, { ...from, ground, text, ...(fields.length > 0 && { fields }) });
  }),

  offerRefusal: formAction('offerRefusal', (actor, form, { params }) =>
    offerRefusal(actor, { ...seenBy(form, params.number), text: textOf(form, 'text') ?? '' }),
  ),

  returnRefusal: formAction('returnRefusal', (actor, form, { params }) =>
    returnRefusal(actor, { ...seenBy(form, params.number), text: textOf(form, 'text') ?? '' }),
  ),

  close: formAction('close', (actor, form, { params }) =>
    closeRequest(actor, { ...seenBy(form, params.number), reason: textOf(form, 'reason'), text: textOf(form, 'text') }),
  ),

  reopen: formAction('reopen', (actor, form, { params }) =>
    reopenRequest(actor, { ...seenBy(form, params.number), reason: textOf(form, 'reason') ?? '' }),
  ),

  rate: formAction('rate', (actor, form, { params }) =>
    rateRequest(actor, {
      number: params.number ?? '',
      rating: textOf(form, 'rating'),
      comment: textOf(form, 'comment'),
    }),
  ),

  declineFeedback: formAction('declineFeedback', (actor, _, { params }) =>
    declineFeedback(actor, { number: params.number ?? '' }),
  ),

  withdraw: formAction('withdraw', (actor, form, { params }) =>
    withdrawRequest(actor, { ...seenBy(form, params.number), reason: textOf(form, 'reason') }),
  ),

  copy: formAction('copy', async (actor, _, { params }) => {
    const { id } = await copyRequest(actor, { number: params.number ?? '' });
    redirect(303, `${resolve('/new/[draft]', { draft: id })}?step=date`);
  }),

  edit: formAction('edit', async (actor, form, { params }) => {
    const { category } = await cardOf(actor, params.number ?? '');
    const { fields } = fieldsFromForm(category, form.entries());
    const given = ['title', 'about', 'serviceDate', 'eventDate', 'eventTime'].map((name) => [name, textOf(form, name)]);
    await editRequest(actor, {
      ...seenBy(form, params.number),
      ...Object.fromEntries(given),
      ...(Object.keys(fields).length > 0 && { fields }),
      reason: textOf(form, 'reason') ?? '',
    });
  }),
};
