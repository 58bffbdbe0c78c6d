/** A piece of a note's words, or a colleague who is called. */
export interface Part {
  text: string;
  isMention: boolean;
}

/** 4.3.2. The words of a note with those who are called in it apart; `said` is how it calls them. */
export function mentionParts(text: string, said: readonly string[]): Part[] {
  const names = said.toSorted((a, b) => b.length - a.length).map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  if (names.length === 0) return [{ text, isMention: false }];

  return text
    .split(new RegExp(`(${names.join('|')})(?![\\p{L}\\p{N}])`, 'u'))
    .filter(Boolean)
    .map((part) => ({ text: part, isMention: said.includes(part) }));
}
