import { error, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { markRead } from '#server/commands/mark-read.ts';
import { dictionaries, listsOf } from '#server/db/dictionaries.ts';
import { NotFound } from '#server/errors.ts';
import { requestCard } from '#server/queries/card.ts';
import { lastMessage } from '#server/queries/last-message.ts';
import { filtersOf, queueRow } from '#server/queries/queue.ts';
import { en } from '#messages/en.ts';
import { fieldText } from '#messages/form-texts.ts';
import { ru } from '#messages/ru.ts';
import { formAction } from '../../form-action.ts';
import { cardFacts } from '../../requests/[number]/card-facts.ts';
import { searchOf } from '../address.ts';
import type { ShownPreview } from '../preview.ts';
import type { Actions, PageServerLoad } from './$types';

/** 3.1.3. A request as it is looked at from the queue: what it is, why it stands where it stands, what was said last. */
export const load: PageServerLoad = async ({ locals: { actor, lang }, params, url, parent }) => {
  const { me } = await parent();
  if (!actor || !me) redirect(303, `${resolve('/sign-in')}?next=${encodeURIComponent(url.pathname + url.search)}`);
  if (!me.staff) error(403, 'forbidden');

  const card = await requestCard(actor, params.number).catch((cause: unknown) => {
    if (cause instanceof NotFound) error(404, 'not_found');
    throw cause;
  });
  const [lists, row, last] = await Promise.all([dictionaries(), queueRow(actor, card.number), lastMessage(card.id)]);
  const t = lang === 'en' ? en : ru;
  const { category, organisation, rows } = cardFacts(card, listsOf(lists, card, false), null, t);
  const { number, title, status, stage, serviceDate, submittedAt, late } = card;

  const preview: ShownPreview = {
    ...{ number, title, status, stage, serviceDate, submittedAt, late, organisation, row, last },
    category: card.category,
    categoryName: category,
    client: card.client.name,
    dateLabel: fieldText(t.forms, card.category, 'common', 'serviceDate')?.label ?? '',
    lead: card.lead?.name ?? null,
    facts: rows.map(({ code, label, values }) => ({ code, label, values })),
    list: listOf(url),
  };
  return { preview };
};

export const actions: Actions = {
  unread: formAction('unread', async (actor, _form, { params, url }) => {
    await markRead(actor, { number: params.number ?? '', unread: true });
    redirect(303, resolve('/queue') + searchOf(filtersOf(new URLSearchParams(url.searchParams.get('list') ?? ''))));
  }),
};

/** The list that the person came from, only where the address says so. */
function listOf(url: URL): string {
  const list = url.searchParams.get('list');
  return list === null ? '' : `?list=${encodeURIComponent(searchOf(filtersOf(new URLSearchParams(list))).slice(1))}`;
}
