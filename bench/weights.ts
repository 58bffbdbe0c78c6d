import { brotliCompressSync, constants } from 'node:zlib';
import { chromium, type Page, type Request } from 'playwright-core';
import { findChromium } from '../test/browser.ts';
import type { Service } from '../test/service.ts';
import type { Target } from './targets.ts';

/** What a browser loads on its first visit of a page, in bytes over the wire. */
export interface Weight {
  name: string;
  /** The document with the styles in it. */
  html: number;
  scripts: number;
  /** Stylesheets, and what stands in the document, compressed as by the service. */
  styles: number;
  fonts: number;
  requests: number;
  otherHosts: string[];
}

/** Opens each page in a browser with an empty cache and adds up what came over the wire. */
export async function weigh(service: Service, pages: Target[]): Promise<Weight[]> {
  const { executablePath, args, env } = await findChromium();
  const browser = await chromium.launch({ executablePath, args, env });
  const weights: Weight[] = [];

  try {
    for (const { name, path, headers } of pages) {
      const context = await browser.newContext({ locale: 'ru-RU', viewport: { width: 390, height: 844 } });
      const { hostname } = new URL(service.address);
      const [cookie = '', value = ''] = (headers.cookie ?? '').split('=');
      if (cookie) await context.addCookies([{ name: cookie, value, domain: hostname, path: '/' }]);

      weights.push(await weighPage(await context.newPage(), name, service.address, path));
      await context.close();
    }
  } finally {
    await browser.close();
  }

  return weights;
}

async function weighPage(page: Page, name: string, address: string, path: string): Promise<Weight> {
  // By address: what is preloaded and then used is told twice, and the second time with nothing over the wire.
  const loaded = new Map<string, { type: string; bytes: Promise<number> }>();
  page.on('requestfinished', (request) => {
    if (!loaded.has(request.url()))
      loaded.set(request.url(), { type: request.resourceType(), bytes: bytesOf(request) });
  });
  await page.goto(address + path, { waitUntil: 'load' });
  await page.waitForTimeout(5000); // the stream of live updates stays open, so the network never rests

  const weight: Weight = { name, html: 0, scripts: 0, styles: 0, fonts: 0, requests: loaded.size, otherHosts: [] };
  const inDocument = (await page.locator('style').allTextContents()).join('');
  weight.styles += brotliCompressSync(inDocument, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }).length;
  const kinds = { document: 'html', script: 'scripts', stylesheet: 'styles', font: 'fonts' } as const;
  for (const [url, { type, bytes }] of loaded) {
    const kind = kinds[type as keyof typeof kinds];
    if (kind) weight[kind] += await bytes;
    if (new URL(url).origin !== new URL(address).origin) weight.otherHosts.push(new URL(url).host);
  }

  return weight;
}

async function bytesOf(request: Request): Promise<number> {
  const length = await request.response().then((response) => response?.headerValue('content-length'));
  return length ? Number(length) : (await request.sizes()).responseBodySize;
}
