import type { Actor } from '#regulation/permissions.ts';
import { RuleError } from '#regulation/rule-error.ts';
import { db } from '../db/database.ts';
import type { Act } from './act.ts';

/** One key of one person with the hash of what was sent under it; kept for 24 hours. */
export interface Once {
  key: string;
  hash: string;
}

/** The action was already taken under this key; `result` is what it gave then. */
export class AlreadyDone extends Error {
  readonly result: unknown;

  constructor(result: unknown) {
    super('already_done');
    this.result = result;
  }
}

/**
 * Claims the key inside the action's transaction, so that two at once wait for each other.
 * Throws AlreadyDone with the earlier result, RuleError `key_reused` where the body differs.
 */
export async function claimOnce({ trx, actor, now }: Act, { key, hash }: Once): Promise<void> {
  const dayAgo = new Date(now.getTime() - 24 * 3_600_000);
  await trx.deleteFrom('idempotency').where('person', '=', actor.id).where('created_at', '<', dayAgo).execute();

  const claimed = await trx
    .insertInto('idempotency')
    .values({ person: actor.id, key, body_hash: hash, created_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst();

  if (claimed) return;

  const earlier = await trx
    .selectFrom('idempotency')
    .select(['body_hash', 'response'])
    .where('person', '=', actor.id)
    .where('key', '=', key)
    .executeTakeFirstOrThrow();

  if (earlier.body_hash !== hash) throw new RuleError('key_reused');
  throw new AlreadyDone(earlier.response);
}

/** Keeps what the action gave, for the next call with the same key. */
export async function keepOnce({ trx, actor }: Act, { key }: Once, result: unknown): Promise<void> {
  await trx
    .updateTable('idempotency')
    .set({ response: JSON.stringify(result ?? null) })
    .where('person', '=', actor.id)
    .where('key', '=', key)
    .execute();
}

/** Keeps the answer as it was first given; of several made at once the first one kept is everybody's. */
export async function keepAnswer(actor: Pick<Actor, 'id'>, { key }: Once, text: string): Promise<string> {
  const kept = await db
    .updateTable('idempotency')
    .set({ status: 201, response: JSON.stringify(text) })
    .where('person', '=', actor.id)
    .where('key', '=', key)
    .where('status', 'is', null)
    .returning('key')
    .executeTakeFirst();
  if (kept) return text;

  const first = await db
    .selectFrom('idempotency')
    .select('response')
    .where('person', '=', actor.id)
    .where('key', '=', key)
    .executeTakeFirst();
  return typeof first?.response === 'string' ? first.response : text;
}
