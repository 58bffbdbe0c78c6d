/** A source of chance that says the same whenever it is made of the same seed and name. */
export interface Dice {
  /** At least 0, less than 1. */
  next(): number;
  chance(share: number): boolean;
  /** A whole number, both ends included. */
  between(from: number, to: number): number;
  pick<Value>(values: readonly Value[]): Value;
  /** One of the keys, each as likely as its weight says. */
  weighted<Key extends string>(weights: Readonly<Record<Key, number>>): Key;
  /** Zero or more, most of them small, `mean` on average. */
  aboutMean(mean: number): number;
}

/** Each thing has dice of its own, so that what one of them throws never depends on how many others there are. */
export function diceOf(seed: number, name: string): Dice {
  const next = mulberry32(hashOf(`${seed}:${name}`));

  return {
    next,
    chance: (share) => next() < share,
    between: (from, to) => from + Math.floor(next() * (to - from + 1)),
    pick: <Value>(values: readonly Value[]) => values[Math.floor(next() * values.length)] as Value,
    weighted: (weights) => keyAt(weights, next()),
    aboutMean: (mean) => -Math.log(1 - next()) * mean,
  };
}

function keyAt<Key extends string>(weights: Readonly<Record<Key, number>>, share: number): Key {
  const entries = Object.entries(weights) as [Key, number][];
  let left = share * entries.reduce((sum, [, weight]) => sum + weight, 0);

  for (const [key, weight] of entries) {
    left -= weight;
    if (left < 0) return key;
  }
  return (entries.at(-1) as [Key, number])[0];
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);

  return hash >>> 0;
}

function mulberry32(seed: number): () => number {
  let state = seed;

  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
