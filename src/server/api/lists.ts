import { RuleError } from '#regulation/rule-error.ts';

interface Page {
  limit?: number | undefined;
  cursor?: string | undefined;
}

/** A page of a list that is read whole, since it is short; the cursor is the place of the next row. */
export function paged<Row>(
  rows: readonly Row[],
  { limit = 25, cursor }: Page,
): { items: Row[]; nextCursor: string | null } {
  const start = cursor === undefined || cursor === '' ? 0 : placeOf(cursor);
  const end = start + limit;

  return { items: rows.slice(start, end), nextCursor: end < rows.length ? cursorOf(end) : null };
}

/** A value of the address that is not what it may be: 422 with its name. */
export function wrongQuery(field: string, code: 'choice' | 'type' | 'required' = 'type'): RuleError {
  return new RuleError('form_incomplete', { errors: [{ field, code }] });
}

/** A place in a list as a cursor. */
export function cursorOf(place: number): string {
  return Buffer.from(`at:${place}`).toString('base64url');
}

/** The place of a cursor; 422 where it is none of ours. */
export function placeOf(cursor: string): number {
  const found = /^at:(\d{1,9})$/.exec(Buffer.from(cursor, 'base64url').toString())?.[1];
  if (found === undefined) throw wrongQuery('cursor');

  return Number(found);
}
