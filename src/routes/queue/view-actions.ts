import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { changeQueueView } from '#server/commands/change-queue-view.ts';
import { deleteQueueView } from '#server/commands/delete-queue-view.ts';
import { saveQueueView } from '#server/commands/save-queue-view.ts';
import { filtersOf } from '#server/queries/queue.ts';
import { formAction, textOf } from '../form-action.ts';
import { searchOf } from './address.ts';

/** 3.1.3. Saved views: who, what, call. */
export const viewActions = {
  saveView: formAction('saveView', async (actor, form, { url }) => {
    const search = searchOf(filtersOf(url.searchParams));
    const view = { name: textOf(form, 'name') ?? '', search: search.slice(1), shared: form.has('shared') };
    await saveQueueView(actor, view);
    redirect(303, resolve('/queue') + search);
  }),

  renameView: formAction('renameView', (actor, form) =>
    changeQueueView(actor, { id: textOf(form, 'id') ?? '', name: textOf(form, 'name') ?? '' }),
  ),

  shareView: formAction('shareView', (actor, form) =>
    changeQueueView(actor, { id: textOf(form, 'id') ?? '', shared: form.get('shared') === 'true' }),
  ),

  removeView: formAction('removeView', (actor, form) => deleteQueueView(actor, { id: textOf(form, 'id') ?? '' })),
};
