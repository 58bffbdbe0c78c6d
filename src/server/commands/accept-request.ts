import { z } from 'zod';
import { RuleError } from '#regulation/rule-error.ts';
import { assign } from './assign.ts';
import { command } from './command.ts';
import { ensure, ensureConfirmed } from './ensure.ts';
import { onRequestConfirmed, optionalText } from './inputs.ts';
import { lockRequest } from './lock-request.ts';
import { moveRequest } from './move.ts';

const input = onRequestConfirmed.extend({
  lateReason: optionalText(1000),
  lead: optionalText(320),
  others: z.array(z.string().trim().min(1).max(320)).max(20).optional().default([]),
});

/**
 * 3.2.2, 4.6.3 (T02). The Operator says that the information is complete and the term checked; a late request needs a reason.
 * With `lead` the same step assigns (R-4.6.4/3).
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
});
