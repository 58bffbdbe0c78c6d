import { defineConfig } from '@playwright/test';
import { findChromium } from './test/browser.ts';

const { executablePath, args, env } = await findChromium();

/** Each test at the width of a phone and of a desk, against the production build with the demonstration's data. */
export default defineConfig({
  testDir: 'test/browser',
  globalSetup: './test/browser/global-setup.ts',
  outputDir: process.env.BROWSER_RESULTS ?? 'test-results/browser',
  fullyParallel: false,
  // The demonstration has two students: two tests at once would share a draft that was only opened.
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  // A shared machine may stop for seconds: one more try there, counted as flaky in the report.
  retries: process.env.CI ? 1 : 0,
  use: {
    launchOptions: { executablePath, args, env },
    locale: 'ru-RU',
    timezoneId: 'Europe/Moscow',
    actionTimeout: 20_000,
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'phone', use: { viewport: { width: 390, height: 844 }, hasTouch: true } },
    { name: 'desk', use: { viewport: { width: 1440, height: 900 } } },
  ],
});
