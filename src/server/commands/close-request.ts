import { z } from 'zod';
import { closingReasons, closingReasonsWithText } from '#regulation/codes.ts';
import { RuleError } from '#regulation/rule-error.ts';
import { command } from './command.ts';
import { ensure, ensureConfirmed } from './ensure.ts';
import { freeEverything } from './free.ts';
import { onRequestConfirmed, optionalText } from './inputs.ts';
import { lockRequest } from './lock-request.ts';
import { moveRequest } from './move.ts';
import { responseMet } from './response-met.ts';

const input = onRequestConfirmed.extend({ reason: z.string().optional(), text: optionalText() });

/** 3.2.6/3 (T04, T07, T10, W02). The Operator closes with a reason; a withdrawn request only, and alone, with `withdrawn`. */
export const closeRequest = command(input, async (act, { number, version, confirm, reason, text }) => {
  const request = await lockRequest(act, number, version);

  await ensure(act, 'close', request);
  const known = ensureReason(reason, text, request.row.withdrawn_at !== null);
  ensureConfirmed(act, 'close', request, confirm);

  await freeEverything(act, request);
  await moveRequest(act, request, 'close', {
    event: 'closed',
    details: { reason: known, text },
    changes: {
      outcome: JSON.stringify({ reason: known, text: text ?? null }),
      ...(await responseMet(act, 'close', request)),
    },
  });
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
