import { now as clock } from '../clock.ts';
import { closeWithdrawn } from '../commands/close-withdrawn.ts';
import { cardRows, subjectOf } from '../db/card-rows.ts';
import { db } from '../db/database.ts';
import { theSettings } from '../db/settings.ts';

/** The one who acts where a setting of the University does; the history names nobody. */
const service = { id: '', name: '', email: '', kind: 'employee', roles: [] } as const;

/**
 * R-4.2.3/3 (W02). Closes what was withdrawn before `withdrawalAutoClose` was set, one request in a transaction; without the
 * setting nothing. What another worker has closed meanwhile is left alone.
 */
export async function closeWithdrawnOnes(now = clock()): Promise<number> {
  if (!(await theSettings()).service.withdrawalAutoClose) return 0;

  const waiting = await db
    .selectFrom('requests')
    .select('id')
    .where('stage', 'in', ['open', 'in_review', 'in_progress'])
    .where('withdrawn_at', 'is not', null)
    .execute();
  let closed = 0;

  for (const { id } of waiting) {
    await db.transaction().execute(async (trx) => {
      await trx.selectFrom('requests').select('id').where('id', '=', id).forUpdate().executeTakeFirst();
      const row = await cardRows(trx).where('requests.id', '=', id).executeTakeFirstOrThrow();
      if (await closeWithdrawn({ trx, actor: service, now }, { row, subject: subjectOf(row) })) closed += 1;
    });
  }

  return closed;
}
