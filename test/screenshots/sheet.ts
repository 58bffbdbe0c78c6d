import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Width } from './take.ts';

/** How pictures of this width lie on a sheet: so many in a row, so wide each, so many on one sheet. */
const layouts: Record<Width, { columns: number; cell: number; most: number }> = {
  320: { columns: 6, cell: 240, most: 12 },
  390: { columns: 6, cell: 240, most: 12 },
  1440: { columns: 2, cell: 720, most: 6 },
};

/** Lays pictures side by side, each under its name, on as many sheets as they need; `file` names the n-th. */
export async function lay(
  browser: Browser,
  { files, width, file }: { files: string[]; width: Width; file: (n: number) => string },
): Promise<void> {
  const { columns, cell, most } = layouts[width];
  const page = await browser.newPage({ viewport: { width: columns * (cell + 12) + 12, height: 600 } });

  for (let first = 0; first < files.length; first += most) {
    await page.setContent(sheetOf(files.slice(first, first + most), columns, cell));
    await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode())));
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ width: columns * (cell + 12) + 12, height });
    const session = await page.context().newCDPSession(page);
    const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 60 });
    writeFileSync(file(first / most + 1), Buffer.from(data, 'base64'));
  }
  await page.close();
}

function sheetOf(files: string[], columns: number, cell: number): string {
  const figures = files.map((file) => {
    const picture = readFileSync(file).toString('base64');
    return `<figure><figcaption>${basename(file, '.webp')}</figcaption><img src="data:image/webp;base64,${picture}"></figure>`;
  });

  return `<style>
    body { display: grid; grid-template-columns: repeat(${columns}, ${cell}px); align-items: start; gap: 12px; margin: 12px; background: #8a8582; font: 12px sans-serif; }
    figure { margin: 0; }
    img { display: block; width: 100%; }
  </style>${figures.join('')}`;
}
