import { error, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { en } from '#messages/en.ts';
import { ru } from '#messages/ru.ts';
import { recordPrint } from '#server/commands/record-print.ts';
import { dictionaries, listsOf } from '#server/db/dictionaries.ts';
import { theSettings } from '#server/db/settings.ts';
import { NotFound } from '#server/errors.ts';
import type { Person } from '#server/auth/sessions.ts';
import { requestCard } from '#server/queries/card.ts';
import { withoutStaffNames } from '#server/queries/nameless.ts';
import { requestHistory, requestMessages } from '#server/queries/thread.ts';
import { cardFacts } from '../card-facts.ts';
import { lastAnswer } from '../last-answer.ts';
import type { PageServerLoad } from './$types';

/** 4.1.2. A card on paper: the data, the answer, the thread where it was asked for and never a note; a print of the staff is noted. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { actor } = locals;
  if (!actor) redirect(302, `${resolve('/sign-in')}?next=${encodeURIComponent(url.pathname + url.search)}`);

  const withThread = url.searchParams.has('thread');
  const whole = await cardOf(actor, params.number);
  const isOwn = whole.client.id === actor.id;
  if (!isOwn) await recordPrint(actor, { number: params.number, withThread });
  const [messages, history, lists, settings] = await Promise.all([
    withThread ? requestMessages(actor, whole) : [],
    requestHistory(actor, whole),
    dictionaries(),
    theSettings(),
  ]);
  const seen = { card: whole, messages, history };
  const { card, ...talk } = isOwn && !settings.service.showStaffNames ? withoutStaffNames(seen) : seen;
  const { subject, ...shown } = card;
  const t = locals.lang === 'en' ? en : ru;

  return {
    card: { ...shown, eventOverAt: subject.eventOverAt },
    facts: cardFacts(card, listsOf(lists, card, !isOwn, history), lastAnswer(card, history), t),
    messages: talk.messages.filter(({ kind }) => kind !== 'note'),
    withThread,
    isOwn,
    by: actor.name,
  };
};

async function cardOf(actor: Person, number: string) {
  try {
    return await requestCard(actor, number);
  } catch (cause) {
    if (cause instanceof NotFound) error(404, 'not_found');
    throw cause;
  }
}
