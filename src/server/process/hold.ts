import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isRunning, takeLock } from '../../../bin/lock.mjs';

/** How long the remains of a killed start may take to end, in milliseconds. */
const patience = 15_000;

/** Takes the data folder for this process alone; says who has it where that is another one. */
export async function holdData(dataDir: string, address: string): Promise<() => void> {
  for (let waited = 0; ; waited += 200) {
    const { release, holder } = takeLock(join(dataDir, 'running.lock'), { address, launcher: process.ppid });
    if (release) return release;

    const ending = holder.launcher !== undefined && !isRunning(holder.launcher);
    if (!ending || waited >= patience) {
      const where = holder.address ? ` at ${holder.address}` : '';
      throw new Error(
        `The service is already running on ${dataDir}: process ${holder.pid}${where}. Nothing was changed.`,
      );
    }

    await sleep(200);
  }
}

/** Marks a build as served, so that a later build does not remove it. */
export function holdBuild(folder: string | undefined): () => void {
  if (!folder) throw new Error('There is no build to serve: start the service by `npm start`.');
  const mark = join(folder, `used-by.${process.pid}`);

  try {
    writeFileSync(mark, '');
  } catch {
    return () => {}; // a read-only project: nobody removes builds there
  }

  return () => rmSync(mark, { force: true });
}
