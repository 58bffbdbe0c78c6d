import { error, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { attemptCookie, cookieOptions } from '#server/auth/cookie.ts';
import { beginSignIn } from '#server/auth/oidc.ts';
import { env } from '#server/env.ts';
import { limit, TooMany } from '#server/limits.ts';
import { log } from '#server/log.ts';
import { ownPath } from '#server/auth/own-path.ts';
import type { RequestHandler } from './$types';

const base = resolve('/').replace(/\/$/, '');

/** 1.4. Leads to the University's single account and remembers where the person wanted to go. */
export const GET: RequestHandler = async ({ url, cookies, getClientAddress }) => {
  try {
    await limit('signIns', getClientAddress());
  } catch (refused) {
    if (refused instanceof TooMany) error(429, 'too_many');
    throw refused;
  }

  const begun = await beginSignIn(base, ownPath(base, url.searchParams.get('next'))).catch((cause: unknown) => {
    log.error({ error: cause instanceof Error ? cause.message : '' }, 'identity provider does not answer');
    return null;
  });
  if (!begun) error(503, 'provider_away');

  cookies.set(attemptCookie, JSON.stringify(begun.attempt), cookieOptions(base, 600));
  redirect(302, begun.address.href, { external: [begun.address.origin, env.ORIGIN] });
};
