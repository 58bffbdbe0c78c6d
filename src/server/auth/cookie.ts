import { env } from '../env.ts';

export const sessionCookie = 'mi_session';
export const specialCookie = 'special';
export const attemptCookie = 'mi_sign_in';

/** Of a choice of appearance, in seconds. */
export const year = 365 * 24 * 3600;

/** How cookies of this service are set: for its own path, not readable by scripts, over TLS where there is TLS. */
export function cookieOptions(base: string, maxAge: number) {
  return {
    path: base || '/',
    httpOnly: true,
    sameSite: 'lax' as const,
    secure: env.ORIGIN.startsWith('https:'),
    maxAge,
  };
}
