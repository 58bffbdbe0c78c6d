import { sql } from 'kysely';
import type { EventName, Role } from '#regulation/codes.ts';
import type { Act } from './act.ts';

/**
 * 3.1.4/1. The only door into history: who, in which role, when, what, before and after; and, in the same transaction,
 * the job that tells the people concerned.
 * The service itself acts where `by` is null.
 */
export async function record(
  { trx, actor, now }: Act,
  request: string,
  event: EventName,
  details: object = {},
  by: Role | null = null,
): Promise<void> {
  await trx
    .with('step', (query) =>
      query
        .insertInto('history')
        .values({
          request,
          actor: by ? actor.id : null,
          role: by,
          event,
          details: JSON.stringify(details),
          at: now,
        })
        .returning('id'),
    )
    .selectFrom('step')
    .select(sql`graphile_worker.add_job('announce', json_build_object('history', id::text))`.as('job'))
    .executeTakeFirstOrThrow();
}
