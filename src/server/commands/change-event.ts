import { sql } from 'kysely';
import { z } from 'zod';
import { ownEvent } from '../db/own-event.ts';
import { checkEvent } from './check-event.ts';
import { command } from './command.ts';

const input = z.object({ event: z.uuid(), card: z.record(z.string(), z.unknown()) });

/**
 * 4.1.1. What the needs that are not sent yet have in common. Those that stood on the day of the event move with it; what was
 * sent stays as it was sent (R-3.1.1/3).
 */
export const changeEvent = command(input, async (act, { event: id, card }) => {
  const event = await ownEvent(act.trx, act.actor, id, true);
  const values = await checkEvent(act, card);

  await act.trx
    .updateTable('events')
    .set({ ...values, updated_at: act.now })
    .where('id', '=', id)
    .execute();
  if (values.event_date === event.event_date) return;

  await act.trx
    .updateTable('drafts')
    .set({
      content: sql`content || jsonb_build_object('serviceDate', ${values.event_date}::text)`,
      version: sql`version + 1`,
      updated_at: act.now,
    })
    .where('event', '=', id)
    .where(sql<string>`content->>'serviceDate'`, '=', event.event_date)
    .execute();
});
