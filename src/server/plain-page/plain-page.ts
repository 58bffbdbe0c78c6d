import { randomBytes } from 'node:crypto';
import { html, raw } from 'hono/html';
import type { Locale } from '#messages/format.ts';
import { plainTexts } from './texts.ts';

/** How the page looks to this person. */
export interface Look {
  /** The path of the service, without the slash at the end. */
  base: string;
  lang: Locale;
  theme: string;
  /** The attributes of `<html>` in the special version, written by the service itself. */
  special: string;
  styles: string;
}

/** Ready HTML: whatever is put into it by the tag has been escaped. */
export type Html = ReturnType<typeof html>;

interface Said {
  status: number;
  title: string;
  body: Html;
  /** The one script that the page may run. */
  script?: string;
  headers?: Record<string, string>;
}

/**
 * A page of the service that needs nothing of it: no database, no session, no frame of the application. In its look, under
 * a policy as strict, never kept by a browser or a proxy.
 */
export async function plainPage(look: Look, { status, title, body, script, headers }: Said): Promise<Response> {
  const { base, lang, theme, special, styles } = look;
  const { service, university } = plainTexts[lang];
  const nonce = randomBytes(16).toString('base64');

  const page = await html`<!doctype html>
    <html lang="${lang}" data-theme="${theme}" ${raw(special)}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>${title} — ${service}</title>
        <link rel="icon" href="${base}/favicon.svg" type="image/svg+xml" />
        <style nonce="${nonce}">
          ${raw(styles)}
        </style>
      </head>
      <body>
        <div class="app plain">
          <header>
            <a class="brand" href="${base}/">
              <svg width="30" height="30" viewBox="0 0 30 30" aria-hidden="true">
                <rect width="30" height="30" rx="7" />
                <path d="M5 20.5v-11l4.6 7 4.6-7v11M18 9.5v11l7-11v11" />
              </svg>
              <span>${service} <small>${university}</small></span>
            </a>
          </header>
          <main id="main">
            <h1>${title}</h1>
            ${body}
          </main>
        </div>
        ${
          script
            ? html`<script nonce="${nonce}">
                ${raw(script)};
              </script>`
            : ''
        }
      </body>
    </html>`;

  return new Response(page.toString(), {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policyOf(nonce, script !== undefined),
      'cache-control': 'no-store',
      ...headers,
    },
  });
}

function policyOf(nonce: string, hasScript: boolean): string {
  return [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    ...(hasScript ? [`script-src 'nonce-${nonce}'`] : []),
    "font-src 'self'",
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
