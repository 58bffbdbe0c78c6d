import { z } from 'zod';

/** A request's number in any spelling (3.1.2/3). */
export const number = z.string().min(1).max(40);

/** The version that the person saw; without it the action is taken on the present state. */
export const version = z.coerce.number().int().positive().optional();

/** `confirm: true`, also as a form sends it. */
export const confirm = z
  .union([z.boolean(), z.enum(['true', 'on']).transform(() => true)])
  .optional()
  .default(false);

/** A text of 1–max characters, trimmed. */
export function text(max = 2000) {
  return z.string().trim().min(1).max(max);
}

/** A text that may be left out; blanks count as left out. */
export function optionalText(max = 2000) {
  return z
    .string()
    .trim()
    .max(max)
    .optional()
    .transform((given) => given || undefined);
}

/** What every action on one request starts with. */
export const onRequest = z.object({ number, version });

/** What every action that ends or answers a request starts with. */
export const onRequestConfirmed = onRequest.extend({ confirm });

export const uuid = z.uuid();
