import { error, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { queueViewsOf } from '#server/queries/queue.ts';
import { viewActions } from '../view-actions.ts';
import type { Actions, PageServerLoad } from './$types';

/** 3.1.3. The own views of a person, to rename, share and delete. */
export const load: PageServerLoad = async ({ locals: { actor }, url, parent }) => {
  const { me } = await parent();
  if (!actor || !me) redirect(303, `${resolve('/sign-in')}?next=${encodeURIComponent(url.pathname)}`);
  if (!me.staff) error(403, 'forbidden');

  const views = await queueViewsOf(actor.id);
  return { views: views.map(({ id, name, search, shared, by }) => ({ id, name, search, shared, by })) };
};

const { renameView, shareView, removeView } = viewActions;
export const actions: Actions = { renameView, shareView, removeView };
