import { env } from '../env.ts';
import type { Call } from './context.ts';
import { Refused } from './refuse.ts';

/**
 * A browser sends the session's cookie for any page that asks it to: then an action must come from our own pages.
 * Who sends a token needs no such proof. Throws Refused 403.
 */
export function ensureOwnOrigin(c: Call): void {
  if (!c.env.bySession || c.req.method === 'GET' || c.req.method === 'HEAD') return;

  const origin = c.env.origin === undefined ? c.req.header('origin') : c.env.origin;
  const isOwn = origin ? origin === env.ORIGIN : c.req.header('sec-fetch-site') === 'same-origin';
  if (!isOwn) throw new Refused(403);
}
