import { consentText } from '#messages/consent.ru.ts';
import { RuleError } from '#regulation/rule-error.ts';
import type { ServiceSettings } from '#regulation/settings.ts';
import type { Act } from './act.ts';

/** R-1.6/P4. No sending without the consent in its present version, where the University's ground is consent. */
export async function ensureConsent({ trx, actor }: Act, mode: ServiceSettings['consentMode']): Promise<void> {
  if (mode === 'off') return;

  const given = await trx
    .selectFrom('consents')
    .select('id')
    .where('person', '=', actor.id)
    .where('version', '=', consentText.version)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();

  if (!given) throw new RuleError('consent_required');
}
