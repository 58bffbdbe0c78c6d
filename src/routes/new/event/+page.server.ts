import { fail, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { typedFrom } from '#lib/forms/typed.ts';
import { en } from '#messages/en.ts';
import { fieldErrorText } from '#messages/form-texts.ts';
import { ru } from '#messages/ru.ts';
import type { Category } from '#regulation/codes.ts';
import { eventFields } from '#regulation/forms/event.ts';
import { RuleError } from '#regulation/rule-error.ts';
import { createEvent } from '#server/commands/create-event.ts';
import { dictionaries } from '#server/db/dictionaries.ts';
import { valuesFromForm } from '#server/forms/fields-from-form.ts';
import { stepFields } from '../[draft]/step-fields.ts';
import { signedIn } from '../signed-in.ts';
import type { Actions, PageServerLoad } from './$types';

/** The texts of what every form asks stand with any category. */
const category: Category = 'printing';

/** 4.1.1. What an event with several needs says once. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const actor = signedIn(locals.actor, url);
  if (actor.kind !== 'student') redirect(303, resolve('/new'));
  const { forms } = locals.lang === 'en' ? en : ru;
  const { organisations } = await dictionaries();
  const { common } = stepFields('event', category, forms).texts;
  const { hint: _, ...eventDate } = common.eventDate ?? { label: '' };

  return {
    category,
    specs: eventFields,
    // Here the day is asked for: nothing stands in for it.
    texts: { common: { ...common, eventDate }, fields: {} },
    lists: { organisations },
    offers: Object.fromEntries(Object.entries(forms.categories).map(([code, { name }]) => [code, name])) as Record<
      Category,
      string
    >,
  };
};

export const actions: Actions = {
  default: async ({ locals, request, url }) => {
    const actor = signedIn(locals.actor, url);
    const form = await request.formData();
    const { forms } = locals.lang === 'en' ? en : ru;
    const card = valuesFromForm(eventFields, form.entries(), '').fields;
    const wanted = form.getAll('categories').map(String);

    try {
      const { id } = await createEvent(actor, { card, categories: wanted as Category[] });
      redirect(303, resolve('/events/[id]', { id }));
    } catch (cause) {
      if (!(cause instanceof RuleError)) throw cause;
      const errors = (cause.details.errors ?? []).map((one): [string, string] => [
        one.field,
        one.field === 'categories'
          ? (locals.lang === 'en' ? en : ru).events.needsRequired
          : fieldErrorText(forms, locals.lang, category, one),
      ]);
      return fail(422, {
        problems: Object.fromEntries(errors),
        typed: typedFrom(form, eventFields),
        wanted,
      });
    }
  },
};
