import { error, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { NotFound } from '#server/errors.ts';
import { icsResponse } from '#server/ics/ics-response.ts';
import { writeCalendar } from '#server/ics/write-calendar.ts';
import { answerCalendar } from '#server/queries/answer-calendar.ts';
import { forms as en } from '#messages/en/forms.ts';
import { forms as ru } from '#messages/ru/forms.ts';
import type { RequestHandler } from './$types';

/** 3.2.3. «В календарь»: the promised time for the Client's own calendar; once it is freed, its cancellation. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { actor, lang } = locals;
  if (!actor) redirect(302, `${resolve('/sign-in')}?next=${encodeURIComponent(url.pathname)}`);

  try {
    const entry = await answerCalendar(actor, params.number, lang === 'en' ? en : ru);
    return icsResponse(writeCalendar([entry], { lang }), `${params.number}.ics`);
  } catch (cause) {
    if (cause instanceof NotFound) error(404, 'not_found');
    throw cause;
  }
};
