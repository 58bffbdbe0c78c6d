import { error, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { capital } from '#lib/forms/texts.ts';
import { en } from '#messages/en.ts';
import { type Messages, ru } from '#messages/ru.ts';
import { categories, type Category } from '#regulation/codes.ts';
import { deleteDraft } from '#server/commands/delete-draft.ts';
import { startDraft } from '#server/commands/start-draft.ts';
import { theSettings } from '#server/db/settings.ts';
import { myDrafts } from '#server/queries/drafts.ts';
import { signedIn } from './signed-in.ts';
import type { Actions, PageServerLoad } from './$types';

/** 4.1.1. What may be asked for, with the terms in force, and the drafts to go on with. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const actor = signedIn(locals.actor, url);
  const mayCreate = actor.kind === 'student';
  const t = locals.lang === 'en' ? en : ru;
  const [settings, drafts] = await Promise.all([theSettings(), mayCreate ? myDrafts(actor) : []]);

  return {
    toDelete: url.searchParams.get('delete'),
    mayCreate,
    offers: offersOf(t, (code) => settings.category(code).leadDays),
    drafts: drafts
      .filter(({ content }) => !isEmpty(content))
      .map(({ id, category, content, updated_at }) => ({
        id,
        category,
        title: typeof content.title === 'string' ? content.title.trim() : '',
        name: t.forms.categories[category].name,
        serviceDate: typeof content.serviceDate === 'string' ? content.serviceDate : '',
        updatedAt: updated_at,
      })),
  };
};

/** 4.1.1. A category as a person chooses it. */
interface Offer {
  name: string;
  line: string;
  example: string;
  term: string;
}

function offersOf(t: Messages, leadDaysOf: (code: Category) => number): Record<Category, Offer> {
  const offers = categories.map((code): [Category, Offer] => {
    const { name, line, example } = t.forms.categories[code];
    const term = capital(t.terms.leadTime(leadDaysOf(code)));
    return [code, { name, line, example: t.create.example(example), term }];
  });
  return Object.fromEntries(offers) as Record<Category, Offer>;
}

export const actions: Actions = {
  /** R-3.1.1/1. A category begins a draft, its first step is the date. */
  start: async ({ locals, request, url }) => {
    const actor = signedIn(locals.actor, new URL(resolve('/new'), url));
    const category = categoryOf((await request.formData()).get('category'));
    if (actor.kind !== 'student') redirect(303, resolve('/new'));

    const untouched = (await myDrafts(actor)).find((draft) => draft.category === category && isEmpty(draft.content));
    const { id } = untouched ?? (await startDraft(actor, { category }));
    redirect(303, `${resolve('/new/[draft]', { draft: id })}?step=date`);
  },

  delete: async ({ locals, request, url }) => {
    const actor = signedIn(locals.actor, new URL(resolve('/new'), url));
    const id = String((await request.formData()).get('draft') ?? '');
    if (!/^[\da-f-]{36}$/i.test(id)) error(404, 'draft');

    await deleteDraft(actor, { id });
    redirect(303, resolve('/new'));
  },
};

/** A category that was only looked at: its draft is taken again instead of a second one. */
function isEmpty(content: Record<string, unknown>): boolean {
  return Object.keys(content).length === 0;
}

function categoryOf(text: unknown): Category {
  return categories.find((code) => code === text) ?? error(400, 'category');
}
