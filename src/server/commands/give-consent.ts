import { createHash } from 'node:crypto';
import { z } from 'zod';
import { consentText } from '#messages/consent.ru.ts';
import { RuleError } from '#regulation/rule-error.ts';
import { command } from './command.ts';

const input = z.object({ version: z.string() });

/**
 * R-1.6/P3. Keeps what was agreed to: the whole text, its hash and version, the account and the time. Twice is once, also
 * at once.
 */
export const giveConsent = command(input, async ({ trx, actor, now }, { version }) => {
  if (version !== consentText.version) throw new RuleError('consent_required', { version: consentText.version });

  await trx.selectFrom('people').select('id').where('id', '=', actor.id).forNoKeyUpdate().execute();
  const text = [consentText.title, ...consentText.paragraphs].join('\n\n');
  const given = await trx
    .selectFrom('consents')
    .select('id')
    .where('person', '=', actor.id)
    .where('version', '=', version)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  if (given) return;

  await trx
    .insertInto('consents')
    .values({
      person: actor.id,
      version,
      text,
      text_sha256: createHash('sha256').update(text).digest('hex'),
      given_at: now,
    })
    .execute();
});
