import { command } from './command.ts';
import { lockBoth } from './lock-both.ts';
import { onTwo, pairOf, recordBoth } from './pair-of.ts';

/** 3.1.4. One of the staff notes that two requests belong together; the history of both tells it. Twice is once. */
export const linkRequests = command(onTwo, async (act, { number, other }) => {
  const [request, linked] = await lockBoth(act, number, other);
  const pair = pairOf(act, request, linked);

  const { numInsertedOrUpdatedRows: made } = await act.trx
    .insertInto('request_links')
    .values({ ...pair, made_by: act.actor.id, at: act.now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  if (made) await recordBoth(act, 'linked', request, linked);
});
