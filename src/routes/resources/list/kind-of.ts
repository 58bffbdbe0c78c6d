import { error } from '@sveltejs/kit';
import { type CatalogueKind, catalogueKinds } from '#regulation/catalogue/fields.ts';

/** The kind that an address names; a page that isn't there where it names none. */
export function kindOf(text: string | null | undefined): CatalogueKind {
  const kind = catalogueKinds.find((one) => one === text);
  if (!kind) error(404, 'not_found');

  return kind;
}
