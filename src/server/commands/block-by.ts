import type { Period } from '#regulation/bookings.ts';
import { RuleError } from '#regulation/rule-error.ts';
import { NotFound } from '../errors.ts';
import type { Act } from './act.ts';

/** Which blocks of a series an action is about: this one, from this one on, or all that have not ended yet. */
export const scopes = ['one', 'following', 'all'] as const;
export type Scope = (typeof scopes)[number];

export interface Block extends Period {
  id: string;
  resource: string;
  series: string | null;
  note: string | null;
  version: number;
}

/** The block and what belongs to it in this scope, locked. NotFound where there is none; RuleError `stale` where another was faster. */
export async function blocksIn(act: Act, id: string, scope: Scope, version?: number): Promise<[Block, ...Block[]]> {
  const held = act.trx
    .selectFrom('bookings')
    .select(['id', 'resource', 'series', 'note', 'from', 'to', 'version'])
    .where('state', '=', 'held')
    .forUpdate();
  const block = await held.where('id', '=', id).executeTakeFirst();
  if (!block) throw new NotFound();
  if (version !== undefined && version !== block.version) throw new RuleError('stale', { what: 'block' });
  if (scope === 'one' || !block.series) return [block];

  const others = await held
    .where('series', '=', block.series)
    .where('id', '!=', id)
    .where('to', '>', act.now)
    .$if(scope === 'following', (query) => query.where('from', '>', block.from))
    .orderBy('from')
    .execute();
  return [block, ...others];
}
