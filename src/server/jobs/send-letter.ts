import type { Task } from 'graphile-worker';
import { isOutdated } from '#regulation/outdated.ts';
import { now } from '../clock.ts';
import { db, type Trx } from '../db/database.ts';
import { letterOf } from '../mail/letter.ts';
import { sendMail } from '../mail/send-mail.ts';

export const sendLetter: Task = (payload) => letterLeaves((payload as { notification: string }).notification, now());

/**
 * 4 «Notifications», ux 9. Sends the letter of one notice: number, status, term and a link, never the text of a message
 * nor a file. Its row is held until it is marked, so that of several workers one sends; a letter that asks for what is
 * done does not leave. Message-ID and file are the same at every attempt (docs/decisions/0015).
 */
export async function letterLeaves(notification: string, at: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const notice = await waitingLetter(trx, notification);
    if (!notice) return;

    const { id, kind, name, email, created_at: made, stage, waiting, withdrawnAt, responseMetAt } = notice;
    const outdated = stage && waiting && isOutdated(kind, { stage, waiting, withdrawnAt, responseMetAt });
    if (!outdated) await sendMail({ id, to: { name, address: email }, made, at, ...letterOf(notice) });

    await trx
      .updateTable('notifications')
      .set({ letter: outdated ? 'none' : 'sent' })
      .where('id', '=', id)
      .execute();
  });
}

function waitingLetter(trx: Trx, notification: string) {
  return trx
    .selectFrom('notifications')
    .innerJoin('people', 'people.id', 'notifications.person')
    .leftJoin('requests', 'requests.id', 'notifications.request')
    .select(['notifications.id', 'notifications.kind', 'notifications.facts', 'people.email', 'people.name'])
    .select(['requests.number', 'requests.title', 'requests.stage', 'requests.waiting', 'requests.reply_deadline'])
    .select(['requests.response_due', 'requests.event_date', 'notifications.created_at'])
    .select(['requests.withdrawn_at as withdrawnAt', 'requests.response_met_at as responseMetAt'])
    .where('notifications.id', '=', notification)
    .where('letter', '=', 'waiting')
    .forUpdate('notifications')
    .executeTakeFirst();
}
