import { html } from 'hono/html';
import { type Look, plainPage } from './plain-page.ts';
import { plainTexts } from './texts.ts';

/** 503 in plain words while the database is away: a page for people, a problem for the API. */
export async function awayPage(look: Look, url: URL): Promise<Response> {
  const { away, retry } = plainTexts[look.lang];
  const headers = { 'retry-after': '10', 'cache-control': 'no-store' };

  if (url.pathname.startsWith(`${look.base}/api/`)) {
    const problem = { type: 'about:blank', title: away.title, status: 503, detail: away.text };
    return Response.json(problem, { status: 503, headers: { ...headers, 'content-type': 'application/problem+json' } });
  }

  const body = html`<p>${away.text}</p>
    <p class="ways"><a class="button primary" href="${url.search || '?'}">${retry}</a></p>`;
  return plainPage(look, { status: 503, title: away.title, body, headers });
}
