import type { Actor } from '#regulation/permissions.ts';
import { db } from '../db/database.ts';
import { inEvent, ownEvent } from '../db/own-event.ts';
import { NotFound } from '../errors.ts';

export type Draft = Awaited<ReturnType<typeof draftOf>>;

/** 3.1.1/2. The drafts of this person, the newest first; those of an event stand with it. */
export function myDrafts(actor: Actor) {
  return db
    .selectFrom('drafts')
    .select(['id', 'category', 'content', 'created_at', 'updated_at'])
    .where('client', '=', actor.id)
    .where('event', 'is', null)
    .orderBy('updated_at', 'desc')
    .execute();
}

/** 3.1.1/2. One draft with its files and what its event says for it; NotFound where it is not this person's. */
export async function draftOf(actor: Actor, id: string) {
  const draft = isUuid(id)
    ? await db
        .selectFrom('drafts')
        .select(['id', 'event', 'category', 'content', 'version', 'created_at', 'updated_at'])
        .where('id', '=', id)
        .where('client', '=', actor.id)
        .executeTakeFirst()
    : undefined;

  if (!draft) throw new NotFound();
  const event = draft.event ? await ownEvent(db, actor, draft.event) : null;

  const files = await db
    .selectFrom('files')
    .select(['id', 'name', 'type', 'size', 'sha256', 'purpose'])
    .where('draft', '=', id)
    .where('owner', '=', actor.id)
    .where('request', 'is', null)
    .orderBy('created_at')
    .execute();

  return {
    ...draft,
    event: event && { id: event.id, title: event.title },
    content: event ? inEvent(draft.content, event, draft.category) : draft.content,
    files,
  };
}

function isUuid(text: string): boolean {
  return /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text);
}
