import { sql } from 'kysely';
import { z } from 'zod';
import { command } from './command.ts';

const input = z.object({ special: z.string().max(100).optional(), singleKeys: z.boolean().optional() });

/** What a person sets for themselves goes with the account: nothing of a request, so it has no history. */
export const keepPreferences = command(input, async ({ trx, actor }, preferences) => {
  await trx
    .updateTable('people')
    .set({ preferences: sql`preferences || ${JSON.stringify(preferences)}::jsonb` })
    .where('id', '=', actor.id)
    .execute();
});
