import { error, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { dictionaries } from '#server/db/dictionaries.ts';
import { setQueueLayout } from '#server/commands/set-queue-layout.ts';
import { agentNames } from '#server/queries/people.ts';
import { countQueue, filtersOf, queueOf, queueRows } from '#server/queries/queue.ts';
import { formAction, listOf, textOf } from '../form-action.ts';
import type { Actions, PageServerLoad } from './$types';
import { searchOf } from './address.ts';
import { bulk } from './bulk.ts';
import { viewActions } from './view-actions.ts';

const rowsOnPage = 25;

/** R-3.1.3/5. The queue of an Operator or an Agent; everything that is chosen stands in the address. */
export const load: PageServerLoad = async ({ locals: { actor }, url, parent, depends }) => {
  depends('app:queue');
  const { me } = await parent();
  if (!actor || !me) redirect(303, `${resolve('/sign-in')}?next=${encodeURIComponent(url.pathname + url.search)}`);
  if (!me.staff) error(403, 'forbidden');

  const filters = filtersOf(url.searchParams);
  const isOperator = me.roles.includes('operator');
  const own = queueOf(actor.id);
  const [{ items, nextCursor }, { views, layout }, counted, people, { buildings }] = await Promise.all([
    queueRows(actor, { ...filters, limit: filters.rows ?? rowsOnPage }),
    own,
    own.then(({ views }) => countQueue(actor, views)),
    isOperator ? agentNames() : [],
    dictionaries(),
  ]);
  const here = searchOf(filters).slice(1);

  return {
    filters,
    layout,
    counters: counted.views,
    saved: views.map(({ filters: _, ...view }) => ({
      ...view,
      count: counted.saved[view.id] ?? 0,
      current: here !== '' && view.search === here,
    })),
    nextCursor,
    items,
    agents: people.map(({ email, name }) => ({ email, name })),
    buildings: buildings.map(({ code, name }) => ({ code, name })),
    isOperator,
    isAgent: me.roles.includes('agent'),
    seesUnassigned: isOperator || (actor.unassigned ?? []).length > 0,
  };
};

export const actions: Actions = {
  bulk,
  ...viewActions,

  /** 3.1.3. The columns and the density of this person. */
  layout: formAction('layout', async (actor, form, { url }) => {
    const density = textOf(form, 'density') === 'dense' ? 'dense' : 'normal';
    const layout = form.has('reset') ? null : ({ columns: listOf(form, 'columns'), density } as const);
    await setQueueLayout(actor, { layout });
    redirect(303, resolve('/queue') + searchOf(filtersOf(url.searchParams)));
  }),
};
