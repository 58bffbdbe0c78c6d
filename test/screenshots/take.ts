import { writeFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Screen } from './screens.ts';

/** How the service is looked at: `special` is the version for people with poor sight. */
export const versions = ['light', 'dark', 'special', 'english'] as const;
export type Version = (typeof versions)[number];
export type Width = 320 | 390 | 1440;

/** A picture is no longer than this, in pixels. */
const longest: Record<Width, number> = { 320: 1500, 390: 1500, 1440: 900 };

/** Takes the screens in one version at one width, each into its `file`; the files that came of it. */
export async function take(
  browser: Browser,
  base: string,
  {
    screens,
    version,
    width,
    file,
  }: { screens: Screen[]; version: Version; width: Width; file: (name: string) => string },
): Promise<string[]> {
  const taken: string[] = [];
  const contexts = new Map<string | null, BrowserContext>();

  for (const { name, account, open } of screens) {
    const context = contexts.get(account) ?? (await contextOf(browser, base, account, version, width));
    contexts.set(account, context);
    const page = await context.newPage();

    try {
      await open(page, base);
      await picture(page, width, file(name));
      taken.push(file(name));
      console.log(file(name));
    } catch (error) {
      process.exitCode = 1;
      console.error(`${name}, ${width}, ${version}: ${String(error)}`);
    }
    await page.close();
  }
  for (const context of contexts.values()) await context.close();

  return taken;
}

async function contextOf(
  browser: Browser,
  base: string,
  account: string | null,
  version: Version,
  width: Width,
): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width, height: width === 1440 ? 900 : 844 },
    locale: 'ru-RU',
    timezoneId: 'Europe/Moscow',
    colorScheme: version === 'dark' ? 'dark' : 'light',
  });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  if (account) {
    await page.goto(`${base}/sign-in`);
    await page.getByRole('button', { name: `${account}@demo.test` }).click();
    await page.waitForURL(/\/tickets\/(queue)?$/);
  }
  if (version === 'special') await turnSpecial(page, base);
  else await page.goto(`${base}/special?turn=off`);
  const cookies = { lang: version === 'english' ? 'en' : 'ru' };
  await context.addCookies(Object.entries(cookies).map(([name, value]) => ({ name, value, url: base })));
  await page.close();

  return context;
}

/** As it begins, with its panel folded: else every picture would show the panel only. */
async function turnSpecial(page: Page, base: string): Promise<void> {
  await page.goto(`${base}/special?turn=on`);
  await page.waitForTimeout(1000); // until the panel's own script has come
  const kept = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.locator('#special summary, .special summary').first().click();
  await kept;
}

/** The page as far as it goes, no longer than a person scrolls; WebP, which Playwright itself does not write. */
async function picture(page: Page, width: Width, file: string): Promise<void> {
  await page.waitForLoadState('load');
  await page.waitForTimeout(600); // the stream of live updates stays open, so the network never rests
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.min(Math.max(height, 600), longest[width]) });
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 60 });
  writeFileSync(file, Buffer.from(data, 'base64'));
}
