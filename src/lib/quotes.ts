/** One piece of a message: words, or what they answer to. */
export interface Piece {
  quote: boolean;
  text: string;
}

/** The lines of a message that begin with «>» as quotes, the others as words, in their order. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];

  for (const line of text.split('\n')) {
    const quote = line[0] === '>';
    const words = quote ? line.replace(/^> ?/, '') : line;
    const last = pieces.at(-1);
    if (last?.quote === quote) last.text += `\n${words}`;
    else pieces.push({ quote, text: words });
  }

  return pieces
    .filter(({ text }) => text.trim())
    .map(({ quote, text }) => ({ quote, text: text.replace(/^\n+|\s+$/g, '') }));
}
