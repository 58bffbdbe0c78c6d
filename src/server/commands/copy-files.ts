import { randomUUID } from 'node:crypto';
import type { RowOfCard } from '../db/card-rows.ts';
import { copyKept, removeKept } from '../files/store.ts';
import type { Act } from './act.ts';

/**
 * 3.1.1. The files of a request once more, for a draft of the same person: by the old id the new one. One whose content is
 * kept no more is left out.
 */
export async function copyFiles({ trx, actor, now }: Act, draft: string, files: RowOfCard['files']) {
  const copies = new Map<string, string>();

  try {
    for (const { id, purpose, name, type, size, sha256 } of files) {
      const copy = randomUUID();
      if (!(await copyKept(id, copy))) continue;

      copies.set(id, copy);
      await trx
        .insertInto('files')
        .values({ id: copy, owner: actor.id, purpose, name, type, size, sha256, created_at: now, draft })
        .execute();
    }
  } catch (error) {
    await Promise.all([...copies.values()].map(removeKept));
    throw error;
  }

  return copies;
}
