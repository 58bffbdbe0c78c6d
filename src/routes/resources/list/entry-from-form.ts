import { type CatalogueKind, catalogueFields } from '#regulation/catalogue/fields.ts';
import { closedWord } from '#regulation/catalogue/read.ts';

/** What the form of an entry says, by the codes of its fields; an empty field empties its value. */
export function entryFromForm(kind: CatalogueKind, form: FormData): Record<string, string | string[]> {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };

  return Object.fromEntries(
    catalogueFields[kind].map(({ code, type }): [string, string | string[]] => {
      switch (type) {
        case 'choices':
          return [code, form.getAll(code).filter((value) => typeof value === 'string')];
        case 'texts':
          return [code, text(code).split(/\r?\n/)];
        case 'flag':
          return [code, form.has(code) ? 'true' : 'false'];
        case 'hours':
          return [code, form.has(`${code}.closed`) ? closedWord : `${text(`${code}.from`)}–${text(`${code}.to`)}`];
        default:
          return [code, text(code)];
      }
    }),
  );
}
