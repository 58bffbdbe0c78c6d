import type { Page } from '@playwright/test';
import { at, expect, expectAccessible, test } from './people.ts';

const clientScreens = [
  '/',
  '/requests',
  '/new',
  '/notifications',
  '/help',
  '/help/regulation',
  '/help/personal-data',
  '/me',
  '/consent',
  '/api',
];
/** Where the cards that a page lists stand. */
const cardsOn = async (page: Page) => [
  ...new Set(
    await page
      .locator('main a[href*="/requests/MI-"]')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname)),
  ),
];

test('every screen of a Client is accessible and stays on its line', async ({ as }) => {
  const page = await as('student');
  for (const path of clientScreens) {
    await page.goto(at(path));
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expectAccessible(page);
  }
});

test('every screen of the Operator', async ({ as }) => {
  const page = await as('operator');
  for (const path of [
    '/queue',
    '/queue?view=overdue',
    '/queue?q=игр',
    '/queue?q=ничего-такого-нет',
    '/settings',
    '/notifications',
    '/help',
  ]) {
    await page.goto(at(path));
    await expectAccessible(page);
  }
});

test('a card of every status, for the Operator with all its forms open', async ({ as, isPhone }) => {
  test.setTimeout(300_000);
  const page = await as('operator');
  await page.goto(at('/queue'));
  const cards = (await cardsOn(page)).sort();
  expect(cards.length).toBeGreaterThanOrEqual(20);

  // Every second one at each width: together all of them.
  for (const path of cards.filter((_, index) => (index % 2 === 0) === isPhone)) {
    await page.goto(new URL(path, at('')).href);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
    await expectAccessible(page);
  }
});

test('cards of a Client, in the dark', async ({ as }) => {
  const page = await as('student');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(at('/'));
  for (const path of (await cardsOn(page)).slice(0, 8)) {
    await page.goto(new URL(path, at('')).href);
    await expectAccessible(page);
  }
});

test('R-1.4/5 whoever has no role, is not signed in, or asks for what is not there', async ({
  as,
  browser,
  viewport,
}) => {
  const staff = await as('staff');
  await staff.goto(at('/'));
  await expectAccessible(staff);
  await staff.goto(at('/requests/MI-2026-999999'));
  await expect(staff.getByText('Обращение не найдено').first()).toBeVisible();
  await expectAccessible(staff);

  const context = await browser.newContext({ viewport });
  const nobody = await context.newPage();
  for (const path of ['/', '/help', '/help/regulation', '/sign-in', '/api']) {
    await nobody.goto(at(path));
    await expectAccessible(nobody);
  }
  await context.close();
});

test('at 320 px and with text twice as large nothing is lost', async ({ as }) => {
  const page = await as('student');
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of ['/', '/new', '/help/regulation', '/me']) {
    await page.goto(at(path));
    await expectAccessible(page);
  }
  const staff = await as('operator');
  await staff.setViewportSize({ width: 320, height: 640 });
  await staff.goto(at('/queue'));
  await expectAccessible(staff);
});

test('English is complete beside Russian on the screens', async ({ as }) => {
  const page = await as('agent.media');
  await page.goto(at('/me'));
  await page.getByRole('button', { name: 'English' }).first().click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.goto(at('/queue'));
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('link', { name: 'Queue' })).toBeVisible();
});
