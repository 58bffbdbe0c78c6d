import { describe, expect, test } from 'vitest';
import { keptForm } from './kept-form.ts';
import type { Look } from './plain-page.ts';

const look: Look = { base: '/tickets', lang: 'ru', theme: 'auto', special: '', styles: '' };
const nothing = { why: 'over', form: new FormData(), script: 'forget()' } as const;

describe('the page of a form that came to nothing', () => {
  test('whatever was typed is text on it, never markup', async () => {
    const form = new FormData();
    form.append('text', '\n</textarea><script>alert(1)</script> «и»');
    form.append('a"><img src=x>', '"><b>');
    const page = await pageOf('/tickets/requests/MI-2026-000001?/message&list=%22%3E', form);
    const body = page.slice(page.indexOf('<main'), page.indexOf('</main'));

    expect(body).toContain('>\n\n&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt; «и»</textarea>');
    expect(body).toContain('name="a&quot;&gt;&lt;img src=x&gt;" value="&quot;&gt;&lt;b&gt;"');
    expect(body).toContain('action="/tickets/requests/MI-2026-000001?/message&amp;list=%22%3E"');
    expect(body).not.toMatch(/<(script|img|b)\b/);
  });

  test('it is kept by nobody, and only its own style and script may run', async () => {
    const answer = await keptForm(look, { ...nothing, url: new URL('http://localhost/tickets/me') });
    expect(answer?.status).toBe(401);
    expect(answer?.headers.get('cache-control')).toBe('no-store');

    const policy = answer?.headers.get('content-security-policy') ?? '';
    const nonce = /script-src 'nonce-([^']+)'/.exec(policy)?.[1];
    expect(policy).toMatch(/^default-src 'none'; .*form-action 'self'/);
    expect(policy).not.toContain('unsafe');
    expect(await answer?.text()).toContain(`<script nonce="${nonce}">`);
  });

  test.for(['http://localhost/other/me', 'http://localhost//evil.example/me'])(
    '%s is no address of ours',
    async (at) => {
      expect(
        await keptForm({ ...look, base: at.includes('evil') ? '' : look.base }, { ...nothing, url: new URL(at) }),
      ).toBeNull();
    },
  );

  test('files can be chosen again, and are sent as files', async () => {
    const form = new FormData();
    form.append('files', new File(['a'], 'схема<1>.png'));
    const page = await pageOf('/tickets/new', form);

    expect(page).toContain('enctype="multipart/form-data"');
    expect(page).toContain('Были выбраны: схема&lt;1&gt;.png.');
    expect(page).toMatch(/<input[^>]+type="file"[^>]+name="files"/);
  });
});

async function pageOf(address: string, form: FormData): Promise<string> {
  const answer = await keptForm(look, { ...nothing, url: new URL(address, 'http://localhost'), form });
  return (await answer?.text()) ?? '';
}
