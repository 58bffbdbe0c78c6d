import { sql } from 'kysely';
import { db } from '../db/database.ts';
import { removeKept } from '../files/store.ts';

/** Takes away what nobody needs any more: forgotten drafts and files, keys of repeated calls, ended sessions. */
export async function cleanUp(): Promise<void> {
  await db
    .deleteFrom('sessions')
    .where('expires_at', '<', sql<Date>`now()`)
    .execute();
  await db.deleteFrom('idempotency').where('created_at', '<', ago('24 hours')).execute();
  await db.deleteFrom('drafts').where('updated_at', '<', ago('30 days')).execute();
  await removeUnusedFiles();
}

/** A file of a draft stays as long as the draft. */
async function removeUnusedFiles(): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const unused = await trx
      .selectFrom('files')
      .select('id')
      .where('request', 'is', null)
      .where('created_at', '<', ago('24 hours'))
      .where((eb) => eb.not(eb.exists(eb.selectFrom('drafts').select('id').whereRef('drafts.id', '=', 'files.draft'))))
      .forUpdate()
      .skipLocked()
      .execute();

    for (const { id } of unused) {
      await trx.deleteFrom('files').where('id', '=', id).execute();
      await removeKept(id);
    }
  });
}

function ago(interval: string) {
  return sql<Date>`now() - ${sql.lit(interval)}::interval`;
}
