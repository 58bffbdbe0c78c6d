import { z } from 'zod';
import { command } from './command.ts';
import { ensureStaff } from './ensure-staff.ts';
import { text } from './inputs.ts';
import { keepViewStep } from './keep-view-step.ts';

const input = z.object({
  name: text(60),
  /** The part of the address that says what is shown and how. */
  search: z.string().max(1000),
  shared: z.boolean().default(false),
});

/** 3.1.3. Keeps the queue as it is shown under a name; under a name that the person has already, instead of that one. */
export const saveQueueView = command(input, async (act, { name, search, shared }) => {
  ensureStaff(act.actor);
  const { trx, actor, now } = act;
  const before = await trx
    .selectFrom('queue_views')
    .selectAll()
    .where('owner', '=', actor.id)
    .where((eb) => eb(eb.fn<string>('lower', ['name']), '=', name.toLowerCase()))
    .forUpdate()
    .executeTakeFirst();
  const after = { name, search, shared };

  const { id } = before
    ? await trx
        .updateTable('queue_views')
        .set({ ...after, version: before.version + 1, updated_at: now })
        .where('id', '=', before.id)
        .returning('id')
        .executeTakeFirstOrThrow()
    : await trx
        .insertInto('queue_views')
        .values({ ...after, owner: actor.id, created_at: now, updated_at: now })
        .returning('id')
        .executeTakeFirstOrThrow();
  await keepViewStep(act, id, before ? 'changed' : 'saved', before ?? null, after);

  return { id };
});
