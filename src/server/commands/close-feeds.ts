import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Database } from '../db/schema.ts';
import type { Act } from './act.ts';

/** Ends open calendar addresses of the actor: from now on they are not there. */
export async function closeFeeds(
  { trx, actor, now }: Act,
  which: (eb: ExpressionBuilder<Database, 'feeds'>) => Expression<SqlBool>,
): Promise<void> {
  await trx
    .updateTable('feeds')
    .set({ closed_at: now })
    .where('person', '=', actor.id)
    .where('closed_at', 'is', null)
    .where(which)
    .execute();
}
