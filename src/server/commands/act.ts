import type { Actor } from '#regulation/permissions.ts';
import type { Trx } from '../db/database.ts';

/** What varies in every action: the transaction, who acts and when. */
export interface Act {
  trx: Trx;
  actor: Actor;
  now: Date;
  /** Where the caller wants to be told what the action left behind. */
  left?: Left | undefined;
}

/** The version of the request after the action, for the caller's next one. */
export interface Left {
  version?: number;
}
