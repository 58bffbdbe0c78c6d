import type { Task } from 'graphile-worker';
import { now } from '../clock.ts';
import { db } from '../db/database.ts';
import { letterOf } from '../mail/letter.ts';
import { sendMail } from '../mail/send-mail.ts';

/**
 * 4 «Notifications», ux 9. Sends the letter of one notice: number, status, term and a link, never the text of a message
 * nor a file. A letter that went out is marked; its Message-ID is the same at every attempt.
 */
export const sendLetter: Task = async (payload) => {
  const { notification } = payload as { notification: string };
  const notice = await db
    .selectFrom('notifications')
    .innerJoin('people', 'people.id', 'notifications.person')
    .leftJoin('requests', 'requests.id', 'notifications.request')
    .select(['notifications.id', 'notifications.kind', 'notifications.facts', 'people.email', 'people.name'])
    .select(['requests.number', 'requests.title', 'requests.stage', 'requests.waiting', 'requests.reply_deadline'])
    .select(['requests.response_due', 'requests.event_date', 'notifications.created_at'])
    .where('notifications.id', '=', notification)
    .where('letter', '=', 'waiting')
    .executeTakeFirst();
  if (!notice) return;

  await sendMail({ id: notice.id, to: { name: notice.name, address: notice.email }, at: now(), ...letterOf(notice) });
  await db.updateTable('notifications').set({ letter: 'sent' }).where('id', '=', notice.id).execute();
};
