// Stands behind every npm script. Needs nothing but Node 20 and npm: installs what is missing, builds what is stale,
// then hands over to the pinned Node of node_modules.
import { spawn, spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freshBuild } from './build.mjs';
import { install } from './install.mjs';

const root = realpathSync(fileURLToPath(new URL('..', import.meta.url)));
const outerNode = Number.parseInt(process.versions.node, 10);

/** @type {Record<string, { run?: string[], build?: boolean }>} */
const commands = {
  start: { run: ['src/server/start.ts'], build: true },
  dev: { run: ['src/server/start.ts', '--dev'] },
  test: { run: ['test/run.ts'] },
  bench: { run: ['bench/run.ts'], build: true },
  lighthouse: { run: ['bench/lighthouse.ts'], build: true },
  simulate: { run: ['test/simulate/main.ts'] },
  screenshots: { run: ['test/screenshots.ts'], build: true },
  traceability: { run: ['test/traceability.ts'] },
  cli: { run: ['src/server/cli.ts'] },
  build: { build: true },
};

const [name = 'start', ...args] = process.argv.slice(2);

try {
  process.exitCode = await main(name, args);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/**
 * @param {string} name
 * @param {string[]} args
 */
async function main(name, args) {
  const command = commands[name];
  if (!command) throw new Error(`Unknown command "${name}". There are: ${Object.keys(commands).join(', ')}.`);

  if (outerNode < 20) throw new Error(`Node 20 or newer is needed; this is Node ${process.versions.node}.`);

  process.chdir(root);
  const say = name === 'cli' ? console.error : console.log;

  await install(root, say);

  const node = pinnedNode();
  const env = environment();
  if (command.build) env.BUILD_DIR = await freshBuild({ root, node, env, say });
  if (!command.run) {
    say(`Built: ${env.BUILD_DIR}`);
    return 0;
  }

  return handOver(node, [...command.run, ...args], env);
}

/** The Node that the lock file pins, or the present one where the pinned one is not made for this system. */
function pinnedNode() {
  const pinned = join(root, 'node_modules', '.bin', 'node');
  if (spawnSync(pinned, ['--version']).status === 0) return pinned;
  if (outerNode >= 24) return process.execPath;

  throw new Error(
    `There is no Node 24 in npm for ${process.platform} ${process.arch}, and this is Node ${process.versions.node}: please install Node 24.`,
  );
}

/** @returns {Record<string, string | undefined>} */
function environment() {
  const bin = join(root, 'node_modules', '.bin');
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== bin);

  return { ...process.env, PATH: [bin, ...path].join(delimiter) };
}

/**
 * Runs the command in our place: it gets our terminal and our signals, we take its exit status.
 *
 * @param {string} node
 * @param {string[]} args
 * @param {Record<string, string | undefined>} env
 * @returns {Promise<number>}
 */
function handOver(node, args, env) {
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'], // by the channel the child sees that we are gone
    env,
  });

  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }

  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal ?? 'SIGTERM']));
  });
}
