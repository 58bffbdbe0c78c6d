import type { Actor } from '#regulation/permissions.ts';
import { db } from '../db/database.ts';
import type { HeldBecause } from '../db/schema.ts';

/** What was typed and not sent. */
export interface MessageDraft {
  text: string;
  asks: boolean;
  files: { id: string; name: string; size: number }[];
  /** Why it came back to its writer instead of going out. */
  held: HeldBecause | null;
  savedAt: Date;
}

/** 4.3.2. What this person has typed on a request, and what of theirs can still be taken back; nobody else's. */
export async function composing(actor: Actor, { id: request }: { id: string }) {
  const [drafts, pending, cameBack] = await Promise.all([
    db
      .selectFrom('message_drafts')
      .select(['kind', 'text', 'asks', 'files', 'held', 'updated_at'])
      .where('request', '=', request)
      .where('person', '=', actor.id)
      .execute(),
    db
      .selectFrom('pending_messages')
      .select(['id', 'kind', 'text', 'goes_at as goesAt'])
      .where('request', '=', request)
      .where('person', '=', actor.id)
      .executeTakeFirst(),
    db
      .selectFrom('kept_forms')
      .select(['action', 'form', 'rule', 'details', 'at'])
      .where('request', '=', request)
      .where('person', '=', actor.id)
      .orderBy('at', 'desc')
      .limit(1)
      .executeTakeFirst(),
  ]);
  const files = await filesOf(drafts.flatMap((draft) => draft.files));

  const draftOf = (kind: 'answer' | 'note'): MessageDraft | null => {
    const draft = drafts.find((one) => one.kind === kind);
    if (!draft) return null;
    const { text, asks, held, updated_at: savedAt } = draft;
    return { text, asks, held, savedAt, files: files.filter(({ id }) => draft.files.includes(id)) };
  };

  return { answer: draftOf('answer'), note: draftOf('note'), pending: pending ?? null, cameBack: cameBack ?? null };
}

/** Of the files that a draft names, those that nothing has used yet. */
async function filesOf(ids: string[]) {
  if (ids.length === 0) return [];
  return db
    .selectFrom('files')
    .select(['id', 'name', 'size'])
    .where('id', 'in', ids)
    .where('request', 'is', null)
    .execute();
}
