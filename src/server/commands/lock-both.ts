import { visibleTo } from '../db/visible.ts';
import { NotFound } from '../errors.ts';
import { parseNumber } from '../number.ts';
import type { Act } from './act.ts';
import { type Locked, lockAsItIs, lockRequest } from './lock-request.ts';

/**
 * 2.2/2. Two requests of one action, always locked in the same order, so that two such actions never wait for each other
 * forever. The second is null where it does not exist for this person, or exists as their own.
 */
export async function lockBoth(
  act: Act,
  number: string,
  other: string,
  version?: number,
): Promise<[Locked, Locked | null]> {
  await act.trx
    .selectFrom('requests')
    .select('id')
    .where('number', 'in', [parseNumber(number, act.now), parseNumber(other, act.now)])
    .where(visibleTo(act.actor, act.now))
    .orderBy('id')
    .forUpdate()
    .execute();

  const request = await lockRequest(act, number, version);
  return [request, await foundOrNull(act, other)];
}

async function foundOrNull(act: Act, number: string): Promise<Locked | null> {
  try {
    const found = await lockAsItIs(act, number);
    return found.row.client === act.actor.id ? null : found;
  } catch (error) {
    if (error instanceof NotFound) return null;
    throw error;
  }
}
