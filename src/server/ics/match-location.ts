/** A room as far as a place named in a timetable may mean it. */
export interface Place {
  id: string;
  name: string;
  number: string | null;
  /** The name of its building. */
  building: string | null;
}

/**
 * Which room a timetable means by «Главный корпус, ауд. 214»: the one of that name, else the one of that number, where its
 * building is named or no other has the number. Null where it could be several, or none.
 */
export function matchLocation(location: string, places: readonly Place[]): string | null {
  const words = wordsOf(location);
  const whole = words.join(' ');

  const byName = places.filter(({ name }) => wordsOf(name).join(' ') === whole);
  if (byName.length === 1) return byName[0]?.id ?? null;

  const named = new Set(places.flatMap(({ building }) => (building && isNamed(building, words) ? [building] : [])));
  const byNumber = places.filter(({ number, building }) => {
    return (
      number !== null && words.includes(wordsOf(number).join('')) && (named.size === 0 || named.has(building ?? ''))
    );
  });
  if (byNumber.length === 1) return byNumber[0]?.id ?? null;

  const byNameWithin = places.filter(({ name, building }) => {
    return wordsOf(name).every((word) => words.includes(word)) && (named.size === 0 || named.has(building ?? ''));
  });
  return byNumber.length === 0 && byNameWithin.length === 1 ? (byNameWithin[0]?.id ?? null) : null;
}

/** Whether all words of a building's name but «корпус» and short ones stand in the place: «на Садовой», «Главный». */
function isNamed(building: string, words: readonly string[]): boolean {
  const telling = wordsOf(building).filter((word) => word.length > 2 && !/^(корпус|здание|центр|building)$/.test(word));
  return telling.length > 0 && telling.every((word) => words.includes(word));
}

function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/ё/g, 'е')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
