import type { Category } from '#regulation/codes.ts';
import type { EventRow } from '../db/own-event.ts';
import type { Act } from './act.ts';
import { typedJson } from './typed-json.ts';

/** 4.1.1. Drafts of an event, one for each need, on its day until another is chosen. */
export async function addNeeds(
  { trx, actor, now }: Act,
  event: EventRow,
  wanted: readonly Category[],
): Promise<string[]> {
  const content = typedJson({ serviceDate: event.event_date, step: 'details' });
  const drafts = await trx
    .insertInto('drafts')
    .values(
      wanted.map((category) => ({
        client: actor.id,
        event: event.id,
        category,
        content,
        created_at: now,
        updated_at: now,
      })),
    )
    .returning('id')
    .execute();

  return drafts.map(({ id }) => id);
}
