import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** How long a process of an earlier start may still hold the port, in milliseconds. */
const patience = 3_000;

/** Stops the start with a plain sentence where somebody else listens on the port. */
export async function ensurePortFree(host: string, port: number): Promise<void> {
  for (let waited = 0; ; waited += 100) {
    const error = await tryToListen(host, port);
    if (!error) return;

    if (error.code !== 'EADDRINUSE') throw new Error(`HOST=${host} PORT=${port}: can't listen there (${error.code}).`);
    if (waited >= patience)
      throw new Error(`Port ${port} on ${host} is in use by another program: set PORT to a free one.`);

    await sleep(100);
  }
}

/** Whether the web server answers at this address. */
export async function answers(url: string): Promise<boolean> {
  try {
    const { ok } = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(5000) });
    return ok;
  } catch {
    return false;
  }
}

/** The address under which this machine reaches its own server. */
export function localAddress(host: string, port: number): string {
  const local = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
  return `http://${local.includes(':') ? `[${local}]` : local}:${port}`;
}

function tryToListen(host: string, port: number): Promise<NodeJS.ErrnoException | null> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', resolve);
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve(null)));
  });
}
