import { z } from 'zod';
import { command } from './command.ts';

const input = z.object({ request: z.string().optional() });

/** 4 «Notifications». Marks the person's notices as read: all of them, or those of one request that was opened. */
export const readNotifications = command(input, async ({ trx, actor, now }, { request }) => {
  await trx
    .updateTable('notifications')
    .set({ read_at: now })
    .where('person', '=', actor.id)
    .where('read_at', 'is', null)
    .$if(request !== undefined, (query) => query.where('request', '=', request ?? ''))
    .execute();
});
