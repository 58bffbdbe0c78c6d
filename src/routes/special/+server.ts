import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { cookieOptions, specialCookie, year } from '#server/auth/cookie.ts';
import { ownPath } from '#server/auth/own-path.ts';
import { keepPreferences } from '#server/commands/keep-preferences.ts';
import { choicesOf, firstSpecial, keptSpecial, pickSpecial } from '#regulation/special.ts';
import type { RequestEvent, RequestHandler } from './$types';

const base = resolve('/').replace(/\/$/, '');

/** A plain link, so that one press does it without JavaScript: turns the special version on or off and comes back. */
export const GET: RequestHandler = async (event) => {
  const { request, url, cookies, locals } = event;
  const on = url.searchParams.get('turn') !== 'off';
  const kept = locals.actor?.preferences.special ?? cookies.get(specialCookie);
  // A link on somebody else's page changes nothing here.
  if (request.headers.get('sec-fetch-site') !== 'cross-site') {
    await keep(event, keptSpecial({ ...choicesOf(kept), panel: 'open' }, on));
  }

  redirect(303, ownPath(base, url.searchParams.get('back')) + (on ? '#special' : ''));
};

/** Keeps the choices of the panel; a script asks for no page back. */
export const POST: RequestHandler = async (event) => {
  const form = await event.request.formData();
  const special = form.has('reset') ? firstSpecial : pickSpecial((name) => form.get(name));
  await keep(event, keptSpecial(special, true));
  if (event.request.headers.get('accept')?.includes('application/json')) return new Response(null, { status: 204 });

  redirect(303, `${ownPath(base, String(form.get('back') ?? ''))}#special`);
};

async function keep({ locals, cookies }: RequestEvent, special: string): Promise<void> {
  cookies.set(specialCookie, special, cookieOptions(base, year));
  if (locals.actor) await keepPreferences(locals.actor, { special });
}
