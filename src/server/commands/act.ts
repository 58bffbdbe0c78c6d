import type { Actor } from '#regulation/permissions.ts';
import type { Trx } from '../db/database.ts';

/** What varies in every action: the transaction, who acts and when. */
export interface Act {
  trx: Trx;
  actor: Actor;
  now: Date;
}
