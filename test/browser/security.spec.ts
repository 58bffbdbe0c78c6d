import { at, expect, test } from './people.ts';

test('pages carry a strict policy with a nonce, and the headers', async ({ as }) => {
  const page = await as('student');
  const [first, second] = [await page.goto(at('/')), await page.goto(at('/'))];
  const policy = first?.headers()['content-security-policy'] ?? '';

  expect(policy).toContain("default-src 'none'");
  expect(policy).toMatch(/script-src 'self' 'nonce-[^']+'/);
  expect(policy).not.toContain('unsafe-inline');
  expect(policy).not.toBe(second?.headers()['content-security-policy']);
  expect(first?.headers()).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY' });
});

test('the session cookie is out of reach of scripts and of other sites', async ({ as }) => {
  const page = await as('student');
  await page.goto(at('/'));
  const cookie = (await page.context().cookies()).find(({ name }) => name === 'mi_session');
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/tickets' });
});

test('a form or JSON from another site is refused', async ({ as }) => {
  const page = await as('student');
  await page.goto(at('/'));
  const headers = { origin: 'https://evil.example' };
  const form = await page.request.post(at('/me?/theme'), { headers, form: { theme: 'dark' } });
  const json = await page.request.post(at('/api/v1/requests'), { headers, data: { category: 'rooms' } });

  expect(form.status()).toBe(403);
  expect(json.status()).toBe(403);
});

test('signing in never leads to another site', async ({ page }) => {
  for (const next of ['//evil.example', '/\\evil.example', 'https://evil.example', '/tickets//evil.example']) {
    await page.context().clearCookies();
    await page.goto(at(`/sign-in?next=${encodeURIComponent(next)}`));
    await page.getByRole('button', { name: /student@demo\.test/ }).click();
    await page.waitForURL(/\/tickets\/$/);
    expect(new URL(page.url()).host).toBe(new URL(at('/')).host);
  }
});

test('a file is saved, never shown, and only for whoever may see its request', async ({ as }) => {
  const [owner, other] = [await as('student'), await as('student2')];
  await owner.goto(at('/'));
  await other.goto(at('/'));
  const origin = new URL(at('/')).origin;
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const sent = await owner.request.post(at('/api/v1/files'), {
    headers: { origin },
    multipart: { file: { name: 'a.png', mimeType: 'image/png', buffer: png } },
  });
  const { id } = await sent.json();
  const own = await owner.request.get(at(`/files/${id}`));

  expect(own.headers()).toMatchObject({ 'x-content-type-options': 'nosniff', 'content-type': 'image/png' });
  expect(own.headers()['content-disposition']).toMatch(/^attachment/);
  expect((await other.request.get(at(`/files/${id}`))).status()).toBe(404);
  expect((await other.request.get(at(`/api/v1/files/${id}`))).status()).toBe(404);
});
