import type { Messages } from '#messages/ru.ts';
import type { LayoutLoad } from './$types';

/** Only the texts of the person's own language travel to the browser, and the staff's only to who has a granted role. */
export const load: LayoutLoad = async ({ data }) => {
  const hasRole = data.me?.roles.some((role) => role !== 'client') ?? false;
  const t = await (hasRole ? allTexts(data.lang) : clientTexts(data.lang));

  return { ...data, t };
};

async function allTexts(lang: 'ru' | 'en'): Promise<Messages> {
  return lang === 'en' ? (await import('#messages/en.ts')).en : (await import('#messages/ru.ts')).ru;
}

/** Pages of the staff are not shown to who gets these. */
async function clientTexts(lang: 'ru' | 'en'): Promise<Messages> {
  const texts =
    lang === 'en'
      ? (await import('#messages/en-client.ts')).enClient
      : (await import('#messages/ru-client.ts')).ruClient;

  return texts as Messages;
}
