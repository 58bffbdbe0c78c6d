import type { Page } from 'playwright-core';
import type { Service } from '../test/service.ts';
import { inBrowser } from './browser.ts';
import type { Target } from './targets.ts';

/** What an Operator does with the long list, and how long it takes from the press to the painted result. */
export interface ListStep {
  what: string;
  ms: number;
}

export interface ListFigures {
  steps: ListStep[];
  /** Loads of a whole document: one, the first. */
  documents: number;
}

/** 3.1.3. The queue over all requests in a browser: longer, filtered, sorted, worked on, without loading the page anew. */
export function measureList(service: Service, operator: Target['headers'], lead: string): Promise<ListFigures> {
  return inBrowser(service, operator, { width: 1440, slowed: 1 }, async (page) => {
    const steps: ListStep[] = [];
    let documents = 0;
    page.on('request', (request) => (documents += Number(request.resourceType() === 'document')));
    const step = async (what: string, act: () => Promise<unknown>, isDone: string) => {
      await act();
      steps.push({ what, ms: await painted(page, isDone) });
    };

    const started = performance.now();
    await page.goto(`${service.address}/queue`, { waitUntil: 'load' });
    await page.waitForTimeout(1500);
    steps.push({
      what: 'open (first paint)',
      ms: await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0),
    });
    console.log(`the list is open after ${Math.round(performance.now() - started)} ms, with the pause`);

    const rows = "document.querySelectorAll('tbody input[name=number]').length";
    for (const length of [50, 75, 100, 125, 150])
      await step(`more: ${length} rows`, () => page.locator('.pages a').first().click(), `${rows} >= ${length}`);
    await step('its next page', () => page.locator('.pages a').first().click(), `${has('cursor=')} && ${rows} < 100`);
    await step('a view', () => page.locator('a[href$="view=new"]').first().click(), has('view=new'));
    await step('a category', () => page.selectOption('select[name=category]', 'rooms'), has('category=rooms'));
    await step('a word', () => find(page, 'турнир'), has('q=турнир'));
    await step('sorted by the day', () => page.locator('th.date a').click(), has('sort='));
    await step('without the word', () => find(page, ''), `!/[?&]q=[^&]/.test(location.search)`);
    await pick25(page);
    const done = '/Выполнено\\s25\\sиз\\s25/.test(document.body.innerText)';
    await step('25 assigned', () => assign(page, lead), done);

    return { steps, documents };
  });
}

function has(part: string): string {
  return `decodeURIComponent(location.search).includes('${part}')`;
}

async function find(page: Page, text: string): Promise<void> {
  await page.fill('#queue-search', text);
  await page.press('#queue-search', 'Enter');
}

async function pick25(page: Page): Promise<void> {
  const boxes = page.locator('tbody input[name=number]');
  await boxes.nth(0).click();
  await boxes.nth(24).click({ modifiers: ['Shift'] });
}

async function assign(page: Page, lead: string): Promise<void> {
  await page.selectOption('select[name=what]', 'assign');
  await page.selectOption('select[name=lead]', lead);
  await page.locator('.bulk .primary').click();
}

/** Milliseconds from the last press to the frame that shows it. */
function painted(page: Page, isDone: string): Promise<number> {
  return page.evaluate(
    (condition) =>
      new Promise<number>((resolve, reject) => {
        const look = new Function(`return !document.querySelector('.loading') && (${condition})`) as () => boolean;
        const frame = () => {
          if (look()) requestAnimationFrame((time) => resolve(time - window.pressed));
          else if (performance.now() - window.pressed > 60_000) reject(new Error(`never: ${condition}`));
          else requestAnimationFrame(frame);
        };
        requestAnimationFrame(frame);
      }),
    isDone,
  );
}
