import { type RedirectReason, redirectReasonsWithText } from '#regulation/codes.ts';
import { type FieldError, RuleError } from '#regulation/rule-error.ts';
import type { Offer } from '../db/schema.ts';
import type { Act } from './act.ts';
import { changeRequest } from './change-request.ts';
import type { Locked } from './lock-request.ts';
import { record } from './record.ts';

interface Wanted {
  lead: string;
  others: string[];
  reason?: RedirectReason | undefined;
  text?: string | undefined;
}

interface Agent {
  id: string;
  email: string;
  name: string;
}

/**
 * R-4.6.4/1, R-4.6.4/4. Exactly one lead and any co-workers, by e-mail. Who replaces a lead or removes an Agent gives a
 * reason (R-3.1.3/2). Where the service assigns by itself, `suggestion` says by what score. Throws RuleError
 * `redirect_reason`, or `form_incomplete` naming who is no Agent.
 */
export async function assign(
  act: Act,
  request: Locked,
  { lead, others, reason, text }: Wanted,
  suggestion?: object,
): Promise<void> {
  const { row } = request;
  const [first, ...rest] = await agentsBy(act, row.client, [lead, ...others]);
  if (!first) return;

  const wanted = [...new Map([first, ...rest].map((agent) => [agent.id, agent])).values()];
  const removed = row.agents.filter(({ id }) => !wanted.some((agent) => agent.id === id));
  const isRedirect = removed.length > 0 || (row.lead !== null && row.lead !== first.id);
  if (isRedirect) ensureReason(reason, text);

  await replaceAgents(act, row.id, wanted, removed);
  await changeRequest(act, request, {
    lead: first.id,
    ...(row.offer && isDecided(row.offer, { before: row.lead, after: first.id, removed }) && { offer: null }),
  });
  await record(
    act,
    row.id,
    isRedirect ? 'redirected' : 'assigned',
    {
      before: row.agents.map(({ id, name }) => ({ id, name, lead: id === row.lead })),
      after: wanted.map(({ id, name }) => ({ id, name, lead: id === first.id })),
      ...(isRedirect && { reason, text }),
      ...(suggestion && { suggestion }),
    },
    suggestion ? null : 'operator',
  );
}

interface Change {
  before: string | null;
  after: string;
  removed: { id: string }[];
}

/**
 * R-3.1.3/1. Who is taken off has nothing to offer any more; a hand-over is also granted by taking the lead off its
 * asker.
 */
function isDecided({ kind, by }: Offer, { before, after, removed }: Change): boolean {
  return removed.some(({ id }) => id === by) || (kind === 'handover' && before === by && after !== by);
}

function ensureReason(reason: RedirectReason | undefined, text: string | undefined): void {
  if (!reason) throw new RuleError('redirect_reason', { errors: [{ field: 'reason', code: 'required' }] });
  if (redirectReasonsWithText.includes(reason) && !text) {
    throw new RuleError('redirect_reason', { errors: [{ field: 'text', code: 'required' }] });
  }
}

/** R-2.2/3: the request's own Client is never its Agent. */
async function agentsBy({ trx }: Act, client: string, emails: string[]): Promise<Agent[]> {
  const agents: Agent[] = [];
  const errors: FieldError[] = [];

  for (const [index, email] of emails.entries()) {
    const agent = await trx
      .selectFrom('people')
      .innerJoin('roles', 'roles.person', 'people.id')
      .select(['people.id', 'people.email', 'people.name'])
      .where((eb) => eb(eb.fn<string>('lower', ['people.email']), '=', email.toLowerCase()))
      .where('roles.role', '=', 'agent')
      .where('people.kind', '=', 'employee')
      .where('people.id', '!=', client)
      .executeTakeFirst();

    if (agent) agents.push(agent);
    else errors.push({ field: index === 0 ? 'lead' : `others.${index - 1}`, code: 'agent_unknown', params: { email } });
  }

  if (errors.length > 0) throw new RuleError('form_incomplete', { errors });
  return agents;
}

async function replaceAgents({ trx, now }: Act, request: string, wanted: Agent[], removed: { id: string }[]) {
  for (const { id } of removed) {
    await trx
      .updateTable('assignments')
      .set({ until: now, part: 'cancelled' })
      .where('request', '=', request)
      .where('person', '=', id)
      .execute();
  }

  for (const { id } of wanted) {
    await trx
      .insertInto('assignments')
      .values({ request, person: id, since: now })
      .onConflict((conflict) =>
        conflict
          .columns(['request', 'person'])
          .doUpdateSet({ until: null, part: 'todo', text: null, since: now })
          .where('assignments.until', 'is not', null),
      )
      .execute();
  }
}
