import { sql } from 'kysely';
import { now as clock } from '../clock.ts';
import { db } from '../db/database.ts';
import { removeKept } from '../files/store.ts';
import { expireDrafts } from './expire-drafts.ts';

/** Takes away what nobody needs any more: forgotten drafts and files, keys of repeated calls, ended sessions. */
export async function cleanUp(now = clock()): Promise<void> {
  const dayAgo = new Date(now.getTime() - 24 * 3_600_000);

  await db.deleteFrom('sessions').where('expires_at', '<', now).execute();
  await db.deleteFrom('idempotency').where('created_at', '<', dayAgo).execute();
  await db.deleteFrom('timetable_uploads').where('created_at', '<', dayAgo).execute();
  await removeOldImports(now);
  await expireDrafts(now);
  const monthAgo = new Date(now.getTime() - 30 * 24 * 3_600_000);
  await db.deleteFrom('message_drafts').where('updated_at', '<', monthAgo).execute();
  await db.deleteFrom('kept_forms').where('at', '<', monthAgo).execute();
  await removeUnusedFiles(dayAgo);
}

/** 4.6.1. A file that nobody decided about in a week; what was applied stays, it tells what became of each row. */
async function removeOldImports(now: Date): Promise<void> {
  const weekAgo = new Date(now.getTime() - 7 * 24 * 3_600_000);
  await db.deleteFrom('imports').where('applied_at', 'is', null).where('created_at', '<', weekAgo).execute();
}

/** A file of a draft stays as long as the draft, one of an answer that is not out as long as that. */
async function removeUnusedFiles(dayAgo: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const unused = await trx
      .selectFrom('files')
      .select('id')
      .where('request', 'is', null)
      .where('created_at', '<', dayAgo)
      .where((eb) => eb.not(eb.exists(eb.selectFrom('photos').select('file').whereRef('photos.file', '=', 'files.id'))))
      .where((eb) => eb.not(eb.exists(eb.selectFrom('drafts').select('id').whereRef('drafts.id', '=', 'files.draft'))))
      .where(
        sql<boolean>`not exists (select from message_drafts where files.id = any(message_drafts.files))
          and not exists (select from pending_messages where files.id = any(pending_messages.files))`,
      )
      .forUpdate()
      .skipLocked()
      .execute();

    for (const { id } of unused) {
      await trx.deleteFrom('files').where('id', '=', id).execute();
      await removeKept(id);
    }
  });
}
