import { z } from 'zod';
import { RuleError } from '#regulation/rule-error.ts';
import { suggestedAgents } from '../db/agent-facts.ts';
import { theSettings } from '../db/settings.ts';
import type { Act } from './act.ts';
import { assign } from './assign.ts';
import { command } from './command.ts';
import { ensure, ensureConfirmed } from './ensure.ts';
import { email, onRequestConfirmed, optionalText } from './inputs.ts';
import { type Locked, lockRequest } from './lock-request.ts';
import { moveRequest } from './move.ts';

const input = onRequestConfirmed.extend({
  lateReason: optionalText(1000),
  lead: optionalText(320),
  others: z.array(email).max(20).optional().default([]),
});

/**
 * R-3.2.2/1, R-3.2.2/2, R-4.6.4/2 (T02). The Operator says that the information is complete and the term checked; a late
 * request needs a reason. With `lead` the same step assigns (R-4.6.4/3).
 */
export const acceptRequest = command(input, async (act, { number, version, confirm, lateReason, lead, others }) => {
  const request = await lockRequest(act, number, version);

  await ensure(act, 'accept', request);
  ensureConfirmed(act, 'accept', request, confirm);
  if (request.row.late && !lateReason) {
    throw new RuleError('late_reason', { errors: [{ field: 'lateReason', code: 'late_reason' }] });
  }

  await moveRequest(act, request, 'accept', {
    event: 'accepted',
    details: { late: request.row.late, ...(request.row.late && { lateReason }) },
    changes: { late_reason: request.row.late ? (lateReason ?? null) : null },
  });
  if (lead) await assign(act, request, { lead, others });
  else await assignByItself(act, request);
});

/**
 * R-3.1.3/4. Only where the University has set `autoAssign`: the service assigns the first of its suggestion and says by
 * what.
 */
async function assignByItself(act: Act, request: Locked): Promise<void> {
  const { row } = request;
  const { service } = await theSettings();
  if (!service.autoAssign || row.lead) return;

  const { id, category, client, event, title, fields, event_date: eventDate, response_due: responseDue } = row;
  const facts = { id, category, client, event, title, fields, eventDate, responseDue };
  const [first] = await suggestedAgents(act.trx, facts, act.now);
  if (!first || first.score === null) return;

  const { score, match, load, capacity, continues } = first;
  await assign(act, request, { lead: first.email, others: [] }, { score, match, load, capacity, continues });
}
