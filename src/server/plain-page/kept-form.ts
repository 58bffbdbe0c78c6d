import { html, raw } from 'hono/html';
import { controlOf } from './kept-control.ts';
import { keptFields } from './kept-fields.ts';
import { type Look, plainPage } from './plain-page.ts';
import { plainTexts } from './texts.ts';

/** Why a form came to nothing, and with which status that is answered. */
const statuses = { over: 401, denied: 403, missing: 404, tooMany: 429, failed: 500, away: 503 } as const;

export type Why = keyof typeof statuses;

interface Nothing {
  why: Why;
  url: URL;
  form: FormData;
  /** Runs where scripts do. */
  script: string;
}

/** Where nothing was typed the page of the error says all. */
const onlyWithText: readonly Why[] = ['denied', 'missing', 'tooMany'];

/**
 * The answer to a form that came to nothing: why, all that was filled in, and a button that sends the very same to the very
 * same address. Texts are shown openly: whoever signs in sees in whose name they go. Null where it can't be kept.
 */
export async function keptForm(look: Look, { why, url, form, script }: Nothing): Promise<Response | null> {
  const fields = keptFields(form);
  const { pathname, search } = url;
  if (!fields || !pathname.startsWith(`${look.base}/`) || pathname.startsWith('//')) return null;
  if (onlyWithText.includes(why) && !fields.some(({ kind }) => kind === 'shown')) return null;

  const t = plainTexts[look.lang].kept;
  const hasFiles =
    fields.some(({ kind }) => kind === 'files') || [...form.values()].some((value) => typeof value !== 'string');
  const signIn = html`<a
    class="button primary"
    href="${look.base}/sign-in?next=${encodeURIComponent(pathname)}"
    target="_blank"
    rel="noopener"
    ><span>${t.signIn} <small>(${t.newTab})</small></span></a
  >`;

  const body = html`<p>${t[why].text}</p>
    <form method="post" action="${pathname + search}" ${hasFiles ? raw('enctype="multipart/form-data"') : ''}>
      ${fields.map((field) => controlOf(field, fields, t))}
      ${why === 'over' ? html`<p class="muted">${t.comeBack}</p>` : ''}
      <div class="ways">
        ${why === 'over' ? signIn : ''}
        <button class="button ${why === 'over' ? '' : 'primary'}">${t.again}</button>
      </div>
    </form>`;

  const headers: Record<string, string> = why === 'away' ? { 'retry-after': '10' } : {};
  return plainPage(look, { status: statuses[why], title: t[why].title, body, script, headers });
}
