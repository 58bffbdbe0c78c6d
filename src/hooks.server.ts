import type { RequestEvent } from '@sveltejs/kit';
import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import { sequence } from '@sveltejs/kit/hooks';
import { openedSession, personByToken, sessionDays } from '#server/auth/sessions.ts';
import { cookieOptions, sessionCookie, specialCookie, year } from '#server/auth/cookie.ts';
import { whileAsking } from '#server/asked-files.ts';
import { awayPage } from '#server/plain-page/away.ts';
import { compressed } from '#server/compress.ts';
import { isDatabaseAway } from '#server/db/database.ts';
import { log } from '#server/log.ts';
import { keepForms } from '#server/plain-page/keep-forms.ts';
import type { Look } from '#server/plain-page/plain-page.ts';
import { submittedKey } from '#lib/session/typed-again.ts';
import { specialAttributes, specialOf } from '#regulation/special.ts';
import { resolve as pathOf } from '$app/paths';
import baseStyles from '#lib/styles/base.css?inline';
import plainStyles from '#lib/styles/plain-page.css?inline';
import specialStyles from '#lib/styles/special.css?inline';
import tokens from '#lib/styles/tokens.css?inline';

const base = pathOf('/').replace(/\/$/, '');

/** What a page asks of itself while it is made is not compressed: nobody would unpack it. */
const compression: Handle = async ({ event, resolve }) => {
  const response = await resolve(event);
  return event.isSubRequest ? response : compressed(response, event.request.headers.get('accept-encoding'));
};

/** Language, theme and the special version: what the person chose, else Russian and the device's theme. */
const preferences: Handle = ({ event, resolve }) => {
  const { locals, cookies } = event;
  locals.lang = cookies.get('lang') === 'en' ? 'en' : 'ru';
  const theme = cookies.get('theme');
  locals.theme = theme === 'light' || theme === 'dark' ? theme : 'auto';
  locals.special = specialOf(cookies.get(specialCookie));

  return whileAsking(base, (files) => {
    locals.frame = {
      lang: locals.lang,
      theme: locals.theme,
      // Only when the page is made is it known what the account keeps.
      get special() {
        return specialAttributes(locals.special);
      },
      files,
    };

    return resolve(event, {
      preload: ({ type, path }) =>
        type === 'js' || type === 'css' || (type === 'font' && path.includes('cyrillic-wght')),
    });
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
  locals.session = null;
  locals.unread = 0;
  if (path.startsWith('/health/')) return resolve(event);

  try {
    if (bearer) locals.actor = await personByToken(bearer);
    else if (secret) {
      const session = await openedSession(secret);
      locals.session = session && { since: session.since, endsAt: session.endsAt };
      locals.actor = session?.person ?? null;
      locals.unread = session?.unread ?? 0;
      if (session?.isLonger) cookies.set(sessionCookie, secret, cookieOptions(base, sessionDays * 24 * 3600));
    }
    if (locals.actor && !bearer) follow(event, locals.actor.preferences.special);
  } catch (error) {
    if (!isDatabaseAway(error)) throw error;
    locals.databaseAway = true;
  }

  const response = locals.databaseAway ? null : await resolve(event);
  return response && !(locals.databaseAway && response.status === 500) ? response : awayPage(lookOf(locals), url);
};

/** How a page looks that stands by itself. */
function lookOf({ lang, theme, special }: App.Locals): Look {
  const styles = [tokens, baseStyles, plainStyles, special ? specialStyles : ''].join('\n');
  return { base, lang, theme, special: specialAttributes(special), styles };
}

/** What the account keeps of the special version holds on every device; the cookie follows, for after leaving. */
function follow({ locals, cookies }: RequestEvent, kept: string | undefined): void {
  if (!kept) return;
  locals.special = specialOf(kept);
  if (cookies.get(specialCookie) !== kept) cookies.set(specialCookie, kept, cookieOptions(base, year));
}

/** As a form goes from the page of a kept form, so does what the page before keeps of it to put back after signing in. */
const forgetSubmitted = `document.forms[0].onsubmit = () => sessionStorage.removeItem('${submittedKey}');`;

export const handle = sequence(compression, preferences, keepForms(lookOf, forgetSubmitted), identity);

/** Nothing of a fault reaches the person but a plain sentence; the log has no personal data. */
export const handleError: HandleServerError = ({ kind, error, event }) => {
  event.locals.isError = true;
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
