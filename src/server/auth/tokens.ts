import { db } from '../db/database.ts';
import { hashOf, newSecret } from './secrets.ts';
import { now as clock } from '../clock.ts';

export const tokenDays = 90;
const prefix = 'mi_';

/** What a person knows of one of their tokens; the secret itself is shown once, when it is made. */
export interface TokenInfo {
  id: string;
  name: string;
  createdAt: Date;
  expiresAt: Date;
}

/** 1.4. A new personal token; the answer is the secret, of which only the hash is kept. */
export async function createToken(
  person: string,
  { name, days = tokenDays }: { name: string; days?: number },
  now = clock(),
): Promise<string> {
  const secret = newSecret(prefix);
  await db
    .insertInto('tokens')
    .values({
      token: hashOf(secret),
      person,
      name,
      created_at: now,
      expires_at: new Date(now.getTime() + days * 24 * 3_600_000),
    })
    .execute();

  return secret;
}

/** The tokens of a person that can still be used, the newest first. */
export async function tokensOf(person: string, now = clock()): Promise<TokenInfo[]> {
  const rows = await db
    .selectFrom('tokens')
    .select(['id', 'name', 'created_at as createdAt', 'expires_at as expiresAt'])
    .where('person', '=', person)
    .where('expires_at', '>', now)
    .where('revoked_at', 'is', null)
    .orderBy('created_at', 'desc')
    .execute();

  return rows;
}

/** Takes a token back at once; whether it was this person's and still good. */
export async function revokeToken(person: string, id: string, now = clock()): Promise<boolean> {
  const revoked = await db
    .updateTable('tokens')
    .set({ revoked_at: now })
    .where('id', '=', id)
    .where('person', '=', person)
    .where('revoked_at', 'is', null)
    .returning('id')
    .executeTakeFirst();

  return revoked !== undefined;
}
