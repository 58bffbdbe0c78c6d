import { sql } from 'kysely';
import { z } from 'zod';
import { NotFound } from '../errors.ts';
import { command } from './command.ts';
import { typedJson } from './typed-json.ts';

const input = z.object({ id: z.uuid(), content: z.record(z.string(), z.unknown()) });

/** 3.1.1/2. Keeps what was typed, right or wrong. */
export const saveDraft = command(input, async ({ trx, actor, now }, { id, content }) => {
  const saved = await trx
    .updateTable('drafts')
    .set({ content: typedJson(content), version: sql`version + 1`, updated_at: now })
    .where('id', '=', id)
    .where('client', '=', actor.id)
    .returning('version')
    .executeTakeFirst();

  if (!saved) throw new NotFound();
  return { savedAt: now };
});
