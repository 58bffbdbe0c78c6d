import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning, waitForLock } from './lock.mjs';

/** How many earlier builds stay beside the new one. */
const kept = 2;

/**
 * Answers the folder of a build of exactly these sources, made now where there is none.
 *
 * @param {{ root: string, node: string, env: Record<string, string | undefined>, say: (line: string) => void }} context
 */
export async function freshBuild({ root, node, env, say }) {
  const builds = join(root, 'build');
  const folder = join(builds, contentHash(root, env.BASE_PATH ?? ''));
  if (isFinished(folder)) return used(folder);

  const release = await waitForLock(join(builds, '.lock'), () => say('Another start is building…'));

  try {
    if (isFinished(folder)) return used(folder);

    say('Building…');
    const half = `${folder}.new`;
    rmSync(half, { recursive: true, force: true });
    await runVite({ root, node, env: { ...env, BUILD_OUT: half } });
    renameSync(half, folder);
    removeOld(builds, folder);

    return folder;
  } finally {
    release();
  }
}

/** @param {string} folder */
function isFinished(folder) {
  return existsSync(join(folder, 'handler.js'));
}

/**
 * Marks the build as lately used, so that it is not taken for an old one.
 *
 * @param {string} folder
 */
function used(folder) {
  try {
    utimesSync(folder, new Date(), new Date());
  } catch {
    // A folder of another user: it is used as it is.
  }

  return folder;
}

/**
 * @param {string} root
 * @param {string} basePath
 */
function contentHash(root, basePath) {
  const hash = createHash('sha256').update(basePath);
  const parts = ['bin', 'src', 'static', 'vite.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json'];

  for (const part of parts) {
    for (const file of filesOf(root, part)) {
      const content = readFileSync(join(root, file));
      hash.update(`\n${file} ${content.length}\n`).update(content);
    }
  }

  return hash.digest('hex').slice(0, 16);
}

/**
 * @param {string} root
 * @param {string} part
 * @returns {string[]}
 */
function filesOf(root, part) {
  const stat = statSync(join(root, part), { throwIfNoEntry: false });
  if (!stat) return [];
  if (!stat.isDirectory()) return /\.test\.ts$/.test(part) ? [] : [part];

  return readdirSync(join(root, part))
    .sort()
    .flatMap((name) => filesOf(root, `${part}/${name}`));
}

/**
 * @param {{ root: string, node: string, env: Record<string, string | undefined> }} context
 * @returns {Promise<void>}
 */
function runVite({ root, node, env }) {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const child = spawn(node, [vite, 'build', '--logLevel', 'warn'], {
    cwd: root,
    env: { ...env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data) => {
      output += data;
    });
  }

  const stop = () => child.kill('SIGTERM');
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stop);

  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      for (const signal of ['SIGINT', 'SIGTERM']) process.removeListener(signal, stop);
      if (code === 0) resolve();
      else reject(new Error(`The build failed.\n${output}`));
    });
  });
}

/**
 * Removes builds that are neither among the newest nor used by a living web process.
 *
 * @param {string} builds
 * @param {string} current
 */
function removeOld(builds, current) {
  const folders = readdirSync(builds)
    .map((name) => join(builds, name))
    .filter((folder) => folder !== current && statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);

  for (const folder of folders.slice(kept)) {
    if (!inUse(folder)) rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * A supervisor leaves a file `used-by.PID` in the build that it serves.
 *
 * @param {string} folder
 */
function inUse(folder) {
  return readdirSync(folder).some((name) => name.startsWith('used-by.') && isRunning(Number(name.slice(8))));
}
