/** A piece of a text: found or around what was found. */
export interface Piece {
  text: string;
  found: boolean;
}

const [start, stop] = ['\u0002', '\u0003'];

/**
 * Cuts a text into found and plain pieces by its copy in which the found words stand between marks. The copy differs in
 * letters but not in length. With `around`, only so many characters about the first find are kept, whole words at the ends.
 */
export function markedPieces(said: string, marked: string, around?: number): Piece[] {
  const text = [...said]; // an emoji is one sign, as in the database
  const bounds = boundsOf(marked);
  const [from, to] = around === undefined ? [0, text.length] : frameOf(text, bounds[0]?.from ?? 0, around);
  const pieces: Piece[] = [];
  let at = from;

  for (const bound of bounds.filter((one) => one.to > from && one.from < to)) {
    pieces.push({ text: join(text, at, bound.from), found: false });
    pieces.push({ text: join(text, bound.from, bound.to), found: true });
    at = bound.to;
  }
  pieces.push({ text: join(text, at, to), found: false });

  const kept = pieces.filter((piece) => piece.text !== '');
  if (from > 0 && kept[0]) kept[0] = { ...kept[0], text: `… ${kept[0].text.trimStart()}` };
  const last = kept.at(-1);
  if (to < text.length && last) kept[kept.length - 1] = { ...last, text: `${last.text.trimEnd()} …` };

  return kept;
}

function boundsOf(marked: string): { from: number; to: number }[] {
  const bounds: { from: number; to: number }[] = [];
  let length = 0;

  for (const part of splitAtMarks(marked)) {
    if (part === start) bounds.push({ from: length, to: length });
    else if (part === stop) bounds.splice(-1, 1, { from: bounds.at(-1)?.from ?? length, to: length });
    else length += [...part].length;
  }

  return bounds;
}

/** From a third of the frame before the find, moved to the borders of words. */
function frameOf(text: string[], find: number, around: number): [number, number] {
  if (text.length <= around) return [0, text.length];

  const wanted = Math.max(0, Math.min(find - Math.floor(around / 3), text.length - around));
  const space = wanted === 0 ? -1 : text.indexOf(' ', wanted);
  const from = space < 0 || space > find ? wanted : space + 1;
  const end = text.lastIndexOf(' ', from + around);

  return [from, from + around >= text.length ? text.length : end > find ? end : from + around];
}

function join(text: string[], from: number, to: number): string {
  return text.slice(from, Math.max(from, to)).join('');
}

/** The marks stand as parts of their own. */
function splitAtMarks(marked: string): string[] {
  return marked.split(start).flatMap((part, index) => {
    const [inside = '', ...rest] = part.split(stop);
    const pieces = rest.length > 0 ? [inside, stop, rest.join(stop)] : [inside];
    return index === 0 ? pieces : [start, ...pieces];
  });
}
