import type { ExpressionBuilder } from 'kysely';
import type { Actor } from '#regulation/permissions.ts';
import type { Database } from './schema.ts';

type Requests = ExpressionBuilder<Database, 'requests'>;

/** 4.3.1: after a redirect the earlier Agent may still read for this long, in days. */
const readAfterRedirect = 30;

/**
 * 2.1/2, 2.2/2, 2.3/1. Which requests exist for this person: an Operator's are all, an Agent's the assigned ones and by a
 * setting the unassigned ones of the own categories, also what was joined to an assigned one as its duplicate; anybody's the own ones. Every read and every lock of a request goes
 * through here; what it hides is answered 404.
 */
export function visibleTo(actor: Actor, now: Date) {
  const since = new Date(now.getTime() - readAfterRedirect * 24 * 3_600_000);

  return (eb: Requests) => {
    if (actor.roles.includes('operator')) return eb.val(true);

    const own = eb('requests.client', '=', actor.id);
    if (!actor.roles.includes('agent')) return own;

    const assigned = eb.exists(
      eb
        .selectFrom('assignments')
        .select('assignments.person')
        .whereRef('assignments.request', '=', 'requests.id')
        .where('assignments.person', '=', actor.id)
        .where((or) => or.or([or('until', 'is', null), or('until', '>', since)])),
    );
    const joined = eb.exists(
      eb
        .selectFrom('assignments')
        .select('assignments.person')
        .whereRef('assignments.request', '=', 'requests.duplicate_of')
        .where('assignments.person', '=', actor.id)
        .where('until', 'is', null),
    );
    return eb.or([own, assigned, joined, ...unassignedFor(actor, eb)]);
  };
}

/** R-2.1/2. What nobody works on yet, of the categories that the Agent sees by `agentsSeeUnassigned`; none by default. */
export function unassignedFor({ unassigned = [] }: Actor, eb: Requests) {
  if (unassigned.length === 0) return [];

  return [
    eb.and([
      eb('requests.lead', 'is', null),
      eb('requests.category', 'in', unassigned),
      eb('requests.stage', 'in', ['open', 'in_review', 'in_progress']),
      eb('requests.withdrawn_at', 'is', null),
    ]),
  ];
}
