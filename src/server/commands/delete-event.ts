import { z } from 'zod';
import { ownEvent } from '../db/own-event.ts';
import { command } from './command.ts';

/** 4.1.1. Throws away what of an event was not sent; an event of which nothing was sent goes with it. */
export const deleteEvent = command(z.object({ event: z.uuid() }), async ({ trx, actor }, { event }) => {
  await ownEvent(trx, actor, event, true);
  await trx.deleteFrom('drafts').where('event', '=', event).execute();
  await trx
    .deleteFrom('events')
    .where('id', '=', event)
    .where((eb) => eb.not(eb.exists(eb.selectFrom('requests').select('id').where('event', '=', event))))
    .execute();
});
