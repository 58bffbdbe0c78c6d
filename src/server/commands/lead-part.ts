import type { PartState } from '#regulation/codes.ts';
import type { Act } from './act.ts';
import type { Locked } from './lock-request.ts';

/** R-4.6.4/1. The lead's own part is the answer itself: there with it, and to do again when it is gone. */
export async function setLeadPart({ trx }: Act, { row }: Locked, part: PartState): Promise<void> {
  await trx
    .updateTable('assignments')
    .set({ part })
    .where('request', '=', row.id)
    .where('person', '=', row.lead)
    .execute();
}
