import type { Actor } from '#regulation/permissions.ts';
import { db } from '../db/database.ts';

/** 1.6. When this person agreed to this version of the document; undefined where they did not, or took it back. */
export function consentOf(actor: Actor, version: string) {
  return db
    .selectFrom('consents')
    .select('given_at')
    .where('person', '=', actor.id)
    .where('version', '=', version)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
}
