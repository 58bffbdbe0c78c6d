import { error, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { NotFound } from '#server/errors.ts';
import { latinNumber } from '#server/number.ts';
import { requestPass } from '#server/queries/request-pass.ts';
import { placeOf } from '#messages/answer-summary.ts';
import { forms as en } from '#messages/en/forms.ts';
import { forms as ru } from '#messages/ru/forms.ts';
import type { PageServerLoad } from './$types';

/** 3.2.3. «Показать охране»; while nothing is booked, the card says what there is. */
export const load: PageServerLoad = async ({ locals: { actor, lang }, params, url }) => {
  if (!actor) redirect(302, `${resolve('/sign-in')}?next=${encodeURIComponent(url.pathname)}`);

  const pass = await requestPass(actor, params.number).catch((cause: unknown) => {
    if (cause instanceof NotFound) error(404, 'not_found');
    throw cause;
  });
  const card = resolve('/requests/[number]', { number: pass ? latinNumber(pass.number) : params.number });
  if (!pass) redirect(303, card);

  return { card, pass: { ...pass, place: placeOf(lang === 'en' ? en : ru, pass.place) } };
};
