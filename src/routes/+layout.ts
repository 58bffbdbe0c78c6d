import type { Messages } from '#messages/ru.ts';
import type { LayoutLoad } from './$types';

/** Only the texts of the person's own language travel to the browser. */
export const load: LayoutLoad = async ({ data }) => {
  const t: Messages =
    data.lang === 'en' ? (await import('#messages/en.ts')).en : (await import('#messages/ru.ts')).ru;

  return { ...data, t };
};
