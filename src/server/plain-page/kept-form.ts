import { html, raw } from 'hono/html';
import { type KeptField, keptFields, lostFiles } from './kept-fields.ts';
import { type Html, type Look, plainPage } from './plain-page.ts';
import { plainTexts } from './texts.ts';

/** Why a form came to nothing: the session is over, the database is away, the service failed. */
export type Why = 'over' | 'away' | 'failed';

interface Nothing {
  why: Why;
  url: URL;
  form: FormData;
  /** Runs where scripts do. */
  script: string;
}

const statuses: Record<Why, number> = { over: 401, away: 503, failed: 500 };

/**
 * The answer to a form that came to nothing: why, all that was filled in, and a button that sends the very same to the very
 * same address. Texts are shown openly: whoever signs in sees in whose name they go. Null where it can't be kept.
 */
export async function keptForm(look: Look, { why, url, form, script }: Nothing): Promise<Response | null> {
  const fields = keptFields(form);
  const { pathname, search } = url;
  if (!fields || !pathname.startsWith(`${look.base}/`) || pathname.startsWith('//')) return null;

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

type Texts = (typeof plainTexts)['ru']['kept'];

function controlOf(field: KeptField, all: KeptField[], t: Texts): Html {
  if (field.kind === 'hidden') return html`<input type="hidden" name="${field.name}" value="${field.value}" />`;

  const alike = all.filter(({ kind }) => kind === field.kind);
  const nth = alike.indexOf(field) + 1;
  const id = `${field.kind}-${nth}`;
  if (field.kind === 'files') {
    return html`<div>
      <input type="hidden" name="${lostFiles}" value="${[field.name, ...field.files].join('/')}" />
      <label class="label" for="${id}">${t.files(nth, alike.length)}</label>
      <p class="hint" id="${id}-lost">${t.lostFiles(field.files.join(', '))}</p>
      <input
        class="input"
        type="file"
        id="${id}"
        name="${field.name}"
        aria-describedby="${id}-lost"
        ${field.files.length > 1 ? 'multiple' : ''}
      />
    </div>`;
  }

  // A browser takes the first line break of a text area away.
  return html`<div>
    <label class="label" for="${id}">${t.typed(nth, alike.length)}</label>
    <textarea
      class="input"
      id="${id}"
      name="${field.name}"
      rows="${Math.min(12, field.value.split('\n').length + 1)}"
      readonly
    >
${field.value}</textarea>
  </div>`;
}
