import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { env } from '../env.ts';

export interface KeptLetter {
  name: string;
  to: string;
  subject: string;
  text: string;
  date: string | null;
}

/** The letters that lie in DATA_DIR/mail, the newest first. */
export async function keptLetters(most: number): Promise<KeptLetter[]> {
  const folder = join(env.DATA_DIR, 'mail');
  const names = await readdir(folder).catch(() => []);
  const newest = names
    .filter((name) => name.endsWith('.eml') && !name.startsWith('.'))
    .sort()
    .toReversed()
    .slice(0, most);

  return Promise.all(
    newest.map(async (name) => {
      const { subject = '', text = '', to, date = null } = await PostalMime.parse(await readFile(join(folder, name)));
      return { name, subject, text, date, to: (to ?? []).map(({ address }) => address).join(', ') };
    }),
  );
}
