import { error, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { entryName } from '#messages/entry-text.ts';
import type { CatalogueKind } from '#regulation/catalogue/fields.ts';
import { addPhoto, mostPhotos } from '#server/commands/add-photo.ts';
import { describePhoto } from '#server/commands/describe-photo.ts';
import { photoAlt } from '#server/commands/photo-alt.ts';
import { removePhoto } from '#server/commands/remove-photo.ts';
import { retireEntry } from '#server/commands/retire-entry.ts';
import { returnEntry } from '#server/commands/return-entry.ts';
import { saveEntry } from '#server/commands/save-entry.ts';
import { NotFound } from '#server/errors.ts';
import { FileRefused } from '#server/files/refused.ts';
import { type CatalogueEntry, catalogueEntry } from '#server/queries/catalogue-entry.ts';
import { filesFromForm } from '../../../../files-from-form.ts';
import { formAction, textOf } from '../../../../form-action.ts';
import { staffOnly } from '../../../staff-only.ts';
import { entryFromForm } from '../../entry-from-form.ts';
import { kindOf } from '../../kind-of.ts';
import { typedEntry } from '../../typed-entry.ts';
import type { Actions, PageServerLoad } from './$types';

/** 4.6.1. One entry: its data to change, its photos, what is promised of it, and how it was changed. */
export const load: PageServerLoad = async (event) => {
  staffOnly(event);
  const { params, url } = event;
  const kind = kindOf(params.kind);
  const entry = await entryOf(kind, params.id);

  return {
    title: entryName(entry.values),
    kind,
    entry,
    typed: typedEntry(kind, entry.values),
    mostPhotos,
    done: ['saved', 'retire', 'return', 'addPhoto', 'alt', 'removePhoto'].find((name) => url.searchParams.has(name)),
  };
};

async function entryOf(kind: CatalogueKind, id: string): Promise<CatalogueEntry> {
  try {
    return await catalogueEntry(kind, id);
  } catch (cause) {
    if (cause instanceof NotFound) error(404, 'not_found');
    throw cause;
  }
}

/** Back to the entry, where a page that is loaded anew sends nothing twice. */
function back(params: Partial<Record<'kind' | 'id', string>>, done: string): never {
  const { kind = '', id = '' } = params;
  redirect(303, `${resolve('/resources/list/[kind]/[id]', { kind, id })}?${done}`);
}

export const actions: Actions = {
  save: formAction('save', async (actor, form, { params }) => {
    const kind = kindOf(params.kind);
    const version = Number(textOf(form, 'version'));
    await saveEntry(actor, { kind, id: params.id, version, values: entryFromForm(kind, form) });
    back(params, 'saved');
  }),

  retire: formAction('retire', async (actor, _, { params }) => {
    await retireEntry(actor, { kind: kindOf(params.kind), id: params.id ?? '' });
    back(params, 'retire');
  }),

  return: formAction('return', async (actor, _, { params }) => {
    await returnEntry(actor, { kind: kindOf(params.kind), id: params.id ?? '' });
    back(params, 'return');
  }),

  addPhoto: formAction('addPhoto', async (actor, form, { params }) => {
    // Before the file is kept: who has to mend the words would have to choose it again.
    const alt = photoAlt(textOf(form, 'alt') ?? '');
    const [file] = await filesFromForm(actor, form, 'photo');
    if (!file) throw new FileRefused('missing', 'photo');
    await addPhoto(actor, { kind: kindOf(params.kind) as 'room', id: params.id ?? '', file, alt });
    back(params, 'addPhoto');
  }),

  alt: formAction('alt', async (actor, form, { params }) => {
    await describePhoto(actor, { file: textOf(form, 'file') ?? '', alt: textOf(form, 'alt') ?? '' });
    back(params, 'alt');
  }),

  removePhoto: formAction('removePhoto', async (actor, form, { params }) => {
    await removePhoto(actor, { file: textOf(form, 'file') ?? '' });
    back(params, 'removePhoto');
  }),
};
