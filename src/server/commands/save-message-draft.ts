import { z } from 'zod';
import { visibleTo } from '../db/visible.ts';
import { NotFound } from '../errors.ts';
import { parseNumber } from '../number.ts';
import type { Act } from './act.ts';
import { command } from './command.ts';
import { number, uuid } from './inputs.ts';

const input = z.object({
  number,
  kind: z.enum(['answer', 'note']),
  /** As it was typed; an empty one is none. */
  text: z
    .string()
    .max(10_000)
    .overwrite((typed) => typed.toWellFormed().replaceAll('\u0000', '')),
  asks: z.boolean().optional().default(false),
  files: z.array(uuid).max(10).optional().default([]),
  /** What came back instead of going out was seen by whoever saves. */
  seen: z.boolean().optional().default(false),
});
type Typed = z.output<typeof input>;

/**
 * 4.3.2. Keeps what one of the staff types on a request, for them alone; no step of the history. An answer that came back
 * meanwhile and was not seen is left as it is: then `savedAt` is null.
 */
export const saveMessageDraft = command(input, async (act, typed) => {
  const request = await requestOf(act, typed.number);
  const isSaved = await (typed.text.trim() === '' && typed.files.length === 0 ? drop : keep)(act, request, typed);
  return { savedAt: isSaved ? act.now : null };
});

async function requestOf({ trx, actor, now }: Act, number: string): Promise<string> {
  const found = await trx
    .selectFrom('requests')
    .select('id')
    .where('number', '=', parseNumber(number, now))
    .where('client', '!=', actor.id)
    .where(visibleTo(actor, now))
    .executeTakeFirst();

  if (!found) throw new NotFound();
  return found.id;
}

async function drop({ trx, actor }: Act, request: string, { kind, seen }: Typed): Promise<boolean> {
  const left = await trx
    .deleteFrom('message_drafts')
    .where('request', '=', request)
    .where('person', '=', actor.id)
    .where('kind', '=', kind)
    .$if(!seen, (query) => query.where('held', 'is', null))
    .executeTakeFirst();
  if (left.numDeletedRows > 0n || seen) return true;

  const held = await trx
    .selectFrom('message_drafts')
    .select('held')
    .where('request', '=', request)
    .where('person', '=', actor.id)
    .where('kind', '=', kind)
    .executeTakeFirst();
  return held === undefined;
}

async function keep({ trx, actor, now }: Act, request: string, { kind, text, asks, files, seen }: Typed) {
  const typed = { text, asks, files, held: null, updated_at: now };
  const kept = await trx
    .insertInto('message_drafts')
    .values({ request, person: actor.id, kind, ...typed })
    .onConflict((conflict) => {
      const update = conflict.columns(['person', 'request', 'kind']).doUpdateSet(typed);
      return seen ? update : update.where('message_drafts.held', 'is', null);
    })
    .returning('kind')
    .executeTakeFirst();
  return kept !== undefined;
}
