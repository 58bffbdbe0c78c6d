import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from 'playwright-core';
import { findChromium } from './browser.ts';
import { screens } from './screenshots/screens.ts';
import { lay } from './screenshots/sheet.ts';
import { take, type Version, versions, type Width } from './screenshots/take.ts';
import { freePort, startService, stopService } from './service.ts';

/**
 * `npm run screenshots`: every screen of the demonstration, as a person meets it, into docs/screenshots: the light version
 * one by one, the others on sheets. `-- --only queue --versions dark,special --widths 390,320` looks at a part;
 * `--at` takes a service that runs, `--to` another folder, where every picture stays by itself.
 */
const { values: asked } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    versions: { type: 'string', default: versions.join() },
    widths: { type: 'string', default: '390,1440' },
    at: { type: 'string' },
    to: { type: 'string' },
  },
});

const { executablePath, args, env } = await findChromium();
const browser = await chromium.launch({ executablePath, args, env });
const folder = asked.to ?? join(import.meta.dirname, '../docs/screenshots');
const singles = asked.to ?? mkdtempSync(join(tmpdir(), 'mi-singles-'));
mkdirSync(folder, { recursive: true });
mkdirSync(singles, { recursive: true });

try {
  if (asked.at) await takeAll(browser, asked.at);
  else await withService((base) => takeAll(browser, base));
} finally {
  await browser.close();
  if (!asked.to) rmSync(singles, { recursive: true });
}
process.exit();

async function takeAll(browser: Browser, base: string): Promise<void> {
  const wanted = screens.filter(({ name }) => new RegExp(asked.only).test(name));

  for (const width of asked.widths.split(',').map(Number) as Width[]) {
    for (const version of asked.versions.split(',') as Version[]) {
      const to = version === 'light' ? folder : singles;
      const file = (name: string) => join(to, `${name}-${width}-${version}.webp`);
      const taken = await take(browser, base, { screens: wanted, version, width, file });
      if (to === folder) continue;
      await lay(browser, { files: taken, width, file: (n) => join(folder, `sheet-${version}-${width}-${n}.webp`) });
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
