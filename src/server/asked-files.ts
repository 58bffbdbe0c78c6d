import { AsyncLocalStorage } from 'node:async_hooks';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { env } from './env.ts';

/** The files of a browser by the module that a page's `load` imports: made by `bin/asked-files.mjs` while it is built. */
let known: Record<string, string[]> | undefined;
const asking = new AsyncLocalStorage<Set<string>>();

// What the built code calls before each import of its own.
Object.assign(globalThis, { asked: (module: string) => asking.getStore()?.add(module) });

/** Writes down what `make` imports; `files` of what is handed to it are those that the browser will ask for. */
export function whileAsking<Made>(base: string, make: (files: () => Set<string>) => Made): Made {
  const asked = new Set<string>();
  return asking.run(asked, () => make(() => filesOf(asked, base)));
}

function filesOf(asked: Set<string>, base: string): Set<string> {
  known ??= readKnown(base);
  return new Set([...asked].flatMap((module) => known?.[module] ?? []));
}

/** Nothing is known in development, where nothing is built. */
function readKnown(base: string): Record<string, string[]> {
  if (!env.BUILD_DIR) return {};
  return JSON.parse(readFileSync(join(env.BUILD_DIR, 'client', base, '_app/asked.json'), 'utf8')) as typeof known & {};
}
