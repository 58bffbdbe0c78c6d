import type { MessageKind, Role } from '#regulation/codes.ts';
import type { Act } from './act.ts';
import type { Locked } from './lock-request.ts';
import { useFiles } from './use-files.ts';

interface Message {
  kind: MessageKind;
  text: string;
  role: Exclude<Role, 'admin' | 'privacy'>;
  files?: string[];
}

/** 4.1.3, 4.3.2. Puts a message into the thread; its files are used up by it. */
export async function sendMessage(act: Act, { row }: Locked, { kind, text, role, files = [] }: Message) {
  const { id } = await act.trx
    .insertInto('messages')
    .values({ request: row.id, kind, author: act.actor.id, role, text, at: act.now })
    .returning('id')
    .executeTakeFirstOrThrow();

  await useFiles(act, files, { request: row.id, message: id });

  return id;
}
