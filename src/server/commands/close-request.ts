import { z } from 'zod';
import { closingReasons, closingReasonsWithText } from '#regulation/codes.ts';
import { RuleError } from '#regulation/rule-error.ts';
import { command } from './command.ts';
import { ensure, ensureConfirmed } from './ensure.ts';
import { freeEverything } from './free.ts';
import { number, onRequestConfirmed, optionalText } from './inputs.ts';
import { joinDuplicate, mainOf } from './join-duplicate.ts';
import { lockBoth } from './lock-both.ts';
import { lockRequest } from './lock-request.ts';
import { moveRequest } from './move.ts';
import { responseMet } from './response-met.ts';

const input = onRequestConfirmed.extend({
  reason: z.string().optional(),
  text: optionalText(),
  /** Of a duplicate: the request on which the work goes on. */
  main: number.optional(),
});

/**
 * 3.2.6/3 (T04, T07, T10, W02). The Operator closes with a reason; a withdrawn request only, and alone, with `withdrawn`; a
 * duplicate may lead to the request on which the work goes on. Throws RuleError `merging` until that is confirmed.
 */
export const closeRequest = command(input, async (act, { number, version, confirm, reason, text, main: asked }) => {
  const [request, other] = asked
    ? await lockBoth(act, number, asked, version)
    : [await lockRequest(act, number, version), undefined];

  await ensure(act, 'close', request);
  const known = ensureReason(reason, text, request.row.withdrawn_at !== null);
  const main = other === undefined ? null : mainOf(act, request, other, { reason: known, text, confirm });
  ensureConfirmed(act, 'close', request, confirm);

  await freeEverything(act, request);
  await moveRequest(act, request, 'close', {
    event: 'closed',
    details: { reason: known, text, ...main?.told },
    changes: {
      outcome: JSON.stringify({ reason: known, text: text ?? null }),
      ...(main && { duplicate_of: main.request.row.id }),
      ...(await responseMet(act, 'close', request)),
    },
  });
  if (main) await joinDuplicate(act, request, main);
});

function ensureReason(reason: string | undefined, text: string | undefined, withdrawn: boolean): string {
  const known = closingReasons.find((code) => code === reason);

  if (!known || (known === 'withdrawn') !== withdrawn) {
    throw new RuleError('closing_reason', { withdrawn, errors: [{ field: 'reason', code: 'closing_reason' }] });
  }
  if (closingReasonsWithText.includes(known) && !text) {
    throw new RuleError('closing_reason', { reason: known, errors: [{ field: 'text', code: 'required' }] });
  }

  return known;
}
