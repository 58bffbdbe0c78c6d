import { mentionsIn } from '#regulation/mentions.ts';
import { colleaguesOf } from '../db/colleagues.ts';
import type { Act } from './act.ts';

/** 4.3.2. Keeps whom a note calls, of those who may see the request; answers with them for the history. */
export async function mention({ trx, actor }: Act, request: string, message: string, text: string) {
  if (!text.includes('@')) return [];
  const colleagues = await colleaguesOf(trx, request, actor.id);
  const mentions = mentionsIn(text, colleagues);
  if (mentions.length === 0) return [];

  await trx
    .insertInto('message_mentions')
    .values(mentions.map((one) => ({ message, ...one })))
    .execute();
  return colleagues.filter(({ id }) => mentions.some(({ person }) => person === id));
}
