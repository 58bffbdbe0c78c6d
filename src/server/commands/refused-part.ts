import { sql } from 'kysely';
import type { PartState } from '#regulation/codes.ts';
import type { Act } from './act.ts';
import type { Locked } from './lock-request.ts';

/** R-4.3.3/4. An Agent's refusal is about the own part; the lead's answer waits until the Operator decides about the whole. */
export async function refusePart({ trx, actor }: Act, { row }: Locked): Promise<void> {
  await trx
    .updateTable('assignments')
    .set({ part: 'refused' })
    .where('request', '=', row.id)
    .where('person', '=', actor.id)
    .execute();
}

/** R-4.3.3/4. A refusal that was not taken: its Agent has the part again, as ready as it was. */
export async function restoreParts({ trx }: Act, { row }: Locked): Promise<void> {
  const isReady = sql<boolean>`text is not null or (person = ${row.lead} and ${row.answer !== null})`;

  await trx
    .updateTable('assignments')
    .set({ part: sql<PartState>`case when ${isReady} then 'has_result' else 'todo' end` })
    .where('request', '=', row.id)
    .where('part', '=', 'refused')
    .execute();
}
