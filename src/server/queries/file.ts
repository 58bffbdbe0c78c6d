import type { Actor } from '#regulation/permissions.ts';
import { db } from '../db/database.ts';
import { visibleTo } from '../db/visible.ts';
import { NotFound } from '../errors.ts';
import { now as clock } from '../clock.ts';

/**
 * 3.1.1, 2.2/2. A file for whoever may see its request, or for its owner while it is unused; a note's file never for the Client. A photo of a room is everybody's who is
 * signed in. */
export async function fileOf(actor: Actor, id: string, now = clock()) {
  if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(id)) throw new NotFound();

  const file = await db
    .selectFrom('files')
    .leftJoin('requests', 'requests.id', 'files.request')
    .leftJoin('messages', 'messages.id', 'files.message')
    .leftJoin('photos', 'photos.file', 'files.id')
    .select(['files.id', 'files.name', 'files.type', 'files.size', 'files.sha256', 'files.owner', 'files.request'])
    .select(['messages.kind', 'requests.client', 'photos.resource'])
    .where('files.id', '=', id)
    .executeTakeFirst();

  if (!file) throw new NotFound();
  if (file.resource) return file;
  if (!file.request) {
    if (file.owner !== actor.id) throw new NotFound();
    return file;
  }
  if (file.kind === 'note' && file.client === actor.id) throw new NotFound();

  const seen = await db
    .selectFrom('requests')
    .select('id')
    .where('id', '=', file.request)
    .where(visibleTo(actor, now))
    .executeTakeFirst();
  if (!seen) throw new NotFound();

  return file;
}
