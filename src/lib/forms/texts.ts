import type { FieldText } from '#messages/field-text.ts';
import { fieldText } from '#messages/form-texts.ts';
import type { Messages } from '#messages/ru.ts';
import type { Category } from '#regulation/codes.ts';
import { fieldAt } from '#regulation/forms/field-at.ts';

/** The texts of the field that a path of the API names. */
export function textAt(t: Messages, category: Category | null, path: string): FieldText {
  const { part, key } = fieldAt(category, path);
  return fieldText(t.forms, category, part, key) ?? { label: path, purpose: '' };
}

/** «Аудитория» of «аудитория»: choices are written for the middle of a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
