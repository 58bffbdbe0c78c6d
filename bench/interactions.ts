import type { Page } from 'playwright-core';
import type { Service } from '../test/service.ts';
import { type Device, inBrowser } from './browser.ts';
import type { sessionsOf, Target } from './targets.ts';

/** The worst interaction of a page: the longest time from an event to the next paint (INP of so short a visit). */
export interface Interaction extends Device {
  page: string;
  inp: number;
  /** The event and its target; waited + worked + painted, in milliseconds. */
  what: string;
  interactions: number;
}

type Sessions = Awaited<ReturnType<typeof sessionsOf>>;

interface Visit {
  page: string;
  who: keyof Sessions;
  path: string;
  devices: Device[];
  act: (page: Page) => Promise<void>;
}

const phone = [{ width: 390, slowed: 4 }];
const desks = [
  { width: 1440, slowed: 1 },
  { width: 1440, slowed: 4 },
];

/** What people press on the pages that they use most, on a slow phone and at a desk, quick and slow. */
export async function measureInteractions(service: Service, sessions: Sessions, targets: Target[]) {
  const pathOf = (name: string) => targets.find((target) => target.name === name)?.path ?? '/';
  const form = pathOf('form step');
  const visits: Visit[] = [
    { page: 'Client’s home', who: 'client', path: '/', devices: phone, act: openAll },
    { page: 'form: the date', who: 'client', path: form.replace('details', 'date'), devices: phone, act: pickDay },
    { page: 'form: details', who: 'client', path: form, devices: phone, act: fillForm },
    { page: 'Client’s card', who: 'client', path: pathOf('client card'), devices: phone, act: writeAndOpen },
    { page: 'staff queue', who: 'operator', path: '/queue', devices: desks, act: useQueue },
    { page: 'staff card', who: 'operator', path: pathOf('staff card'), devices: desks, act: writeAndOpen },
  ];

  const figures: Interaction[] = [];
  for (const visit of visits)
    for (const device of visit.devices) figures.push(await worst(service, sessions, visit, device));
  return figures;
}

async function worst(service: Service, sessions: Sessions, visit: Visit, device: Device): Promise<Interaction> {
  return inBrowser(service, sessions[visit.who], device, async (page) => {
    await page.goto(service.address + visit.path, { waitUntil: 'load' });
    await page.waitForTimeout(2500); // the scripts have come to life
    await visit.act(page);
    await page.waitForTimeout(500);

    const all = await page.evaluate(() => [...window.interactions.values()]);
    const [slowest = { ms: 0, what: 'nothing over 16 ms' }] = all.toSorted((a, b) => b.ms - a.ms);
    return { page: visit.page, ...device, inp: slowest.ms, what: slowest.what, interactions: all.length };
  });
}

/** Every fold and every menu once, then away with it. */
async function openAll(page: Page): Promise<void> {
  for (const opener of (await page.locator('summary:visible, button[popovertarget]:visible').all()).slice(0, 6)) {
    if (!(await opener.isVisible())) continue;
    await opener.click();
    await page.waitForTimeout(300);
    if (await opener.getAttribute('popovertarget')) await page.keyboard.press('Escape');
    await page.waitForTimeout(200);
  }
}

async function writeAndOpen(page: Page): Promise<void> {
  const field = page.locator('textarea:visible').first();
  if ((await field.count()) > 0) {
    await field.click();
    await page.keyboard.type('Добрый вечер, всё готово', { delay: 60 });
  }
  await openAll(page);
}

/** The first day of the calendar that can be chosen, another one, and on. */
async function pickDay(page: Page): Promise<void> {
  const days = page.locator('main input[type=radio]:enabled, main button[data-day]:enabled, main td button:enabled');
  const count = await days.count();
  for (const at of [Math.floor(count / 2), Math.max(0, count - 1)]) {
    if (count === 0) break;
    await days.nth(at).click({ force: true });
    await page.waitForTimeout(400);
  }
  await openAll(page);
  await page.locator('main button.primary:visible').first().click();
  await page.waitForTimeout(1500);
}

async function fillForm(page: Page): Promise<void> {
  const fields = page.locator('main input[type=text]:visible, main input:not([type]):visible, main textarea:visible');
  for (const field of (await fields.all()).slice(0, 2)) {
    await field.click();
    await page.keyboard.type('Нужны столы и стулья', { delay: 60 });
  }
  for (const choice of (await page.locator('main select:visible').all()).slice(0, 2)) {
    await choice.selectOption({ index: 1 });
    await page.waitForTimeout(200);
  }
  await openAll(page);
  await page.locator('main button.primary:visible').first().click();
  await page.waitForTimeout(1500);
}

async function useQueue(page: Page): Promise<void> {
  const boxes = page.locator('tbody input[name=number]');
  await boxes.nth(0).click();
  await boxes.nth(9).click({ modifiers: ['Shift'] });
  await page.waitForTimeout(300);
  await page.locator('.bulk .clear').click();
  await page.locator('tbody th a').first().focus();
  await page.keyboard.press('Space');
  await page.waitForTimeout(1500);
  await page.keyboard.press('Escape');
  await page.waitForTimeout(500);
  await page.focus('select[name=category]');
  await page.keyboard.press('ArrowDown');
  await page.waitForTimeout(1500);
  await page.locator('#queue-search').click();
  await page.keyboard.type('турнир', { delay: 60 });
  await page.keyboard.press('Enter');
  await page.waitForTimeout(1500);
  await page.locator('.pages a').first().click();
  await page.waitForTimeout(1500);
}
