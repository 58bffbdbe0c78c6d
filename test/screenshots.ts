import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from 'playwright-core';
import { findChromium } from './browser.ts';
import { screens } from './screenshots/screens.ts';
import { take, type Version, versions, type Width } from './screenshots/take.ts';
import { freePort, startService, stopService } from './service.ts';

/**
 * `npm run screenshots`: every screen of the demonstration, as a person meets it, into docs/screenshots.
 * `-- --only queue --versions dark,special --widths 390` looks at a part; `--at` takes a service that runs, `--to` another folder.
 */
const { values: asked } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    versions: { type: 'string', default: versions.join() },
    widths: { type: 'string', default: '390,1440' },
    at: { type: 'string' },
    to: { type: 'string', default: join(import.meta.dirname, '../docs/screenshots') },
  },
});

const { executablePath, args, env } = await findChromium();
const browser = await chromium.launch({ executablePath, args, env });
mkdirSync(asked.to, { recursive: true });

try {
  if (asked.at) await takeAll(browser, asked.at);
  else await withService((base) => takeAll(browser, base));
} finally {
  await browser.close();
}
process.exit();

async function takeAll(browser: Browser, base: string): Promise<void> {
  const only = new RegExp(asked.only);
  for (const width of asked.widths.split(',').map(Number) as Width[]) {
    for (const version of asked.versions.split(',') as Version[]) {
      await take(browser, base, {
        screens: screens.filter(({ name }) => only.test(name)),
        version,
        width,
        file: (name) => join(asked.to, `${name}-${width}-${version}.webp`),
      });
    }
  }
}

async function withService(run: (base: string) => Promise<void>): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'mi-pictures-'));
  const service = await startService({ DATA_DIR: data, PORT: String(await freePort()) });
  try {
    await run(service.address);
  } finally {
    await stopService(service);
    rmSync(data, { recursive: true, force: true });
  }
}
