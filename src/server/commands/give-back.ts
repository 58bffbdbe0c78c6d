import { sql } from 'kysely';
import type { HeldBecause } from '../db/schema.ts';
import type { Act } from './act.ts';
import type { PendingMessage } from './deliver.ts';

/** 4.3.2. An answer that did not go out is its writer's draft again, before whatever they have begun since. */
export async function giveBack(act: Act, pending: PendingMessage, held: HeldBecause): Promise<void> {
  const { person, request, kind, text, files } = pending;

  await act.trx
    .insertInto('message_drafts')
    .values({ person, request, kind: 'answer', text, asks: kind === 'question', files, held, updated_at: act.now })
    .onConflict((conflict) =>
      conflict.columns(['person', 'request', 'kind']).doUpdateSet({
        text: sql`concat_ws(E'\n\n', excluded.text, nullif(message_drafts.text, ''))`,
        files: sql`excluded.files || message_drafts.files`,
        asks: sql`excluded.asks`,
        held,
        updated_at: act.now,
      }),
    )
    .execute();
}
