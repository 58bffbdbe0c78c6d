import { parseArgs } from 'node:util';
import { personByEmail, type Person } from '../auth/sessions.ts';
import { Mistake } from './mistake.ts';

/** One command: how it is written, what it does, and its arguments read into the work on the database. */
export interface Command {
  usage: string;
  what: string;
  /** Throws Mistake before anything is opened or changed. */
  read(args: string[]): () => Promise<string>;
}

/** Options like `--email E`, and nothing else; throws Mistake for what is missing or unknown. */
export function optionsOf<Needed extends string, Other extends string = never>(
  args: string[],
  needed: readonly Needed[],
  other: readonly Other[] = [],
): Record<Needed, string> & Partial<Record<Other, string>> {
  const names = [...needed, ...other];
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));

  try {
    const { values } = parseArgs({ args, options, strict: true, allowPositionals: false });
    const missing = needed.filter((name) => !values[name]);
    if (missing.length > 0) throw new Mistake(`Please give ${missing.map((name) => `--${name}`).join(' and ')}.`);

    return values as Record<Needed, string> & Partial<Record<Other, string>>;
  } catch (error) {
    if (error instanceof Mistake) throw error;
    throw new Mistake(error instanceof Error ? error.message : String(error));
  }
}

/** The person of an e-mail; throws Mistake where there is none. */
export async function personOf(email: string): Promise<Person> {
  const person = await personByEmail(email);
  if (!person) throw new Mistake(`There is no person with the e-mail ${email}. People appear when they first sign in.`);

  return person;
}
