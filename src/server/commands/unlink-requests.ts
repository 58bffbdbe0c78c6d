import { command } from './command.ts';
import { lockBoth } from './lock-both.ts';
import { onTwo, pairOf, recordBoth } from './pair-of.ts';

/** 3.1.4. The link goes; the history of both keeps that it was there. */
export const unlinkRequests = command(onTwo, async (act, { number, other }) => {
  const [request, linked] = await lockBoth(act, number, other);
  const { one, other: second } = pairOf(act, request, linked);

  const { numDeletedRows: gone } = await act.trx
    .deleteFrom('request_links')
    .where('one', '=', one)
    .where('other', '=', second)
    .executeTakeFirstOrThrow();
  if (gone) await recordBoth(act, 'unlinked', request, linked);
});
