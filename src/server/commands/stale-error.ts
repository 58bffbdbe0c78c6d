import { RuleError } from '#regulation/rule-error.ts';
import type { RowOfCard } from '../db/card-rows.ts';
import type { Act } from './act.ts';

/** Who did what meanwhile; staff are told by name, a Client by role. */
export async function staleError(act: Act, row: RowOfCard): Promise<RuleError> {
  return new RuleError('stale', await lastStep(act, row));
}

/** The same of what others did after a step; null where they did nothing. */
export async function staleSince(act: Act, row: RowOfCard, step: string): Promise<RuleError | null> {
  const last = await lastStep(act, row, step);
  return last ? new RuleError('stale', last) : null;
}

async function lastStep({ trx, actor }: Act, row: RowOfCard, after?: string) {
  const last = await trx
    .selectFrom('history')
    .leftJoin('people', 'people.id', 'history.actor')
    .select(['history.event', 'history.at', 'history.role', 'people.name'])
    .where('history.request', '=', row.id)
    .$if(after !== undefined, (query) =>
      query.where('history.id', '>', after ?? '0').where('history.actor', 'is distinct from', actor.id),
    )
    .orderBy('history.id', 'desc')
    .limit(1)
    .executeTakeFirst();

  const name = actor.id === row.client ? null : last?.name;
  return last && { event: last.event, role: last.role, name, at: last.at };
}
