import { z } from 'zod';
import { cleanText } from '../forms/clean-fields.ts';

/** A request's number in any spelling (3.1.2/3). */
export const number = z.string().min(1).max(40);

/** The version that the person saw; without it the action is taken on the present state. */
export const version = z.coerce.number().int().positive().optional();

/** `confirm: true`, also as a form sends it. */
export const confirm = z
  .union([z.boolean(), z.enum(['true', 'on']).transform(() => true)])
  .optional()
  .default(false);

/** A text of 1–max characters, trimmed and fit for the database. */
export function text(max = 2000) {
  return z.string().overwrite(cleaned).min(1).max(max);
}

/** A text that may be left out; blanks count as left out. */
export function optionalText(max = 2000) {
  return z
    .string()
    .overwrite(cleaned)
    .max(max)
    .optional()
    .transform((given) => given || undefined);
}

function cleaned(given: string): string {
  return cleanText(given, true);
}

/** What every action on one request starts with. */
export const onRequest = z.object({ number, version });

/** What every action that ends or answers a request starts with. */
export const onRequestConfirmed = onRequest.extend({ confirm });

export const uuid = z.uuid();

/** Who is meant, by e-mail; whether there is such a person is for the command to say. */
export const email = text(320);
