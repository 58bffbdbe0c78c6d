import { sql } from 'kysely';
import type { MessageKind } from '#regulation/codes.ts';
import { db } from '../db/database.ts';

export interface LastMessage {
  kind: MessageKind;
  text: string;
  by: string | null;
  at: Date;
  files: number;
}

/** 4.3.2. The end of the thread of a request that this person, of the staff, was already shown. */
export async function lastMessage(request: string): Promise<LastMessage | null> {
  const message = await db
    .selectFrom('messages')
    .leftJoin('people', 'people.id', 'messages.author')
    .select(['messages.kind', 'messages.text', 'people.name as by', 'messages.at'])
    .select(sql<number>`(select count(*)::int from files where files.message = messages.id)`.as('files'))
    .where('messages.request', '=', request)
    .where('messages.withdrawn_at', 'is', null)
    .orderBy('messages.position', 'desc')
    .limit(1)
    .executeTakeFirst();

  return message ?? null;
}
