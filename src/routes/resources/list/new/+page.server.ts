import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { startingValues } from '#regulation/catalogue/keys.ts';
import { saveEntry } from '#server/commands/save-entry.ts';
import { buildingNames } from '#server/queries/catalogue.ts';
import { formAction } from '../../../form-action.ts';
import { operatorOnly } from '../../staff-only.ts';
import { entryFromForm } from '../entry-from-form.ts';
import { kindOf } from '../kind-of.ts';
import { typedEntry } from '../typed-entry.ts';
import type { Actions, PageServerLoad } from './$types';

/** 4.6.1. The form of a new entry. */
export const load: PageServerLoad = async (event) => {
  operatorOnly(event);
  const kind = kindOf(event.url.searchParams.get('kind'));

  return { kind, typed: typedEntry(kind, startingValues), buildings: await buildingNames() };
};

export const actions: Actions = {
  default: formAction('new', async (actor, form, { url }) => {
    const kind = kindOf(url.searchParams.get('kind'));
    const id = await saveEntry(actor, { kind, values: entryFromForm(kind, form) });
    redirect(303, `${resolve('/resources/list/[kind]/[id]', { kind, id })}?saved`);
  }),
};
