import { error, fail, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { en } from '#messages/en.ts';
import type { Locale } from '#messages/format.ts';
import { type Messages, ru } from '#messages/ru.ts';
import { addDays, moscowDay } from '#regulation/calendar.ts';
import { RuleError } from '#regulation/rule-error.ts';
import { saveDraft } from '#server/commands/save-draft.ts';
import { sendRequest } from '#server/commands/send-request.ts';
import { theCalendar } from '#server/db/calendar.ts';
import { theSettings } from '#server/db/settings.ts';
import { NotFound } from '#server/errors.ts';
import { counted, TooMany } from '#server/limits.ts';
import { latinNumber } from '#server/number.ts';
import { draftOf } from '#server/queries/drafts.ts';
import { numberOfDraft } from '#server/queries/draft-sent.ts';
import type { Person } from '#server/auth/sessions.ts';
import { signedIn } from '../signed-in.ts';
import { choicesOf } from './choices.ts';
import { categorySpecs } from '#regulation/categories.ts';
import { checkFacts } from './check-facts.ts';
import { cardOf, contentOf, keptOf, withStep } from './content.ts';
import { withFiles } from './files.ts';
import { listsOf } from './lists.ts';
import { noDays, packDays } from './packed-days.ts';
import { problemsAt, problemsIn, problemsOf } from './problems.ts';
import { rowAskOf, withRow } from './rows.ts';
import { takenBy, withTaken } from './take.ts';
import { stepFields } from './step-fields.ts';
import { isStep, type Step, stepBeside, stepOfField } from './steps.ts';
import { warningsOf } from './warnings.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';
import { now as clock } from '#server/clock.ts';

/** 3.1.1. One step of a new request: what was typed, what it chooses from, what is wrong where the person asked to know. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const actor = signedIn(locals.actor, url);
  const draft = await theDraft(actor, params.draft);
  const content = contentOf(draft.content);
  const asked = url.searchParams.get('step');
  const step = isStep(asked) ? asked : content.step;
  const chosen = url.searchParams.get('date');
  if (step === 'date' && chosen) content.common.serviceDate = chosen;
  if (step === 'event') content.common.eventDate ??= content.common.serviceDate;
  if (step === 'details') content.fields.returnDate ??= content.common.serviceDate;

  const now = clock();
  const [calendar, settings] = await Promise.all([theCalendar(), theSettings()]);
  const { category } = draft;
  const card = cardOf(content, category);
  const t = textsOf(locals.lang);
  const isCheck = step === 'check';
  const problems =
    isCheck || url.searchParams.has('check') ? await problemsOf({ category, card, now, calendar, t }) : {};

  const lists = await listsOf(category, step, draft.files);
  const spec = categorySpecs[category];

  return {
    draft: { id: draft.id, category, event: draft.event },
    lang: locals.lang,
    step,
    asked: stepFields(step, category, t.forms, draft.event !== null),
    content,
    problems: isCheck ? problems : problemsAt(problems, step),
    warnings: isCheck ? await warningsOf({ category, card, now, calendar, t }) : [],
    choices: step === 'details' ? await choicesOf(category, content, now, t) : null,
    lists: isCheck ? {} : lists,
    settings: settings.terms(category),
    days: step === 'date' ? packDays(calendar, addDays(moscowDay(now), -60), addDays(moscowDay(now), 370)) : noDays,
    dateLabel: t.forms.serviceDate[spec.serviceDateLabelKey],
    detailsTitle: t.forms.categories[category].groups.details,
    facts: isCheck
      ? checkFacts({ category, content, card, problems, lists, now, settings: settings.terms(category), calendar, t })
      : null,
    fromCheck: url.searchParams.has('check') || url.searchParams.has('edit'),
  };
};

export const actions: Actions = {
  /** R-3.1.1/2. The page saves by itself. */
  save: async (event) => {
    const { actor, form, draft, step } = await given(event);
    const content = withStep(contentOf(draft.content), step, form, draft.category);
    const { savedAt } = await keptDraft(actor, draft.id, keptOf(content));

    return { savedAt: savedAt.toISOString() };
  },

  /** Saves a step and goes where the pressed button leads. */
  next: async (event) => {
    const { actor, form, draft, step } = await given(event);
    const { id, category } = draft;
    const { lang } = event.locals;
    const button = String(form.get('do') ?? 'next');
    const rows = rowAskOf(button);
    const taken = takenBy(button);
    const typed = withStep(contentOf(draft.content), step, form, category);
    const filled = taken ? withTaken(typed, taken) : rows ? withRow(typed, rows) : typed;
    const { content, problems } = await withFiles(filled, form, {
      actor,
      draft: id,
      category,
      step,
      lang,
    });
    const keep = (at: Step) => keptDraft(actor, id, keptOf({ ...content, step: at }));
    await keep(step);

    if (button === 'back') redirect(303, addressOf(id, stepBeside(step, -1)));
    if (taken || rows || button === 'show') {
      redirect(303, addressOf(id, step) + (rows ? `#field-${rows.name}` : taken ? '#field-fields.from' : ''));
    }

    const card = cardOf(content, category);
    const now = clock();
    const all = await problemsOf({ category, card, now, calendar: await theCalendar(), t: textsOf(lang) });
    const wrong = { ...problemsAt(all, step), ...problems };
    if (Object.keys(wrong).length > 0) return fail(422, { problems: wrong });

    const after = form.has('fromCheck') ? 'check' : stepBeside(step, 1);
    await keep(after);
    redirect(303, addressOf(id, after));
  },

  /** 3.1.2. Sends the draft once, however often it is pressed. */
  send: async (event) => {
    const { actor, form, draft } = await given(event);
    const { id, category } = draft;
    const content = withStep(contentOf(draft.content), 'check', form, category);

    try {
      await saveDraft(actor, { id, content: keptOf(content) });
      const card = cardOf(content, category);
      const { number } = await counted('requests', actor.id, () => sendRequest(actor, { category, draft: id, card }));
      redirect(303, sentAddress(number));
    } catch (cause) {
      if (cause instanceof NotFound) await theDraft(actor, id);
      if (cause instanceof TooMany) error(429, 'too_many');
      if (!(cause instanceof RuleError)) throw cause;
      if (cause.rule === 'consent_required') {
        redirect(303, `${resolve('/consent')}?next=${encodeURIComponent(addressOf(id, 'check'))}`);
      }

      const problems = problemsIn(cause, category, textsOf(event.locals.lang));
      const [first = 'truthful'] = Object.keys(problems);
      const step = stepOfField(first);
      if (step !== 'check') redirect(303, `${addressOf(id, step)}&check=1`);
      return fail(422, { problems });
    }
  },
};

