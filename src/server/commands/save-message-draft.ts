import { z } from 'zod';
import { NotFound } from '../errors.ts';
import { visibleTo } from '../db/visible.ts';
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
});

/** 4.3.2. Keeps what one of the staff types on a request, for them alone; no step of the history. */
export const saveMessageDraft = command(input, async (act, { number, kind, text, asks, files }) => {
  const request = await requestOf(act, number);
  const key = { request, person: act.actor.id, kind };

  if (text.trim() === '' && files.length === 0) {
    await act.trx
      .deleteFrom('message_drafts')
      .where('request', '=', request)
      .where('person', '=', key.person)
      .where('kind', '=', kind)
      .execute();
    return { savedAt: act.now };
  }

  const typed = { text, asks, files, held: null, updated_at: act.now };
  await act.trx
    .insertInto('message_drafts')
    .values({ ...key, ...typed })
    .onConflict((conflict) => conflict.columns(['person', 'request', 'kind']).doUpdateSet(typed))
    .execute();
  return { savedAt: act.now };
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
