import type { Handle } from '@sveltejs/kit/hooks';
import type { RequestEvent } from '@sveltejs/kit';
import { keptForm, type Why } from './kept-form.ts';
import type { Look } from './plain-page.ts';

/**
 * A form that a browser sent by itself, without scripts, and that came to nothing is given back with all that was filled
 * in: no redirect to the sign-in and no bare page of an error loses it. Forms of another site are refused before.
 */
export function keepForms(lookOf: (locals: App.Locals) => Look, script: string): Handle {
  return async ({ event, resolve }) => {
    const { request, url, locals } = event;
    if (!isSentByBrowser(request)) return resolve(event);
    const look = lookOf(locals);
    if (url.pathname.startsWith(`${look.base}/api/`)) return resolve(event);

    const formOf = readOnce(request);
    const answer = await resolve(event);
    const why = whyNothing(event, answer, look.base);
    const form = why && (await formOf().catch(() => null));
    const page = form && (await keptForm(look, { why, url, form, script }));
    if (!page) return answer;

    for (const cookie of answer.headers.getSetCookie()) page.headers.append('set-cookie', cookie);
    return page;
  };
}

/** Forms that scripts send ask for JSON. */
function isSentByBrowser({ method, headers }: Request): boolean {
  const type = headers.get('content-type') ?? '';
  const isForm = /^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type);
  return method === 'POST' && isForm && (headers.get('accept') ?? '').includes('text/html');
}

/** The form of a request for the action and for us: a body can be read once. */
function readOnce(request: Request): () => Promise<FormData> {
  const read = request.formData.bind(request);
  let form: Promise<FormData> | undefined;
  return (request.formData = () => (form ??= read()));
}

/** Pages of an error on which a form ends that was not refused by its own page. */
const refusals = { 403: 'denied', 404: 'missing', 429: 'tooMany' } as const;

function isRefusal(status: number): status is keyof typeof refusals {
  return status in refusals;
}

function whyNothing({ locals }: RequestEvent, { status, headers }: Response, base: string): Why | null {
  // What is done is done: only the page after it could not be shown.
  if (locals.taken) return null;
  if (locals.isError && isRefusal(status)) return refusals[status];
  if (status >= 500) return locals.databaseAway || status === 503 ? 'away' : 'failed';

  const target = headers.get('location')?.split('?', 1)[0];
  return !locals.actor && (status === 401 || target === `${base}/sign-in`) ? 'over' : null;
}
