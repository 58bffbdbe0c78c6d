import { typeset } from '#messages/typeset.ts';

/** No-break spaces, and no break inside «18:00–21:00». */
export function holdTogether(text: string): string {
  return typeset(text).replace(/(?<=\d)–(?=\d)/g, '\u2060–\u2060');
}
