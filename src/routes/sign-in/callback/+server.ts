import { error, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { attemptCookie, cookieOptions, sessionCookie, specialCookie } from '#server/auth/cookie.ts';
import { attempt, finishSignIn } from '#server/auth/oidc.ts';
import { ownPath } from '#server/auth/own-path.ts';
import { openSession, personById, sessionDays } from '#server/auth/sessions.ts';
import { keepPreferences } from '#server/commands/keep-preferences.ts';
import { signIn } from '#server/commands/sign-in.ts';
import { isDatabaseAway } from '#server/db/database.ts';
import { log } from '#server/log.ts';
import type { RequestHandler } from './$types';

const base = resolve('/').replace(/\/$/, '');

/** 1.4. Back from the University's sign-in: the session begins. A stale or foreign answer leads to a new attempt. */
export const GET: RequestHandler = async ({ url, cookies }) => {
  const remembered = attempt.safeParse(parsed(cookies.get(attemptCookie)));
  cookies.delete(attemptCookie, cookieOptions(base, 0));
  if (!remembered.success) redirect(302, resolve('/'));

  const claims = await finishSignIn(base, url.search, remembered.data).catch((cause: unknown) => {
    log.warn({ error: cause instanceof Error ? cause.name : '' }, 'sign-in did not finish');
    return null;
  });
  if (!claims) error(400, 'sign_in_failed');

  const person = await signIn(claims).catch((cause: unknown) => {
    if (isDatabaseAway(cause)) throw cause;
    log.error({ error: cause instanceof Error ? cause.name : '' }, 'the account could not be taken over');
    return null;
  });
  if (!person) error(400, 'sign_in_failed');

  await adopt(person, cookies.get(specialCookie));
  cookies.set(sessionCookie, await openSession(person), cookieOptions(base, sessionDays * 24 * 3600));
  redirect(302, ownPath(base, remembered.data.next));
};

/** Who turned the special version on or off before signing in keeps it, unless the account knows better. */
async function adopt(id: string, special: string | undefined): Promise<void> {
  if (!special) return;
  const person = await personById(id);
  if (person && !person.preferences.special) await keepPreferences(person, { special });
}

function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return null;
  }
}
