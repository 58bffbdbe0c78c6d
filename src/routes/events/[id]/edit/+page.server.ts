import { error, fail, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { typedFrom } from '#lib/forms/typed.ts';
import { typedValues } from '#lib/forms/typed-values.ts';
import { eventFields } from '#regulation/forms/event.ts';
import { RuleError } from '#regulation/rule-error.ts';
import { changeEvent } from '#server/commands/change-event.ts';
import { NotFound } from '#server/errors.ts';
import { valuesFromForm } from '#server/forms/fields-from-form.ts';
import { eventPage } from '#server/queries/events.ts';
import { eventForm, eventProblems } from '../../../new/event/event-form.ts';
import { signedIn } from '../../../new/signed-in.ts';
import type { Actions, PageServerLoad } from './$types';

/** 4.1.1. What an event says for its needs, as it stands. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const actor = signedIn(locals.actor, url);
  const { event } = await eventPage(actor, params.id).catch(notThere);
  const said = {
    ...{ title: event.title, about: event.about, eventDate: event.event_date, eventTime: event.event_time },
    organisation: event.organisation ?? (event.organisation_other ? 'other' : null),
    ...{ organisationOther: event.organisation_other, phone: event.phone },
  };

  return { ...(await eventForm(locals.lang)), title: event.title, values: typedValues(eventFields, said) };
};

export const actions: Actions = {
  default: async ({ locals, params, request, url }) => {
    const actor = signedIn(locals.actor, url);
    const form = await request.formData();
    const card = valuesFromForm(eventFields, form.entries(), '').fields;

    try {
      await changeEvent(actor, { event: params.id, card });
    } catch (cause) {
      if (!(cause instanceof RuleError)) return notThere(cause);
      return fail(422, { problems: eventProblems(cause, locals.lang), typed: typedFrom(form, eventFields) });
    }
    redirect(303, resolve('/events/[id]', { id: params.id }));
  },
};

function notThere(cause: unknown): never {
  if (cause instanceof NotFound) error(404);
  throw cause;
}
