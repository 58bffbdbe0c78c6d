import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { env } from './env.ts';

const seconds = 600;

/** The contract's figures, each for ten minutes: per person requests and files, per address sign-ins. */
const limiters = {
  requests: new RateLimiterMemory({ points: 200, duration: seconds }),
  files: new RateLimiterMemory({ points: 300, duration: seconds }),
  signIns: new RateLimiterMemory({ points: 600, duration: seconds }),
  /** Of one calendar, or of one address that asks for unknown ones. */
  feeds: new RateLimiterMemory({ points: 60, duration: seconds }),
};

/** Too many of one thing; `retryAfter` in whole seconds. */
export class TooMany extends Error {
  readonly retryAfter: number;

  constructor(retryAfter: number) {
    super('too_many');
    this.retryAfter = retryAfter;
  }
}

/** Counts one, or several at once, for this person or address; throws TooMany past the limit. */
export async function limit(what: keyof typeof limiters, key: string, count = 1): Promise<void> {
  if (!env.RATE_LIMITS) return;

  try {
    await limiters[what].consume(key, count);
  } catch (refused) {
    if (refused instanceof Error) throw refused;
    throw new TooMany(Math.max(1, Math.ceil((refused as RateLimiterRes).msBeforeNext / 1000)));
  }
}

/** Counts one, or several at once, while it is done, and takes it back where it fails: what was refused was not sent. */
export async function counted<Result>(
  what: keyof typeof limiters,
  key: string,
  run: () => Promise<Result>,
  count = 1,
): Promise<Result> {
  await limit(what, key, count);

  try {
    return await run();
  } catch (error) {
    if (env.RATE_LIMITS) await limiters[what].reward(key, count);
    throw error;
  }
}
