import { helpTopics } from '#messages/help.ru.ts';
import { asksConsent } from './asks-consent.server.ts';
import type { PageServerLoad } from './$types';

/** R-4.6.2/1. The topics come as text: none of them is in a script. */
export const load: PageServerLoad = async () => ({ topics: helpTopics(await asksConsent()) });
