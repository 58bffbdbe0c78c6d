import { piecesOf } from './quotes.ts';

const longest = 600;

/** A message as another one quotes it: each line after «> », a long one cut, its own quotes left out. */
export function quoteOf(text: string): string {
  const own =
    piecesOf(text)
      .find(({ quote }) => !quote)
      ?.text.trim() || text;
  const letters = [...own];
  const cut = letters.length > longest ? `${letters.slice(0, longest).join('').trimEnd()}…` : own;
  return cut
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
}
