import { z } from 'zod';
import { command } from './command.ts';
import { lockRequest } from './lock-request.ts';

const input = z.object({ number: z.string(), withThread: z.boolean() });

/** 1.6. A member of staff opened a card for printing: it is noted who, which and when. */
export const recordPrint = command(input, async (act, { number, withThread }) => {
  const { row } = await lockRequest(act, number);
  await act.trx
    .insertInto('prints')
    .values({ person: act.actor.id, request: row.id, with_thread: withThread, at: act.now })
    .execute();
});
