import type { Page } from '@playwright/test';
import { at, expect, expectAccessible, test } from './people.ts';

const turnOn = (page: Page) => page.getByRole('link', { name: 'Версия для слабовидящих' }).click();

test('the special version: found before sign-in, kept, in the account too, and left by one press', async ({
  browser,
  as,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const nobody = await context.newPage();
  await nobody.goto(at('/help'));
  await nobody.keyboard.press('Tab');
  await expect(nobody.getByRole('link', { name: 'Перейти к содержанию' })).toBeFocused();
  await nobody.keyboard.press('Tab');
  await expect(nobody.getByRole('link', { name: 'Версия для слабовидящих' })).toBeFocused();
  await nobody.keyboard.press('Enter');
  await expect(nobody.locator('html')).toHaveAttribute('data-size', '150');
  await nobody.getByRole('radio', { name: 'Белым по чёрному' }).check();
  await nobody.getByRole('button', { name: 'Применить' }).click();
  await expect(nobody.locator('html')).toHaveAttribute('data-scheme', 'white-on-black');
  await nobody.goto(at('/sign-in'));
  await expect(nobody.locator('html')).toHaveAttribute('data-scheme', 'white-on-black');
  await context.close();

  const page = await as('agent.media');
  await page.goto(at('/me'));
  await turnOn(page);
  await page.getByRole('radio', { name: '200 %' }).check();
  await expect(page.getByRole('status').getByText('Размер шрифта: 200 %')).toBeAttached();
  await expect(page.locator('html')).toHaveAttribute('data-size', '200');

  const elsewhere = await as('agent.media');
  await elsewhere.goto(at('/queue'));
  await expect(elsewhere.locator('html')).toHaveAttribute('data-size', '200');
  await elsewhere.getByRole('button', { name: 'Сбросить настройки' }).click();
  await expect(elsewhere.locator('html')).toHaveAttribute('data-size', '150');
  await elsewhere.emulateMedia({ media: 'print' });
  await expect(elsewhere.getByText('Настройки отображения')).toBeHidden();
  expect(await elsewhere.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('16px');
  await elsewhere.emulateMedia({ media: 'screen' });
  await elsewhere.getByRole('link', { name: 'Обычная версия' }).click();
  await expect(elsewhere.locator('html')).not.toHaveAttribute('data-special');
});

test('the main screens in the special version at 200 %', async ({ as }) => {
  test.setTimeout(240_000);
  for (const [who, paths] of [
    ['student2', ['/', '/new', '/requests', '/help/terms', '/me']],
    ['agent.rooms', ['/queue', '/resources']],
  ] as const) {
    const page = await as(who);
    await page.goto(at(paths[0]));
    await turnOn(page);
    await page.getByRole('radio', { name: '200 %' }).check();
    await page.getByRole('radio', { name: 'Тёмно-синим по голубому' }).check();
    await page.getByText('Настройки отображения').click();
    await expect(page.locator('details').first()).not.toHaveAttribute('open');
    const card = await page.locator('main a[href*="/requests/MI-"]').first().getAttribute('href');

    for (const path of [...paths, card?.replace(/^\/tickets/, '') ?? '/']) {
      await page.goto(at(path));
      await expect(page.locator('html')).toHaveAttribute('data-scheme', 'blue-on-blue');
      await expectAccessible(page);
    }
    await page.getByRole('link', { name: 'Обычная версия' }).click();
  }
});
