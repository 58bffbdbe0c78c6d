import { rm } from 'node:fs/promises';
import type { FilePurpose } from '#regulation/forms/field-spec.ts';
import type { Actor } from '#regulation/permissions.ts';
import { db } from '../db/database.ts';
import type { Arrived } from '../files/arrive.ts';
import { keepArrived } from '../files/store.ts';
import { limit } from '../limits.ts';
import { AlreadyDone, type Once, claimOnce, keepOnce } from './once.ts';
import { now as clock } from '../clock.ts';

interface Keep {
  arrived: Arrived;
  purpose: FilePurpose;
  draft?: string | undefined;
}

/** 3.1.1. Keeps an arrived file for its person until a request or message uses it; the row comes after the bytes are safe. */
export async function keepFile(
  actor: Actor,
  { arrived, purpose, draft }: Keep,
  { now = clock(), once }: { now?: Date; once?: Once | undefined } = {},
) {
  const { id, path, name, type, size, sha256 } = arrived;

  try {
    await limit('files', actor.id);
    return await db.transaction().execute(async (trx) => {
      const act = { trx, actor, now };
      if (once) await claimOnce(act, once);
      await keepArrived(path, id);
      await trx
        .insertInto('files')
        .values({ id, owner: actor.id, purpose, name, type, size, sha256, created_at: now, draft: draft ?? null })
        .execute();
      const kept = { id, name, type, size, sha256 };
      if (once) await keepOnce(act, once, kept);
      return kept;
    });
  } catch (error) {
    if (!(error instanceof AlreadyDone) || error.result !== id) await rm(path, { force: true });
    throw error;
  }
}
