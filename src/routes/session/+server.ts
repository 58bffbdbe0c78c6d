import { error } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { cookieOptions, sessionCookie } from '#server/auth/cookie.ts';
import { openedSession, sessionDays } from '#server/auth/sessions.ts';
import type { RequestHandler } from './$types';

/** WCAG 2.2.1. The person goes on: the session and its cookie count their days anew. */
export const POST: RequestHandler = async ({ cookies }) => {
  const secret = cookies.get(sessionCookie);
  const session = secret && (await openedSession(secret, { extend: true }));
  if (!session) error(401, 'not_signed_in');

  cookies.set(sessionCookie, secret, cookieOptions(resolve('/').replace(/\/$/, ''), sessionDays * 24 * 3600));
  return new Response(null, { status: 204 });
};
