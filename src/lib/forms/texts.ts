import type { ShownText } from '#messages/field-text.ts';
import type { Messages } from '#messages/ru.ts';
import { shownTextAt } from '#messages/shown-form.ts';
import type { Category } from '#regulation/codes.ts';

/** The texts of the field that a path of the API names. */
export function textAt(t: Messages, category: Category | null, path: string): ShownText {
  return shownTextAt(t.forms, category, path) ?? { label: path };
}

/** «Аудитория» of «аудитория»: choices are written for the middle of a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
