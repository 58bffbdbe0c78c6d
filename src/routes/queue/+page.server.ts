import { error, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { agentNames } from '#server/queries/people.ts';
import { queueCounters, queueRows } from '#server/queries/queue.ts';
import type { PageServerLoad } from './$types';
import { filtersOf } from './filters.server.ts';

const rowsOnPage = 30;

/** R-3.1.3/5. The queue of an Operator or an Agent; everything that is chosen stands in the address. */
export const load: PageServerLoad = async ({ locals: { actor }, url, parent }) => {
  const { me } = await parent();
  if (!actor || !me) redirect(303, `${resolve('/sign-in')}?next=${encodeURIComponent(url.pathname + url.search)}`);
  if (!me.staff) error(403, 'forbidden');

  const filters = filtersOf(url.searchParams);
  const isOperator = me.roles.includes('operator');
  const [{ items, nextCursor }, counters, people] = await Promise.all([
    queueRows(actor, { ...filters, limit: rowsOnPage }),
    queueCounters(actor),
    isOperator ? agentNames() : [],
  ]);

  return {
    filters,
    counters,
    nextCursor,
    items,
    agents: people.map(({ email, name }) => ({ email, name })),
    isOperator,
    isAgent: me.roles.includes('agent'),
    seesUnassigned: isOperator || (actor.unassigned ?? []).length > 0,
  };
};
