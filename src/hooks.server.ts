import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import { sequence } from '@sveltejs/kit/hooks';
import { personBySession, personByToken } from '#server/auth/sessions.ts';
import { sessionCookie } from '#server/auth/cookie.ts';
import { awayPage } from '#server/away.ts';
import { compressed } from '#server/compress.ts';
import { isDatabaseAway } from '#server/db/database.ts';
import { log } from '#server/log.ts';
import { resolve as pathOf } from '$app/paths';

/** What a page asks of itself while it is made is not compressed: nobody would unpack it. */
const compression: Handle = async ({ event, resolve }) => {
  const response = await resolve(event);
  return event.isSubRequest ? response : compressed(response, event.request.headers.get('accept-encoding'));
};

/** Language and theme: what the person chose, else Russian and the device's theme. */
const preferences: Handle = ({ event, resolve }) => {
  const { locals, cookies } = event;
  locals.lang = cookies.get('lang') === 'en' ? 'en' : 'ru';
  const theme = cookies.get('theme');
  locals.theme = theme === 'light' || theme === 'dark' ? theme : 'auto';

  return resolve(event, {
    transformPageChunk: ({ html }) => html.replace('%lang%', locals.lang).replace('%theme%', locals.theme),
    preload: ({ type, path }) => type === 'js' || type === 'css' || (type === 'font' && path.includes('cyrillic-wght')),
  });
};

/** Who this is: the browser's session, or on the API a personal token. */
const identity: Handle = async ({ event, resolve }) => {
  const { locals, cookies, url, request } = event;
  const path = url.pathname.slice(pathOf('/').length - 1);
  const secret = cookies.get(sessionCookie);
  const bearer = path.startsWith('/api/')
    ? /^Bearer (.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1]
    : null;

  locals.actor = null;
  if (path.startsWith('/health/')) return resolve(event);

  try {
    if (bearer) locals.actor = await personByToken(bearer);
    else if (secret) locals.actor = await personBySession(secret);
  } catch (error) {
    if (!isDatabaseAway(error)) throw error;
    locals.databaseAway = true;
  }

  const response = locals.databaseAway ? null : await resolve(event);
  return response && !(locals.databaseAway && response.status === 500) ? response : awayPage(path, locals.lang);
};

export const handle = sequence(compression, preferences, identity);

/** Nothing of a fault reaches the person but a plain sentence; the log has no personal data. */
export const handleError: HandleServerError = ({ kind, error, event }) => {
  if (kind !== 'unknown') return error instanceof Error ? { message: error.message } : undefined;
  if (isDatabaseAway(error)) {
    event.locals.databaseAway = true;
    return { message: 'away', kind: 'away' };
  }

  log.error({ route: event.route.id, method: event.request.method, error: describe(error) }, 'unexpected error');
  return { message: 'unknown', kind: 'unknown' };
};

function describe(error: unknown) {
  return error instanceof Error
    ? { name: error.name, code: (error as { code?: string }).code, stack: error.stack }
    : {};
}
