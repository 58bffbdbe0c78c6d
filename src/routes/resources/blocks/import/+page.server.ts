import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { now as clock } from '#server/clock.ts';
import { uploadTimetable } from '#server/commands/upload-timetable.ts';
import { importedTimetables } from '#server/queries/blocks.ts';
import { formAction, textOf } from '../../../form-action.ts';
import { operatorOnly } from '../../staff-only.ts';
import type { Actions, PageServerLoad } from './$types';

/** 3.2.3. Uploading a timetable: what it would do is shown next. */
export const load: PageServerLoad = async (event) => {
  operatorOnly(event);
  return { names: (await importedTimetables(clock())).map(({ name }) => name) };
};

export const actions: Actions = {
  default: formAction('upload', async (actor, form) => {
    const file = form.get('file');
    const { id } = await uploadTimetable(actor, {
      name: textOf(form, 'name'),
      fileName: file instanceof File ? file.name : '',
      bytes: file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array(),
    });
    redirect(303, resolve('/resources/blocks/import/[id]', { id }));
  }),
};
