import { z } from 'zod';
import { command } from './command.ts';

/** 3.1.1/2. Throws a draft away; its files are removed with the unused ones. Twice is once. */
export const deleteDraft = command(z.object({ id: z.uuid() }), async ({ trx, actor }, { id }) => {
  await trx.deleteFrom('drafts').where('id', '=', id).where('client', '=', actor.id).execute();
});
