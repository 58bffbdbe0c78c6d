import { type DescribedField, describeFields, type KnownNames } from '#messages/describe-fields.ts';
import type { Forms } from '#messages/form-texts.ts';
import type { Locale } from '#messages/format.ts';
import type { Category } from '#regulation/codes.ts';
import type { FieldValues } from '#regulation/forms/field-spec.ts';

interface ListedFile {
  id: string;
  name: string;
  size: number;
}

/** One row of a list of facts; files stand in the place of the values, each with what is said about it. */
export interface ShownFact extends DescribedField {
  files: { file: ListedFile; about: string }[];
}

interface Ask {
  category: Category;
  fields: FieldValues;
  names: KnownNames;
  files: readonly ListedFile[];
  part?: 'fields' | 'answer';
}

/** 4.2.1. What was filled into a form or an answer, as `Facts` shows it. */
export function shownFacts(t: Forms, locale: Locale, { category, fields, names, files, part }: Ask): ShownFact[] {
  return describeFields(t, locale, category, fields, names, part).map((row) => ({
    ...row,
    files: filesIn(fields[row.code], files),
  }));
}

/** Files of a field, or of the rows of a list. */
function filesIn(value: unknown, files: readonly ListedFile[]): ShownFact['files'] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: unknown) => {
    const row = typeof one === 'object' && one !== null ? (one as FieldValues) : { file: one };
    const found = files.find(({ id }) => id === row.file);
    if (!found) return [];
    const { id, name, size } = found;
    return { file: { id, name, size }, about: typeof row.alt === 'string' ? row.alt : '' };
  });
}
