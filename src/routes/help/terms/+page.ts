import type { Tester } from '#messages/ru/tester.ts';
import type { PageLoad } from './$types';

/** The texts of this page alone, in the person's language. */
export const load: PageLoad = async ({ data, parent }) => {
  const { lang } = await parent();
  const { tester } = await (lang === 'en' ? import('#messages/en/tester.ts') : import('#messages/ru/tester.ts'));

  return { ...data, words: tester as Tester };
};
