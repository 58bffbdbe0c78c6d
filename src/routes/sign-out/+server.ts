import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { cookieOptions, sessionCookie } from '#server/auth/cookie.ts';
import { closeSession } from '#server/auth/sessions.ts';
import type { RequestHandler } from './$types';

/** Ends the session here; by a form only, so that no link of another site can do it. */
export const POST: RequestHandler = async ({ cookies }) => {
  const secret = cookies.get(sessionCookie);
  if (secret) await closeSession(secret);
  cookies.delete(sessionCookie, cookieOptions(resolve('/').replace(/\/$/, ''), 0));

  redirect(303, resolve('/'));
};
