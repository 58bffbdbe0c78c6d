import { z } from '@hono/zod-openapi';
import { type Day, isDay } from '#regulation/calendar.ts';

/** A day, `YYYY-MM-DD`, that really exists. */
export const day = z
  .string()
  .refine(isDay)
  .openapi({ type: 'string', format: 'date', example: '2026-12-10' }) as z.ZodType<Day, string>;

/** A time of Moscow, `HH:MM`. */
export const time = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .openapi({ example: '18:00' });

/** A whole number that stands in an address. */
export function whole(least: number, most: number) {
  return z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.number().min(least).max(most))
    .openapi({ type: 'integer', minimum: least, maximum: most });
}

/** `1` or `true`, `0` or `false`. */
export const flag = z
  .enum(['1', 'true', '0', 'false'])
  .transform((text) => text === '1' || text === 'true')
  .openapi({ type: 'boolean' });

/** Several codes of a list, separated by commas; an empty text is none. */
export function codes<Code extends string>(list: readonly Code[]) {
  return z
    .string()
    .transform((text) =>
      text
        .split(',')
        .map((part) => part.trim())
        .filter(Boolean),
    )
    .pipe(z.array(z.enum(list as readonly [Code, ...Code[]])))
    .openapi({ type: 'string', description: `${list.join(', ')}; several by commas`, example: list[0] ?? '' });
}

/** `{number}` of an address, in either spelling. */
export const onNumber = z.object({
  number: z.string().openapi({
    description: '«МИ-2026-000123» (percent-encoded) or «MI-2026-000123»',
    example: 'MI-2026-000123',
  }),
});

/** `?limit=` and `?cursor=` of every list. */
export const onPage = z.object({
  limit: whole(1, 100).optional().openapi({ type: 'integer', minimum: 1, maximum: 100, default: 25 }),
  cursor: z.string().max(1000).optional().openapi({ description: '`nextCursor` of the page before' }),
});

/** The version that the caller saw; without it the action is taken on the present state. */
export const ifMatch = z.object({
  'If-Match': z.string().optional().openapi({ description: 'The ETag of the request as it was seen', example: '"5"' }),
});

/** A key of the caller's own for one thing to be made. */
export const idempotencyKey = z.object({
  'Idempotency-Key': z.string().optional().openapi({
    description: 'Kept 24 hours: the same key and body make one thing and get the same answer',
    example: '3f0c2b6e-0c5e-4a57-9d0b-6f1b7a1b2c3d',
  }),
});
