import type { Page } from '@playwright/test';
import { submittedKey } from '#lib/session/typed-again.ts';
import { at, dayAhead, expect, expectAccessible, test, untilAlive } from './people.ts';
import { formOf, next, sentByApi } from './requests.ts';

test('without a network: a page that says so, a draft kept on the device and put back, nothing of a person in the cache', async ({
  browser,
  viewport,
  as,
}) => {
  const context = await browser.newContext({
    viewport,
    storageState: await (await as('student')).context().storageState(),
  });
  const page = await context.newPage();
  await page.goto(at('/new'));
  await untilAlive(page);
  await page.getByRole('button', { name: /^Бронирование помещений/ }).click();
  await page.getByLabel('Дата', { exact: true }).fill(dayAhead(41));
  await untilAlive(page);
  await next(page);
  await page.getByLabel('Участников').waitFor();
  await untilAlive(page);
  await page.evaluate(() => navigator.serviceWorker.ready);

  await context.setOffline(true);
  await page.getByLabel('Участников').fill('37');
  await expect(page.getByText('Нет сети. Черновик сохранён на этом устройстве')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Нет сети' })).toBeVisible();
  await context.setOffline(false);
  await page.reload();
  await expect(page.getByLabel('Участников')).toHaveValue('37');

  const kept = await page.evaluate(async () => {
    const names = await caches.keys();
    const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return all.flat().map(({ url }) => new URL(url).pathname);
  });
  expect(kept.filter((path) => !path.includes('/_app/immutable/'))).toEqual([new URL(at('/offline')).pathname]);
  const manifest = await page.request.get(at('/manifest.webmanifest'));
  expect(manifest.headers()['content-type']).toContain('manifest+json');
  await context.close();
});

test('the session is over: signed in again, the person is back with the text', async ({ as }) => {
  const page = await as('student');
  const number = await sentByApi(page, { title: 'Сеанс закончился', days: 27 });
  await page.goto(at(`/requests/${number}`));
  const field = page.getByRole('textbox', { name: /Сообщение|Напишите|Ответ/ }).first();
  await field.fill('Придём на полчаса раньше');
  await page.context().clearCookies();
  await page.getByRole('button', { name: /^(Отправить|Ответить)$/ }).click();
  await page.getByRole('alert').getByRole('link', { name: 'Войти снова' }).last().click();

  await page.getByRole('button', { name: 'student@demo.test' }).click();
  await page.waitForURL(new RegExp(number));
  await expect(field).toHaveValue('Придём на полчаса раньше');
});

test('what another account typed on this device goes before anything is put back', async ({ as }) => {
  const number = await sentByApi(await as('student'), { title: 'Чужой текст', days: 30 });
  const page = await as('operator');
  await page.goto(at(`/requests/${number}`));
  const form = await formOf(page, 'priority');
  await form.getByRole('textbox').fill('Набрал Оператор Первый');
  await page.context().clearCookies();
  await form.getByRole('button').first().click();
  const again = page.getByRole('alert').getByRole('link', { name: 'Войти снова' }).last();
  await expect(again).toBeVisible();
  await page.evaluate(() => localStorage.setItem('draft:другое', '{}'));
  const owner = () => page.evaluate(() => localStorage.getItem('account'));
  const first = await owner();
  expect(await submitted(page)).toContain('Набрал Оператор Первый');

  await again.click();
  await page.getByRole('button', { name: 'operator2@demo.test' }).click();
  await page.waitForURL(new RegExp(number));
  await expect.poll(owner).not.toBe(first);
  await expect.poll(() => submitted(page)).toBeNull();
  await expect((await formOf(page, 'priority')).getByRole('textbox')).toHaveValue('');
  expect(await page.evaluate(() => localStorage.getItem('draft:другое'))).toBeNull();
});

/** What this tab keeps of the form that was sent last. */
function submitted(page: Page): Promise<string | null> {
  return page.evaluate((key) => sessionStorage.getItem(key), submittedKey);
}

test('a card on paper: one page, the thread where it is asked for, never a note', async ({ as, isPhone }) => {
  test.skip(isPhone, 'paper is as wide from a phone');
  const student = await as('student');
  const number = await sentByApi(student, { title: 'На бумаге', days: 28 });
  const page = await as('operator');
  const headers = { origin: new URL(at('')).origin };
  for (const data of [
    { kind: 'note', text: 'Только для своих' },
    { kind: 'message', text: 'Видно всем' },
  ]) {
    const answer = await page.request.post(at(`/api/v1/requests/${number}/messages`), { headers, data });
    expect(answer.ok()).toBe(true);
  }

  await page.goto(at(`/requests/${number}`));
  await page.getByRole('link', { name: 'Распечатать' }).click();
  await expect(page.getByRole('heading', { name: /^Карточка обращения/ })).toBeVisible();
  await expectAccessible(page);
  expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
  await page.getByRole('checkbox', { name: 'С перепиской' }).check();
  await page.getByRole('button', { name: 'Показать' }).click();
  await expect(page.getByText('Видно всем')).toBeVisible();
  await expect(page.getByText('Только для своих')).toHaveCount(0);
});

function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
