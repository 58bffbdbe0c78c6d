import { sql, type Updateable } from 'kysely';
import type { Database } from '../db/schema.ts';
import type { Act } from './act.ts';
import type { Locked } from './lock-request.ts';

type Changes = Omit<Updateable<Database['requests']>, 'id' | 'number' | 'version' | 'updated_at'>;

/** Writes the changed columns of a locked request and counts its version up. */
export async function changeRequest({ trx, now, left }: Act, { row }: Locked, changes: Changes): Promise<void> {
  const { version } = await trx
    .updateTable('requests')
    .set({ ...changes, version: sql`version + 1`, updated_at: now })
    .where('id', '=', row.id)
    .returning('version')
    .executeTakeFirstOrThrow();

  if (left) left.version = version;
}
