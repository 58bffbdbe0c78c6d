import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { env } from '../env.ts';
import { log } from '../log.ts';

/** What PostgreSQL tells this process: a step by its id, a person with new notices, who looks at what; `gap` after a loss. */
export interface Heard {
  step: (history: string) => void;
  notice: (person: string) => void;
  presence: (payload: string) => void;
  gap: () => void;
}

export interface Listening {
  /** Resolved once something would be heard. */
  ready: Promise<void>;
  end(): Promise<void>;
}

const channels = { mi_step: 'step', mi_notice: 'notice', mi_presence: 'presence' } as const;
const lookEvery = 20_000;

/** Listens on one connection as long as the process lives, and again after a loss: what was told meanwhile is a `gap`. */
export function listen(heard: Heard): Listening {
  const ended = new AbortController();
  const { promise: ready, resolve: isReady } = Promise.withResolvers<void>();
  let attempts = 0;
  const going = keepListening();

  async function keepListening(): Promise<void> {
    for (let delay = 250; !ended.signal.aborted; delay = Math.min(delay * 2, 5_000)) {
      const heldOn = await session(heard, ended.signal, begin).catch(() => false);
      if (heldOn) delay = 250;
      await sleep(delay, undefined, { signal: ended.signal }).catch(() => {});
    }
  }

  /** Whoever came before the first connection has missed nothing if that was made at once. */
  function begin(): void {
    if (attempts++ > 0) heard.gap();
    isReady();
  }

  return {
    ready,
    end: () => {
      ended.abort();
      return going;
    },
  };
}

/** One connection from its beginning to its loss; the answer says whether it ever stood. */
async function session(heard: Heard, ended: AbortSignal, begin: () => void): Promise<boolean> {
  const client = new pg.Client({
    connectionString: env.DATABASE_URL,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    application_name: 'moi-initsiativy live',
  });
  const lost = new AbortController();
  client.on('error', () => lost.abort());
  client.on('end', () => lost.abort());
  client.on('notification', ({ channel, payload = '' }) => {
    const kind = channels[channel as keyof typeof channels];
    if (kind) heard[kind](payload);
  });

  try {
    await client.connect();
    for (const channel of Object.keys(channels)) await client.query(`listen ${channel}`);
    begin();

    const over = AbortSignal.any([ended, lost.signal]);
    while (!over.aborted) {
      await sleep(lookEvery, undefined, { signal: over }).catch(() => {});
      if (!over.aborted) await client.query('select 1'); // a connection that is dead without a word
    }
  } catch (error) {
    log.warn({ part: 'live', code: (error as { code?: string }).code }, 'live updates were interrupted');
    throw error;
  } finally {
    await client.end().catch(() => {});
  }

  return true;
}
