import type { z } from 'zod';
import type { Actor } from '#regulation/permissions.ts';
import { db } from '../db/database.ts';
import type { Act, Left } from './act.ts';
import { type Once, claimOnce, keepOnce } from './once.ts';
import { now as clock } from '../clock.ts';

export interface Options {
  now?: Date;
  /** The caller's idempotency key: the same key and body act once. */
  once?: Once | undefined;
  left?: Left | undefined;
}

/** A command: an input schema and one transaction. Everything that varies comes in `act`. */
export function command<Input extends z.ZodType, Result>(
  input: Input,
  run: (act: Act, data: z.output<Input>) => Promise<Result>,
) {
  async function perform(actor: Actor, data: z.input<Input>, { now = clock(), once, left }: Options = {}) {
    const parsed = input.parse(data);

    return db.transaction().execute(async (trx): Promise<Result> => {
      const act: Act = { trx, actor, now, left };
      if (!once) return run(act, parsed);

      await claimOnce(act, once);
      const result = await run(act, parsed);
      await keepOnce(act, once, result);

      return result;
    });
  }

  return Object.assign(perform, { input });
}
