import type { Decision } from '../db/schema.ts';
import type { Act } from './act.ts';
import type { Locked } from './lock-request.ts';

/** What came back to this person on a request is no longer needed: one form, or all of them. */
export async function forgetForms({ trx, actor }: Act, { row }: Locked, action?: Decision): Promise<void> {
  await trx
    .deleteFrom('kept_forms')
    .where('person', '=', actor.id)
    .where('request', '=', row.id)
    .$if(action !== undefined, (query) => query.where('action', '=', action as Decision))
    .execute();
}
