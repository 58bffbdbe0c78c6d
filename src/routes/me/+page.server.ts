import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { cookieOptions, year } from '#server/auth/cookie.ts';
import { ownPath } from '#server/auth/own-path.ts';
import { keepPreferences } from '#server/commands/keep-preferences.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const base = resolve('/').replace(/\/$/, '');

/** What the directory told the service about this person. */
export const load: PageServerLoad = ({ locals: { actor }, url }) => {
  if (!actor) redirect(303, `${resolve('/sign-in')}?next=${encodeURIComponent(url.pathname)}`);
  return { group: actor.group };
};

/** Theme and language are the browser's, so they can be chosen before sign-in too. */
export const actions: Actions = {
  theme: (event) => keep(event, 'theme', ['auto', 'light', 'dark']),
  language: (event) => keep(event, 'lang', ['ru', 'en']),
  /** WCAG 2.1.4. Keys of one letter go with the account. */
  keys: async ({ request, locals: { actor } }) => {
    const form = await request.formData();
    if (actor) await keepPreferences(actor, { singleKeys: form.get('on') === '1' });

    redirect(303, ownPath(base, String(form.get('back') ?? '')));
  },
};

async function keep({ request, cookies }: RequestEvent, name: string, choices: string[]): Promise<never> {
  const form = await request.formData();
  const value = String(form.get(name) ?? '');
  if (choices.includes(value)) cookies.set(name, value, cookieOptions(base, year));

  redirect(303, ownPath(base, String(form.get('back') ?? '')));
}
