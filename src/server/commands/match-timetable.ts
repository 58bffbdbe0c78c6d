import { z } from 'zod';
import { NotFound } from '../errors.ts';
import { command } from './command.ts';
import { ensureOperator } from './ensure-operator.ts';
import { uuid } from './inputs.ts';

const input = z.object({
  id: uuid,
  /** A resource for each location of the file, or null where it is no room of ours. */
  rooms: z.record(z.string().max(300), uuid.nullable()),
});

/** 3.2.3. The person says which room a place of the timetable is. */
export const matchTimetable = command(input, async ({ trx, actor }, { id, rooms }) => {
  ensureOperator(actor);
  const { numUpdatedRows } = await trx
    .updateTable('timetable_uploads')
    .set({ rooms: JSON.stringify(rooms) })
    .where('id', '=', id)
    .where('person', '=', actor.id)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new NotFound();
});
