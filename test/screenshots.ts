import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { findChromium } from './browser.ts';
import { freePort, startService, stopService } from './service.ts';

/** `npm run screenshots`: the screens of the demonstration, as a person meets them, into docs/screenshots. */
interface Screen {
  name: string;
  account: string | null;
  open: (page: Page, base: string) => Promise<unknown>;
}

const folder = join(import.meta.dirname, '../docs/screenshots');
const heights = { 390: 1500, 1440: 900 } as const;

const card = (title: string) => async (page: Page, base: string) => {
  await page.goto(`${base}/`);
  await page.getByRole('link', { name: title }).first().click();
  await page.waitForURL(/\/requests\/MI-/);
};

const draft = async (page: Page, base: string) => {
  await page.goto(`${base}/new`);
  await page.getByRole('button', { name: /^Бронирование помещений/ }).click();
  const day = new Date(Date.now() + 16 * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel('Дата', { exact: true }).fill(day);
  await page.getByText('Успеваете').first().waitFor();
  await page.getByText('Почему такой срок').first().click();
};

const screens: Screen[] = [
  { name: 'welcome', account: null, open: (page, base) => page.goto(`${base}/`) },
  { name: 'client-home', account: 'student', open: (page, base) => page.goto(`${base}/`) },
  { name: 'client-new-category', account: 'student', open: (page, base) => page.goto(`${base}/new`) },
  { name: 'client-new-date', account: 'student', open: draft },
  { name: 'client-card', account: 'student', open: card('Вечер настольных игр') },
  { name: 'client-card-question', account: 'student', open: card('Игровой вечер: афиша') },
  { name: 'notifications', account: 'student', open: (page, base) => page.goto(`${base}/notifications`) },
  { name: 'staff-queue', account: 'operator', open: (page, base) => page.goto(`${base}/queue`) },
  { name: 'staff-card', account: 'operator', open: staffCard('Фестиваль настольных игр') },
  { name: 'staff-card-new', account: 'operator', open: staffCard('Киновечер: короткий метр') },
  { name: 'settings', account: 'operator', open: (page, base) => page.goto(`${base}/settings`) },
  { name: 'help-regulation', account: 'student', open: (page, base) => page.goto(`${base}/help/regulation`) },
];

function staffCard(title: string) {
  return async (page: Page, base: string) => {
    await page.goto(`${base}/queue?q=${encodeURIComponent(title)}`);
    await page.getByRole('link', { name: title }).first().click();
    await page.waitForURL(/\/requests\/MI-/);
  };
}

const data = mkdtempSync(join(tmpdir(), 'mi-pictures-'));
const service = await startService({ DATA_DIR: data, PORT: String(await freePort()) });
const { executablePath, args, env } = await findChromium();
const browser = await chromium.launch({ executablePath, args, env });
mkdirSync(folder, { recursive: true });

try {
  for (const width of [390, 1440] as const) {
    for (const theme of ['light', 'dark'] as const) await takeAll(browser, width, theme);
  }
} finally {
  await browser.close();
  await stopService(service);
  rmSync(data, { recursive: true, force: true });
}
process.exit();

async function takeAll(browser: Browser, width: 390 | 1440, theme: 'light' | 'dark'): Promise<void> {
  const pages = new Map<string | null, Page>();

  for (const { name, account, open } of screens) {
    const page = pages.get(account) ?? (await signedIn(browser, account, width, theme));
    pages.set(account, page);
    await open(page, service.address);
    await page.waitForLoadState('load');
    await page.waitForTimeout(600); // the stream of live updates stays open, so the network never rests
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ width, height: Math.min(Math.max(height, 600), heights[width]) });
    await page.screenshot({ path: join(folder, `${name}-${width}-${theme}.png`) });
    await page.setViewportSize({ width, height: width === 390 ? 844 : 900 });
    console.log(`${name}-${width}-${theme}`);
  }
  for (const page of pages.values()) await page.context().close();
}

async function signedIn(
  browser: Browser,
  account: string | null,
  width: number,
  theme: 'light' | 'dark',
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: width === 390 ? 844 : 900 },
    locale: 'ru-RU',
    timezoneId: 'Europe/Moscow',
    colorScheme: theme,
  });
  const page = await context.newPage();
  if (!account) return page;

  await page.goto(`${service.address}/sign-in`);
  await page.getByRole('button', { name: `${account}@demo.test` }).click();
  await page.waitForURL(/\/tickets\/(queue)?$/);
  return page;
}
