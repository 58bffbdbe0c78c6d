import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { demoPeople } from '#server/demo/people.ts';
import { findChromium } from '../browser.ts';
import { freePort, startService, stopService } from '../service.ts';

/** Where the sign-ins of the demonstration people are kept for the tests of one run. */
export const stateOf = (account: string): string => join(process.env.TEST_STATES ?? '', `${account}.json`);

/** Starts the service on a fresh folder and signs everybody in once, through the identity provider as a person would. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'mi-browser-'));
  const states = join(folder, 'states');
  mkdirSync(states);
  const port = await freePort();
  const data = join(folder, 'data');
  const service = await startService({ DATA_DIR: data, PORT: String(port), RATE_LIMITS: '0' });
  Object.assign(process.env, {
    TEST_ADDRESS: `http://localhost:${port}/tickets`,
    TEST_STATES: states,
    TEST_DATA: data,
  });

  const { executablePath, args, env } = await findChromium();
  const browser = await chromium.launch({ executablePath, args, env });
  for (const { account, email } of demoPeople) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${process.env.TEST_ADDRESS}/sign-in`);
    await page.getByRole('button', { name: email }).click();
    await page.waitForURL(/\/tickets\/(queue)?$/);
    await context.storageState({ path: stateOf(account) });
    await context.close();
  }
  await browser.close();

  return async () => {
    await stopService(service);
    const faults = service
      .output()
      .split('\n')
      .filter((line) => line.includes('"level":50'));
    if (faults.length > 0) console.log(`The service logged ${faults.length} errors:\n${faults.slice(0, 5).join('\n')}`);
    rmSync(folder, { recursive: true, force: true });
  };
}
