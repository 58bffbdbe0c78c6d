import { createReadStream } from 'node:fs';
import { copyFile, link, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { env } from '../env.ts';

/** Files lie in DATA_DIR/files by their id, in 256 folders. */
function pathOf(id: string): string {
  return join(env.DATA_DIR, 'files', id.slice(0, 2), id);
}

/** A place for a file that is still arriving. */
export async function arrivingPath(id: string): Promise<string> {
  const folder = join(env.DATA_DIR, 'files', 'arriving');
  await mkdir(folder, { recursive: true });
  return join(folder, id);
}

/** Puts an arrived file where it stays. */
export async function keepArrived(path: string, id: string): Promise<void> {
  await mkdir(join(env.DATA_DIR, 'files', id.slice(0, 2)), { recursive: true });
  await rename(path, pathOf(id));
}

export function readKept(id: string) {
  return createReadStream(pathOf(id));
}

/** The same content under another id: on one disk nothing is written twice. False where it is kept no more. */
export async function copyKept(from: string, to: string): Promise<boolean> {
  await mkdir(join(env.DATA_DIR, 'files', to.slice(0, 2)), { recursive: true });

  try {
    await link(pathOf(from), pathOf(to)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') throw error;
      return copyFile(pathOf(from), pathOf(to));
    });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

export async function removeKept(id: string): Promise<void> {
  await rm(pathOf(id), { force: true });
}
