import type { CounterOfferState } from '#regulation/codes.ts';
import type { Nearest } from '../db/schema.ts';
import type { Act } from './act.ts';

/** 3.2.3. The offer that waits for the Client, if one does, ends so; what was free instead is kept with a lost one. */
export async function endCounterOffer(
  { trx, now }: Act,
  request: string,
  state: Exclude<CounterOfferState, 'open'>,
  nearest: Nearest[] | null = null,
): Promise<void> {
  await trx
    .updateTable('counter_offers')
    .set({ state, decided_at: now, nearest: nearest && JSON.stringify(nearest) })
    .where('request', '=', request)
    .where('state', '=', 'open')
    .execute();
}
