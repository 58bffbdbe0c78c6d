import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, expect, type Page, test as base } from '@playwright/test';
import { stateOf } from './global-setup.ts';

export { expect } from '@playwright/test';

/** The address of a page of the service. */
export function at(path: string): string {
  return `${process.env.TEST_ADDRESS}${path}`;
}

interface People {
  /** A page on which this demonstration person is signed in; what the browser complains of fails the test. */
  as: (account: string, options?: { javaScript?: boolean }) => Promise<Page>;
  complaints: string[];
  isPhone: boolean;
}

export const test = base.extend<People>({
  isPhone: async ({ viewport }, use) => use((viewport?.width ?? 0) < 720),

  complaints: async ({}, use) => {
    const complaints: string[] = [];
    await use(complaints);
    expect(complaints, 'what the browser complained of').toEqual([]);
  },

  as: async ({ browser, viewport, hasTouch, complaints }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (account, { javaScript = true } = {}) => {
      const context = await signedIn(browser, account, { viewport, hasTouch, javaScriptEnabled: javaScript });
      contexts.push(context);
      const page = await context.newPage();
      listen(page, complaints);
      if (javaScript) waitForLife(page);
      return page;
    });
    for (const context of contexts) await context.close();
  },
});

function signedIn(browser: Browser, account: string, options: Parameters<Browser['newContext']>[0]) {
  return browser.newContext({
    ...options,
    storageState: stateOf(account),
    locale: 'ru-RU',
    timezoneId: 'Europe/Moscow',
  });
}

/** A page that is opened has come to life: what is done to it earlier has tests of its own (`early.spec.ts`). */
function waitForLife(page: Page): void {
  const open = page.goto.bind(page);
  page.goto = async (address, options) => {
    const answer = await open(address, options);
    const comesToLife = answer?.headers()['x-sveltekit-page'] && (await page.locator('body script').count()) > 0;
    if (comesToLife && !options?.waitUntil) await untilAlive(page);
    return answer;
  };
}

/** Errors of scripts, refusals of the Content-Security-Policy, and any request to another host. */
function listen(page: Page, complaints: string[]): void {
  const own = new URL(process.env.TEST_ADDRESS ?? '').origin;

  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('console', (message) => {
    // A form that is refused answers 422, which the browser notes as a failed load: that is how it should be.
    if (message.type() === 'error' && !/status of (4\d\d)/.test(message.text())) complaints.push(message.text());
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== own) complaints.push(`another host: ${url.origin}`);
  });
}

/** WCAG 2.2 AA by axe on the page as it stands; and nothing scrolls sideways. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);
  expect(told).toEqual([]);

  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, 'sideways scrolling').toBeLessThanOrEqual(0);
}

/** Days from today in Moscow, as the forms want them. */
export function dayAhead(days: number): string {
  return new Date(Date.now() + 3 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);
}

/** SvelteKit's announcer of page changes comes when the page has taken over. */
export async function untilAlive(page: Page): Promise<void> {
  await page.locator('#svelte-announcer').waitFor({ state: 'attached' });
}
