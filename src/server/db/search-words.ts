/** Latin letters that look like Cyrillic ones, in lower case. The same table is in 0050_search.sql. */
const alike = new Map([...'abcehkmoptxy'].map((letter, index) => [letter, [...'авсенкмортху'][index] ?? letter]));

/** The letters of the Russian keyboard by what the same keys give in the latin layout. */
const keys = new Map(
  [..."qwertyuiop[]asdfghjkl;'zxcvbnm,.`"].map((key, index) => [
    key,
    [...'йцукенгшщзхъфывапролджэячсмитьбюе'][index] ?? key,
  ]),
);

/** What is looked for, in the one spelling of `search_text`: lower case, «ё» as «е», look-alikes as Cyrillic. */
export function searchWords(text: string): string[] {
  const words =
    text
      .slice(0, 200)
      .normalize('NFC')
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/[\p{L}\p{N}]+/gu) ?? [];

  return words.slice(0, 8).map((word) => (isMixed(word) ? replaceAll(word, alike) : word));
}

/** The same keys in the Russian layout: «dtxth» is «вечер». Null where no latin letter stands in it. */
export function inRussianLayout(text: string): string | null {
  return /[a-z]/i.test(text) ? replaceAll(text.toLowerCase(), keys) : null;
}

/** For `to_tsquery`: every word, each also as a beginning. */
export function tsqueryOf(words: readonly string[]): string {
  return words.map((word) => `${word}:*`).join(' & ');
}

function isMixed(word: string): boolean {
  return /[a-z]/.test(word) && /[а-я]/.test(word);
}

function replaceAll(text: string, letters: ReadonlyMap<string, string>): string {
  return [...text].map((letter) => letters.get(letter) ?? letter).join('');
}
