import type { Hours } from '#regulation/bookings.ts';
import { type CatalogueField, type CatalogueKind, catalogueFields } from '#regulation/catalogue/fields.ts';
import type { EntryValues } from '#regulation/catalogue/read.ts';

/** The controls of a form by their names, as texts. */
export type Typed = Record<string, string | string[] | undefined>;

/** An entry as the controls of its form show it. */
export function typedEntry(kind: CatalogueKind, values: EntryValues): Typed {
  return Object.assign({}, ...catalogueFields[kind].map((field) => typedField(field, values[field.code])));
}

function typedField({ code, type }: CatalogueField, value: EntryValues[string] | undefined): Typed {
  switch (type) {
    case 'choices':
      return { [code]: value as string[] };
    case 'texts':
      return { [code]: (value as string[] | null)?.join('\n') ?? '' };
    case 'flag':
      return value === true ? { [code]: 'true' } : {};
    case 'hours': {
      const hours = value as Hours | null;
      return hours
        ? { [`${code}.from`]: hours.from, [`${code}.to`]: hours.to === '24:00' ? '00:00' : hours.to }
        : { [`${code}.closed`]: 'on' };
    }
    default:
      return { [code]: value === null || value === undefined ? '' : String(value) };
  }
}
