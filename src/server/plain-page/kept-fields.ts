/** One field of a form that came to nothing, in the order of the form. */
export type KeptField =
  { kind: 'shown' | 'hidden'; name: string; value: string } | { kind: 'files'; name: string; files: string[] };

/** A person's texts are far below; more is not echoed. */
const most = { letters: 200_000, fields: 1000 };

/** The field in which the page itself remembers files that were chosen, until they are chosen again: field, then names. */
export const lostFiles = 'lost-files';

/**
 * What a page can keep of a form: texts that a person wrote are shown, codes and numbers travel along, chosen files are
 * named at the end, once for each field; secrets are left out. Null where it is too much to keep.
 */
export function keptFields(form: FormData): KeptField[] | null {
  const entries = [...form];
  const letters = entries.reduce((sum, [name, value]) => sum + name.length + lettersOf(value), 0);
  if (letters > most.letters || entries.length > most.fields) return null;

  const files = new Map<string, string[]>();
  for (const said of form.getAll(lostFiles)) {
    const [name, ...names] = typeof said === 'string' ? said.split('/') : [];
    if (name) files.set(name, names);
  }
  for (const name of form.keys()) {
    const names = form.getAll(name).flatMap((one) => (typeof one === 'string' || one.name === '' ? [] : one.name));
    if (names.length > 0) files.set(name, names);
  }

  const texts = entries.flatMap(([name, value]): KeptField[] => {
    if (typeof value !== 'string' || name === lostFiles || isSecret(name)) return [];
    return [{ kind: isWritten(name, value) ? 'shown' : 'hidden', name, value }];
  });
  return [...texts, ...Array.from(files, ([name, names]): KeptField => ({ kind: 'files', name, files: names }))];
}

function lettersOf(value: FormDataEntryValue): number {
  return typeof value === 'string' ? value.length : value.name.length;
}

function isSecret(name: string): boolean {
  return /passw|secret|token/i.test(name);
}

/** Codes, days, numbers and paths are one word of plain letters; what a person writes mostly is not. */
function isWritten(name: string, value: string): boolean {
  if (value.trim() === '') return false;
  return /[^\x21-\x7e]|:\/\//.test(value) || /^(text|comment|note|name|title|about)$/.test(name);
}
