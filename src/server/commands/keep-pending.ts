import { type Insertable, sql } from 'kysely';
import type { Database } from '../db/schema.ts';
import type { Act } from './act.ts';
import type { Locked } from './lock-request.ts';

type Written = Omit<
  Insertable<Database['pending_messages']>,
  'person' | 'request' | 'after' | 'written_at' | 'goes_at'
>;

/** 4.3.2. Keeps what can be taken back, with the job that sends it at its time. */
export async function keepPending(act: Act, { row }: Locked, goesAt: Date, written: Written): Promise<void> {
  const { id } = await act.trx
    .insertInto('pending_messages')
    .values(({ selectFrom }) => ({
      ...written,
      person: act.actor.id,
      request: row.id,
      after: selectFrom('messages')
        .select(({ fn }) => fn.coalesce(fn.max('position'), sql<string>`0`).as('last'))
        .where('request', '=', row.id),
      written_at: act.now,
      goes_at: goesAt,
    }))
    .returning('id')
    .executeTakeFirstOrThrow();

  await sql`select graphile_worker.add_job('send-pending', json_build_object('pending', ${id}::text),
    run_at => ${goesAt}::timestamptz, priority => -1)`.execute(act.trx);
}
