import { z } from 'zod';
import { command } from './command.ts';
import { ensureStaff } from './ensure-staff.ts';

const input = z.object({
  /** Null for what stands there usually. */
  layout: z.object({ columns: z.array(z.string().max(20)).max(20), density: z.enum(['normal', 'dense']) }).nullable(),
});

/** 3.1.3. Which columns of the queue a person wants and how dense; a taste, so the last choice is all that is kept. */
export const setQueueLayout = command(input, async ({ trx, actor, now }, { layout }) => {
  ensureStaff(actor);
  if (!layout) {
    await trx.deleteFrom('queue_layouts').where('person', '=', actor.id).execute();
    return;
  }

  const row = { columns: layout.columns, density: layout.density, updated_at: now };
  await trx
    .insertInto('queue_layouts')
    .values({ person: actor.id, ...row })
    .onConflict((conflict) => conflict.column('person').doUpdateSet(row))
    .execute();
});
