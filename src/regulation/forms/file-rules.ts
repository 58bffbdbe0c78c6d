import type { Category } from '../codes.ts';
import type { CardToCheck, FormFacts } from './facts.ts';
import type { FieldError } from '../rule-error.ts';
import type { FilePurpose } from './field-spec.ts';
import { rowsIn } from './values.ts';

interface NamedFile {
  field: string;
  id: unknown;
  purpose: FilePurpose;
}

/** 4.2.1. Every file named is the sender's, was uploaded for this purpose, and is named once. */
export function checkFiles(category: Category, card: CardToCheck, { files }: FormFacts): FieldError[] {
  if (!files) return [];
  const named = filesOf(category, card).filter((file) => typeof file.id === 'string');

  return named.flatMap(({ field, id, purpose }, index) => {
    const file = files.get(String(id));
    if (!file) return [{ field, code: 'file_unknown' }];
    if (file.purpose !== purpose) return [{ field, code: 'file_purpose', params: { purpose } }];
    return named.findIndex((other) => other.id === id) < index ? [{ field, code: 'repeated' }] : [];
  });
}

/** Every file that a card names, with the path of its field and the purpose it must have. */
export function filesOf(category: Category, { fields, files }: Pick<CardToCheck, 'fields' | 'files'>): NamedFile[] {
  const layouts = category === 'printing' && Array.isArray(fields.layoutFiles) ? fields.layoutFiles : [];
  const images = category === 'information' ? rowsIn(fields, 'images') : [];

  return [
    ...(files ?? []).map((id, index): NamedFile => ({ field: `files.${index}`, id, purpose: 'attachment' })),
    ...layouts.map((id, index): NamedFile => ({ field: `fields.layoutFiles.${index}`, id, purpose: 'layout' })),
    ...images.map(({ file }, index): NamedFile => ({
      field: `fields.images.${index}.file`,
      id: file,
      purpose: 'image',
    })),
  ];
}