/** The form of an action and its draft; a draft that was sent already leads to its request, so a double tap makes one. */
async function given({ locals, params, request, url }: RequestEvent) {
  const form = await request.formData();
  const asked = form.get('step');
  const step: Step = isStep(asked) ? asked : 'date';
  const actor = signedIn(locals.actor, new URL(addressOf(params.draft, step), url));

  return { actor, form, step, draft: await theDraft(actor, params.draft) };
}

/** A draft that was sent while this was under way leads to its request. */
async function keptDraft(actor: Person, id: string, content: ReturnType<typeof keptOf>) {
  try {
    return await saveDraft(actor, { id, content });
  } catch (cause) {
    if (cause instanceof NotFound) await theDraft(actor, id);
    throw cause;
  }
}

async function theDraft(actor: Person, id: string) {
  try {
    return await draftOf(actor, id);
  } catch (cause) {
    if (!(cause instanceof NotFound)) throw cause;
    const number = await numberOfDraft(actor, id);
    if (number) redirect(303, sentAddress(number));
    return error(404, 'draft');
  }
}

function addressOf(draft: string, step: Step): string {
  return `${resolve('/new/[draft]', { draft })}?step=${step}`;
}

function sentAddress(number: string): string {
  return `${resolve('/requests/[number]', { number: latinNumber(number) })}?sent=1`;
}

function textsOf(lang: Locale): Messages {
  return lang === 'en' ? en : ru;
}
