import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import type { Person } from '#server/auth/sessions.ts';

/** R-1.4/1, R-4.1.2/2. The person who is signed in; else they sign in and come back to this address. */
export function signedIn(actor: Person | null, url: URL): Person {
  if (actor) return actor;
  redirect(303, `${resolve('/sign-in')}?next=${encodeURIComponent(url.pathname + url.search)}`);
}
