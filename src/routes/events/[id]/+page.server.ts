import { error, fail, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { en } from '#messages/en.ts';
import { ru } from '#messages/ru.ts';
import { moscowDay } from '#regulation/calendar.ts';
import { type Category, categories } from '#regulation/codes.ts';
import { RuleError } from '#regulation/rule-error.ts';
import { lastDayToSubmit } from '#regulation/terms.ts';
import type { Person } from '#server/auth/sessions.ts';
import { now as clock } from '#server/clock.ts';
import { addNeed } from '#server/commands/add-need.ts';
import { deleteEvent } from '#server/commands/delete-event.ts';
import { sendEvent } from '#server/commands/send-event.ts';
import { theCalendar } from '#server/db/calendar.ts';
import { theSettings } from '#server/db/settings.ts';
import { NotFound } from '#server/errors.ts';
import { counted } from '#server/limits.ts';
import { eventPage } from '#server/queries/events.ts';
import { cardOf, contentOf } from '../../new/[draft]/content.ts';
import { stepFields } from '../../new/[draft]/step-fields.ts';
import { signedIn } from '../../new/signed-in.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** 4.1.1, 4.1.2. An event with what it needs: what is sent, what is not and by when it has to be. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const actor = signedIn(locals.actor, url);
  const { event, drafts, requests, readiness } = await pageOf(actor, params.id);
  const [calendar, settings] = await Promise.all([theCalendar(), theSettings()]);
  const { forms } = locals.lang === 'en' ? en : ru;
  const today = moscowDay(clock());

  return {
    event: { id: event.id, title: event.title, date: event.event_date, time: event.event_time },
    readiness,
    drafts: drafts.map(({ id, category, content }) => {
      const day = String(content.serviceDate ?? event.event_date);
      const due = quietly(() => lastDayToSubmit(day, settings.terms(category), calendar));
      return { id, category, name: forms.categories[category].name, due, isLate: due !== null && due < today };
    }),
    requests: requests.map(
      ({ number, category, status, stage, service_date, response_due, summary, withdrawn_at }) => ({
        ...{ number, category, status, stage, serviceDate: service_date, responseDue: response_due, summary },
        ...{ name: forms.categories[category].name, withdrawn: withdrawn_at !== null },
      }),
    ),
    names: Object.fromEntries(categories.map((code) => [code, forms.categories[code].name])) as Record<
      Category,
      string
    >,
    texts: stepFields('check', 'rooms', forms).texts,
    mayCreate: actor.kind === 'student',
  };
};

export const actions: Actions = {
  add: async (event) => {
    const { actor, form, id } = await given(event);
    const category = categories.find((code) => code === form.get('category'));
    if (!category) error(400, 'category');
    const draft = await addNeed(actor, { event: id, category });
    redirect(303, `${resolve('/new/[draft]', { draft: draft.id })}?step=date`);
  },

  discard: async (event) => {
    const { actor, id } = await given(event);
    await deleteEvent(actor, { event: id });
    redirect(303, resolve('/'));
  },

  /** R-3.1.2/2. All that is not sent yet, together. */
  send: async (event) => {
    const { actor, form, id } = await given(event);
    const { drafts } = await pageOf(actor, id);
    if (drafts.length === 0) redirect(303, resolve('/events/[id]', { id }));
    const ticks = Object.fromEntries(
      ['truthful', 'acceptLate'].flatMap((name) => (form.has(name) ? [[name, true]] : [])),
    );
    const requests = drafts.map(({ id: draft, category, content }) => ({
      draft,
      category,
      card: { ...cardOf(contentOf(content), category), ...ticks },
    }));

    try {
      await counted('requests', actor.id, () => sendEvent(actor, { event: id, requests }), requests.length);
    } catch (cause) {
      if (!(cause instanceof RuleError)) throw cause;
      if (cause.rule === 'consent_required') {
        redirect(303, `${resolve('/consent')}?next=${encodeURIComponent(event.url.pathname)}`);
      }
      return fail(422, { missing: missingOf(cause, drafts) });
    }
    redirect(303, resolve('/events/[id]', { id }));
  },
};

/** How many fields of each draft are wrong; the two ticks are on this page. */
function missingOf({ details }: RuleError, drafts: { id: string }[]) {
  const missing: Record<string, number> = {};
  let truthful = false;
  let acceptLate = false;

  for (const { field, code } of details.errors ?? []) {
    const [, index, path] = /^requests\.(\d+)\.(.*)$/.exec(field) ?? [];
    const draft = drafts[Number(index)]?.id ?? '';
    if (path === 'truthful') truthful = true;
    else if (code === 'late_tick' || path === 'acceptLate') acceptLate = true;
    else missing[draft] = (missing[draft] ?? 0) + 1;
  }
  return { drafts: missing, truthful, acceptLate };
}

async function given({ locals, params, request, url }: RequestEvent) {
  return { actor: signedIn(locals.actor, url), form: await request.formData(), id: params.id };
}

async function pageOf(actor: Person, id: string) {
  return eventPage(actor, id).catch((cause: unknown) => {
    if (cause instanceof NotFound) error(404, 'not_found');
    throw cause;
  });
}

/** Null where the calendar of that year is not there. */
function quietly<Value>(count: () => Value): Value | null {
  try {
    return count();
  } catch (cause) {
    if (cause instanceof RuleError) return null;
    throw cause;
  }
}
