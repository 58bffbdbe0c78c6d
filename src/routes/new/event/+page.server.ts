import { fail, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { typedFrom } from '#lib/forms/typed.ts';
import { en } from '#messages/en.ts';
import { ru } from '#messages/ru.ts';
import type { Category } from '#regulation/codes.ts';
import { eventFields } from '#regulation/forms/event.ts';
import { RuleError } from '#regulation/rule-error.ts';
import { createEvent } from '#server/commands/create-event.ts';
import { valuesFromForm } from '#server/forms/fields-from-form.ts';
import { signedIn } from '../signed-in.ts';
import type { Actions, PageServerLoad } from './$types';
import { eventForm, eventProblems } from './event-form.ts';

/** 4.1.1. What an event with several needs says once. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const actor = signedIn(locals.actor, url);
  if (actor.kind !== 'student') redirect(303, resolve('/new'));
  const { forms } = locals.lang === 'en' ? en : ru;

  return {
    ...(await eventForm(locals.lang)),
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
    const card = valuesFromForm(eventFields, form.entries(), '').fields;
    const wanted = form.getAll('categories').map(String);

    try {
      const { id } = await createEvent(actor, { card, categories: wanted as Category[] });
      redirect(303, resolve('/events/[id]', { id }));
    } catch (cause) {
      if (!(cause instanceof RuleError)) throw cause;
      return fail(422, { problems: eventProblems(cause, locals.lang), typed: typedFrom(form, eventFields), wanted });
    }
  },
};
