/** Somebody whom a note may call. */
export interface Mentionable {
  id: string;
  name: string;
}

export interface Mention {
  person: string;
  /** As it stands in the text: «@Иванова». */
  said: string;
}

/**
 * 4.3.2. Whom a note calls: «@» and a surname or a whole name, in any case and with «е» for «ё»; the longest name counts, and
 * of one surname all who bear it. What is quoted calls nobody.
 */
export function mentionsIn(text: string, people: readonly Mentionable[]): Mention[] {
  const own = text
    .split('\n')
    .map((line) => (line.startsWith('>') ? ' '.repeat(line.length) : line))
    .join('\n');
  const found = new Map<string, Mention>();

  for (const { index } of own.matchAll(/(?<![\p{L}\p{N}_.])@/gu)) {
    const rest = own.slice(index + 1);
    const lengths = people.map((person) => ({ person, length: lengthOf(rest, person.name) }));
    const longest = Math.max(0, ...lengths.map(({ length }) => length));
    if (longest === 0) continue;

    for (const { person, length } of lengths) {
      if (length !== longest || found.has(person.id)) continue;
      found.set(person.id, { person: person.id, said: `@${rest.slice(0, length)}` });
    }
  }

  return [...found.values()];
}

/** How many letters of the text are this name or its surname; 0 where it is neither. */
function lengthOf(text: string, name: string): number {
  const names = [name, name.split(' ')[0] ?? ''];
  return (
    names.find((one) => one && alike(text.slice(0, one.length), one) && !/^[\p{L}\p{N}]/u.test(text.slice(one.length)))
      ?.length ?? 0
  );
}

function alike(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е').replaceAll('\u00a0', ' ');
}
