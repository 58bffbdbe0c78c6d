import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { waitForLock } from './lock.mjs';

/**
 * Runs `npm ci` where node_modules is not what package.json and its lock file say.
 *
 * @param {string} root
 * @param {(line: string) => void} say
 */
export async function install(root, say) {
  const stamp = join(root, 'node_modules', '.installed');
  const wanted = wantedStamp(root);
  if (read(stamp) === wanted) return;

  const release = await waitForLock(join(root, '.install.tmp'), () => say('Another start is installing packages…'));

  try {
    if (read(stamp) === wanted) return;

    say('Installing packages…');
    runNpmCi(root);
    writeFileSync(stamp, wanted);
  } finally {
    release();
  }
}

/** @param {string} root */
function wantedStamp(root) {
  const hash = createHash('sha256');
  for (const file of ['package.json', 'package-lock.json']) hash.update(readFileSync(join(root, file)));

  return `${hash.digest('hex')} ${process.platform} ${process.arch}\n`;
}

/** @param {string} root */
function runNpmCi(root) {
  const cache = npmCache();
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const env = { ...process.env, PATH: pathWithoutModules(), npm_config_cache: cache.folder };

  try {
    const { status, error } = spawnSync('npm', args, {
      cwd: root,
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    });
    if (error) throw new Error(`npm could not be started: ${error.message}`);
    if (status !== 0) throw new Error('npm ci failed (see above): the packages could not be installed.');
  } finally {
    if (cache.temporary) rmSync(cache.folder, { recursive: true, force: true });
  }
}

/** npm runs scripts with node_modules/.bin first, whose node is about to be replaced. */
function pathWithoutModules() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.filter((folder) => !/node_modules[\\/]\.bin$/.test(folder)).join(delimiter);
}

/** The person's own cache, or a temporary one where the home folder can't be written. */
function npmCache() {
  const folder = process.env.npm_config_cache ?? join(homedir(), '.npm');

  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return { folder, temporary: false };
  } catch {
    return { folder: mkdtempSync(join(tmpdir(), 'npm-cache-')), temporary: true };
  }
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
