import type { ExpressionBuilder } from 'kysely';
import { type Actor, isAgent, isOperator } from '#regulation/permissions.ts';
import type { Database } from '../../db/schema.ts';
import { unassignedFor, visibleTo } from '../../db/visible.ts';

/** In which role a person looks at the queue: an Operator's has Agents' refusals on top. */
export function roleInQueue(actor: Actor): 'operator' | 'agent' {
  return isOperator(actor) ? 'operator' : 'agent';
}

export type Scope = ReturnType<typeof scopeOf>;

/** 2.1/2, 2.2/2. Of what the person may see: everything (Operator), what is assigned now or waits for an Agent (Agent), the own ones. */
export function scopeOf(actor: Actor, now: Date) {
  return (eb: ExpressionBuilder<Database, 'requests'>) => {
    const visible = visibleTo(actor, now)(eb);
    if (isOperator(actor)) return visible;
    if (!isAgent(actor)) return eb.and([visible, eb('requests.client', '=', actor.id)]);

    const assigned = eb
      .selectFrom('assignments')
      .select('assignments.request')
      .where('assignments.person', '=', actor.id)
      .where('assignments.until', 'is', null);

    return eb.and([visible, eb.or([eb('requests.id', 'in', assigned), ...unassignedFor(actor, eb)])]);
  };
}
