import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import chromium, { inflate } from '@sparticuz/chromium';

/** A browser and how to start it. */
export interface Browser {
  executablePath: string;
  args: string[];
  env: Record<string, string>;
}

const installed = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const cache = join(import.meta.dirname, '../node_modules/.cache');

const args = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The machine's own Chromium where there is one that starts, else the one from npm, unpacked once. */
export async function findChromium(): Promise<Browser> {
  const env = environment();

  for (const folder of (env.PATH ?? '').split(':')) {
    for (const name of installed) {
      const executablePath = join(folder, name);
      if (existsSync(executablePath) && starts(executablePath, env)) return { executablePath, args, env };
    }
  }

  return packed(env);
}

/** A machine without a browser may lack the libraries and the fonts that one needs: npm has those too. */
async function packed(env: Record<string, string>): Promise<Browser> {
  const folder = await unpacked();
  const executablePath = join(folder, 'chromium');
  const withFonts = existsSync('/etc/fonts/fonts.conf') ? env : { ...env, FONTCONFIG_PATH: join(folder, 'fonts') };
  const withLibraries = { ...withFonts, LD_LIBRARY_PATH: join(folder, 'al2023/lib') };

  const found = [withFonts, withLibraries].find((one) => starts(executablePath, one));
  if (!found) throw new Error('No browser starts on this machine: please install chromium.');

  return { executablePath, args, env: found };
}

/** Unpacked beside and renamed, so that an interrupted run leaves nothing half-unpacked. */
async function unpacked(): Promise<string> {
  const folder = join(cache, 'chromium');
  if (existsSync(folder)) return folder;

  mkdirSync(cache, { recursive: true });
  const half = mkdtempSync(`${folder}-`);
  const outer = process.env.TMPDIR;
  process.env.TMPDIR = half; // where the package unpacks to

  try {
    await chromium.executablePath();
    await inflate(join(packageFolder(), 'bin/al2023.tar.br'));
  } finally {
    if (outer === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = outer;
  }

  try {
    renameSync(half, folder);
  } catch {
    rmSync(half, { recursive: true, force: true }); // another run was faster
  }

  return folder;
}

function packageFolder(): string {
  return dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')));
}

function starts(executablePath: string, env: Record<string, string>): boolean {
  return spawnSync(executablePath, ['--version'], { env, timeout: 20_000 }).status === 0;
}

function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
