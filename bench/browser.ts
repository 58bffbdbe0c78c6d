import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { findChromium } from '../test/browser.ts';
import type { Service } from '../test/service.ts';
import type { Target } from './targets.ts';

/** A width, and how many times slower than this machine the processor is. */
export interface Device {
  width: number;
  slowed: number;
}

/** Opens a page as somebody with a session; what the page itself records is there from the beginning. */
export async function inBrowser<Result>(
  service: Service,
  headers: Target['headers'],
  { width, slowed }: Device,
  run: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await (await theBrowser()).newContext({ locale: 'ru-RU', viewport: { width, height: 900 } });
  try {
    await signIn(context, service, headers);
    const page = await context.newPage();
    await page.addInitScript(record);
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowed });
    return await run(page);
  } finally {
    await context.close();
  }
}

let opened: Browser | undefined;

async function theBrowser(): Promise<Browser> {
  opened ??= await chromium.launch(await findChromium());
  return opened;
}

export async function closeBrowser(): Promise<void> {
  await opened?.close();
}

async function signIn(context: BrowserContext, { address }: Service, headers: Target['headers']): Promise<void> {
  const [name = '', value = ''] = (headers.cookie ?? '').split('=');
  await context.addCookies([{ name, value, domain: new URL(address).hostname, path: '/' }]);
}

declare global {
  interface Window {
    /** When the person last pressed something. */
    pressed: number;
    /** By interaction: the longest time from an event to the next paint. */
    interactions: Map<number, { ms: number; what: string }>;
  }
}

/** Runs in the page, before its own scripts. */
function record(): void {
  window.pressed = 0;
  window.interactions = new Map();
  for (const type of ['click', 'change', 'keydown'])
    addEventListener(type, ({ timeStamp }) => (window.pressed = timeStamp), { capture: true });

  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEventTiming & { interactionId?: number })[]) {
      const id = entry.interactionId ?? 0;
      if (id === 0 || entry.duration <= (window.interactions.get(id)?.ms ?? 0)) continue;
      const { tagName = '', className = '' } = (entry.target as Element | null) ?? {};
      const [waited, worked] = [entry.processingStart - entry.startTime, entry.processingEnd - entry.processingStart];
      const parts = `${Math.round(waited)} + ${Math.round(worked)} + ${Math.round(entry.duration - waited - worked)}`;
      window.interactions.set(id, { ms: entry.duration, what: `${entry.name} ${tagName}.${className} (${parts})` });
    }
  }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
}
