import { consentText, helpTopics } from '#messages/help.ru.ts';
import { asksConsent } from '../asks-consent.server.ts';
import type { PageServerLoad } from './$types';

/** 1.6. What is kept about people and why; the consent where the service asks for one. */
export const load: PageServerLoad = async () => {
  const asks = await asksConsent();

  return {
    topic: helpTopics(asks).find(({ id }) => id === 'personal-data'),
    consent: asks ? consentText.paragraphs : null,
  };
};
