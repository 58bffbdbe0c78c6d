import type { Locale } from '#messages/format.ts';

/** Russian unless the caller would rather have English: `en;q=0.9, ru;q=0.5`. */
export function languageOf(accepted: string | undefined): Locale {
  const wishes = (accepted ?? '').slice(0, 1000).split(',').map(wishOf);
  const weight = (lang: Locale) => wishes.find((wish) => wish.lang === lang)?.weight ?? 0;

  return weight('en') > weight('ru') ? 'en' : 'ru';
}

function wishOf(part: string) {
  const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
  const given = parameters.map((one) => /^\s*q=([\d.]{1,6})\s*$/.exec(one)?.[1]).find((one) => one !== undefined);

  return { lang: tag.split('-')[0], weight: given === undefined ? 1 : Number(given) || 0 };
}
