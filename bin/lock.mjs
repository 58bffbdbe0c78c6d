import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';

/** How long a lock of another machine or container counts without a sign of life, in milliseconds. */
const patience = 10_000;

/**
 * @typedef {object} Holder
 * @property {number} pid
 * @property {string} started
 * @property {string} host
 * @property {string} [address] where it serves
 * @property {number} [launcher] the process that started it and that it ends with
 */

/**
 * Takes the lock file and keeps it alive until `release()`; answers its living holder where there is one.
 *
 * @param {string} file
 * @param {{ address?: string, launcher?: number }} [notes] what the holder wants to tell others
 * @returns {{ release: () => void, holder: null } | { release: null, holder: Holder }}
 */
export function takeLock(file, notes = {}) {
  mkdirSync(dirname(file), { recursive: true });

  for (;;) {
    const release = create(file, notes);
    if (release) return { release, holder: null };

    const text = readText(file);
    const holder = parse(text);
    if (holder && isAlive(file, holder)) return { release: null, holder };

    removeStale(file, text);
  }
}

/**
 * Waits for the lock while another process holds it.
 *
 * @param {string} file
 * @param {() => void} onWait called once where there is something to wait for
 * @returns {Promise<() => void>} gives the lock back
 */
export async function waitForLock(file, onWait) {
  for (let tries = 0; ; tries++) {
    const { release } = takeLock(file);
    if (release) return release;

    if (tries === 0) onWait();
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/**
 * Whether a process of this number runs, be it ours or not.
 *
 * @param {number} pid
 */
export function isRunning(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (codeOf(error) !== 'EPERM') return false;
  }

  return statOf(pid)[0] !== 'Z'; // ended, though nobody has asked for its exit status
}

/**
 * @param {string} file
 * @param {{ address?: string, launcher?: number }} notes
 */
function create(file, notes) {
  const own = `${file}.${process.pid}`;
  const text = JSON.stringify({ pid: process.pid, started: startOf(process.pid), host: hostname(), ...notes });
  writeFileSync(own, text);

  try {
    linkSync(own, file); // appears with its content or not at all
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return null;
    throw error;
  } finally {
    rmSync(own, { force: true });
  }

  const beat = setInterval(() => touch(file), patience / 5);
  beat.unref();

  return () => {
    clearInterval(beat);
    if (readText(file) === text) rmSync(file, { force: true });
  };
}

/**
 * Moves the lock aside first, since another process may have replaced it meanwhile.
 *
 * @param {string} file
 * @param {string} text what was found stale
 */
function removeStale(file, text) {
  const aside = `${file}.${process.pid}.old`;

  try {
    renameSync(file, aside);
    if (readText(aside) !== text) linkSync(aside, file);
  } catch {
    // Another process was faster: the next round sees what it left.
  }

  rmSync(aside, { force: true });
}

/** @param {string} file */
function touch(file) {
  try {
    utimesSync(file, new Date(), new Date());
  } catch {
    // The folder is gone: nothing is left to be guarded.
  }
}

/** @param {string} file */
function readText(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/**
 * @param {string} text
 * @returns {Holder | null}
 */
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * @param {string} file
 * @param {Holder} holder
 */
function isAlive(file, holder) {
  if (holder.host === hostname()) return isRunning(holder.pid) && startOf(holder.pid) === holder.started;
  return Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) < patience;
}

/**
 * When a living process started, as Linux tells it; the number alone may belong to a later process.
 *
 * @param {number} pid
 */
function startOf(pid) {
  return statOf(pid)[19] ?? '';
}

/**
 * What Linux says about a process, from its state on; nothing on other systems.
 *
 * @param {number} pid
 */
function statOf(pid) {
  const text = readText(`/proc/${pid}/stat`);
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
}

/** @param {unknown} error */
function codeOf(error) {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
