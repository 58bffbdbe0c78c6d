import type { Task } from 'graphile-worker';
import { now as clock } from '../clock.ts';
import { sendPending } from '../commands/send-pending.ts';
import { db } from '../db/database.ts';
import { tell } from './tell.ts';

/** Clocks of the database and of the worker differ a little. */
const skewMs = 1_000;

/** 4.3.2. The answer that was sent some seconds ago goes out, whether or not anybody still looks at its page. */
export const sendPendingOne: Task = async (payload) => {
  const now = clock();
  await sendPending((payload as { pending: string }).pending, now, new Date(now.getTime() + skewMs));
};

/** The same for all whose time has come: what a worker that stood still has left. Answers how many went. */
export async function sendAllPending(now = clock()): Promise<number> {
  const due = await db
    .selectFrom('pending_messages')
    .select('id')
    .where('goes_at', '<=', now)
    .orderBy('written_at')
    .execute();
  let gone = 0;

  for (const { id } of due) if (await sendPending(id, now)) gone += 1;
  return gone;
}

/** An answer that could not go out is told of in its writer's list: they may have closed the page long ago. */
export const tellHeld: Task = async (payload) => {
  const { pending, request, person } = payload as Record<'pending' | 'request' | 'person', string>;
  await tell({ request, notices: [{ to: person, kind: 'message_held', key: `held:${pending}` }] }, clock());
};
