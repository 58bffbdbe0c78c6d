import type { Trx } from '../db/database.ts';

const letters: Record<string, string> = {
  ...{ а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'e', ж: 'zh', з: 'z', и: 'i', й: 'y', к: 'k', л: 'l' },
  ...{ м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh' },
  ...{ щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya' },
};

/** The code of a new building, by which programs name it: its name in latin letters, and a number where that is taken. */
export async function codeFor(trx: Trx, name: string): Promise<string> {
  const latin = [...name.toLowerCase()].map((letter) => letters[letter] ?? letter).join('');
  const wanted =
    latin
      .replace(/[^a-z\d]+/g, '_')
      .replace(/^_+|_+$/g, '')
      .slice(0, 40) || 'building';
  const rows = await trx.selectFrom('buildings').select('code').execute();
  const taken = new Set(rows.map(({ code }) => code));

  let code = wanted;
  for (let n = 2; taken.has(code); n++) code = `${wanted}_${n}`;
  return code;
}
