import type { Trx } from '../db/database.ts';
import { personById } from '../auth/sessions.ts';
import { cardRows, subjectOf } from '../db/card-rows.ts';
import { db } from '../db/database.ts';
import { deliver } from './deliver.ts';

/**
 * 4.3.2. An answer whose time has come goes out in its writer's name. The request is locked first, as every action does,
 * then the answer is taken away: of several workers, and of the writer's own page, one finds it. Answers whether it did.
 * `due` is the moment up to which it is time.
 */
export async function sendPending(id: string, now: Date, due = now): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const request = await lockedOf(trx, id);
    if (!request) return false;

    const pending = await trx
      .deleteFrom('pending_messages')
      .where('id', '=', id)
      .where('goes_at', '<=', due)
      .returningAll()
      .executeTakeFirst();
    const actor = pending && (await personById(pending.person, trx));
    if (!actor) return false;

    const row = await cardRows(trx).where('requests.id', '=', request).executeTakeFirstOrThrow();
    await deliver({ trx, actor, now }, { row, subject: subjectOf(row) }, pending);
    return true;
  });
}

async function lockedOf(trx: Trx, id: string): Promise<string | undefined> {
  const found = await trx
    .selectFrom('requests')
    .select('requests.id')
    .where('requests.id', 'in', (eb) => eb.selectFrom('pending_messages').select('request').where('id', '=', id))
    .forUpdate()
    .executeTakeFirst();
  return found?.id;
}
