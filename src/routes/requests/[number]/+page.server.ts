import { error, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { acceptOffer } from '#server/commands/accept-offer.ts';
import { copyRequest } from '#server/commands/copy-request.ts';
import { declineFeedback } from '#server/commands/decline-feedback.ts';
import { markRead } from '#server/commands/mark-read.ts';
import { declineOffer } from '#server/commands/decline-offer.ts';
import { rateRequest } from '#server/commands/rate-request.ts';
import { readNotifications } from '#server/commands/read-notifications.ts';
import { withdrawRequest } from '#server/commands/withdraw-request.ts';
import { writeMessage } from '#server/commands/write-message.ts';
import type { Person } from '#server/auth/sessions.ts';
import { type CardLists, dictionaries, listsOf } from '#server/db/dictionaries.ts';
import { theSettings } from '#server/db/settings.ts';
import { NotFound } from '#server/errors.ts';
import { latinNumber } from '#server/number.ts';
import { type Card, requestCard } from '#server/queries/card.ts';
import { withoutStaffNames } from '#server/queries/nameless.ts';
import { hasUnread } from '#server/queries/notifications.ts';
import { relatedTo } from '#server/queries/related.ts';
import { requestHistory, requestMessages, type ThreadMessage } from '#server/queries/thread.ts';
import { isUnread } from '#server/queries/unread.ts';
import { en } from '#messages/en.ts';
import { ru } from '#messages/ru.ts';
import type { Locale } from '#messages/format.ts';
import { type Action, actions as allActions } from '#regulation/codes.ts';
import { whyNot } from '#regulation/permissions.ts';
import type { ServiceSettings } from '#regulation/settings.ts';
import { filesFromForm } from '../../files-from-form.ts';
import { formAction, textOf } from '../../form-action.ts';
import { cardFacts } from './card-facts.ts';
import { lastAnswer } from './last-answer.ts';
import { withEdits } from './edits.ts';
import { followingIn } from './following.ts';
import { seenBy } from './seen-by.ts';
import { staffActions } from './staff-actions.ts';
import { staffFacts } from './staff-facts.ts';
import { shownWhyNot, type WhyNotShown } from './why-not-shown.ts';
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
    redirect(302, resolve('/requests/[number]', { number: latinNumber(card.number) }) + url.search);

  if (await hasUnread(actor, card.id)) await readNotifications(actor, { request: card.id });
  const view = card.client.id === actor.id ? ('client' as const) : ('staff' as const);
  if (view === 'staff' && (await isUnread(actor, card.id))) await markRead(actor, { number: card.number });
  const [messages, history, lists, settings, following] = await Promise.all([
    requestMessages(actor, card),
    requestHistory(actor, card),
    dictionaries(),
    theSettings(),
    view === 'staff' ? followingIn(actor, card.number, url.searchParams) : null,
  ]);
  const t = locals.lang === 'en' ? en : ru;
  const named = listsOf(lists, card, view === 'staff', history);
  const forStaff =
    view === 'staff' ? await staffFacts(actor, card, locals.lang, begun(messages, url.searchParams)) : null;
  const seen = { card, messages, history };
  const nameless = view === 'client' && !settings.service.showStaffNames;
  const { card: whole, ...talk } = nameless ? withoutStaffNames(seen) : seen;
  const { subject, ...shown } = whole;

  return {
    card: { ...shown, eventOverAt: subject.eventOverAt },
    ...talk,
    may: mayOf(actor, card, settings.service, locals.lang),
    view,
    history: withEdits(talk.history, whole, named, t),
    lists: view === 'staff' ? named : noLists,
    latin: latinNumber(card.number),
    facts: view === 'client' ? cardFacts(whole, named, lastAnswer(card, history), t) : null,
    main: view === 'client' && card.stage === 'closed' ? ((await relatedTo(actor, card)).main?.number ?? null) : null,
    sent: url.searchParams.has('sent'),
    staff: forStaff,
    following,
  };
};

/** What a message begins with where a link of the card was followed: a template, a quote. */
function begun(messages: ThreadMessage[], asked: URLSearchParams) {
  return { template: asked.get('template'), quoted: messages.find(({ id }) => id === asked.get('quote')) ?? null };
}

async function cardOf(actor: Person, number: string): Promise<Card> {
  try {
    return await requestCard(actor, number);
  } catch (cause) {
    if (cause instanceof NotFound) error(404, 'not_found');
    throw cause;
  }
}

function mayOf(actor: Person, card: Card, settings: ServiceSettings, lang: Locale) {
  const now = clock();
  const answers = allActions.map((action) => [
    action,
    shownWhyNot(whyNot(actor, action, card.subject, now, settings), lang),
  ]);

  return Object.fromEntries(answers) as Record<Action, WhyNotShown | null>;
}

export const actions: Actions = {
  message: formAction('message', async (actor, form, { params }) => {
    const files = await filesFromForm(actor, form);
    // A thread only grows: who writes meanwhile does not stop a message, so the version is not asked for.
    await writeMessage(actor, { number: params.number ?? '', text: textOf(form, 'text') ?? '', files });
  }),

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

  /** 3.2.3. Agreed, and taken meanwhile: then the card says so. */
  acceptOffer: formAction('acceptOffer', (actor, form, { params }) =>
    acceptOffer(actor, { number: params.number ?? '', offer: textOf(form, 'offer') ?? '' }),
  ),

  declineOffer: formAction('declineOffer', (actor, form, { params }) =>
    declineOffer(actor, {
      number: params.number ?? '',
      offer: textOf(form, 'offer') ?? '',
      text: textOf(form, 'text') ?? '',
    }),
  ),

  copy: formAction('copy', async (actor, _, { params }) => {
    const { id } = await copyRequest(actor, { number: params.number ?? '' });
    redirect(303, `${resolve('/new/[draft]', { draft: id })}?step=date`);
  }),

  ...staffActions,
};
