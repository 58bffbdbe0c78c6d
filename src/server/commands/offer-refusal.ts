import { command } from './command.ts';
import { decisions } from './decisions.ts';
import { onRequest } from './inputs.ts';
import { lockRequest } from './lock-request.ts';

const input = onRequest.extend(decisions.offer_refusal.input.shape);

/**
 * R-4.3.3/1, R-4.3.3/2, R-4.3.3/3, R-4.3.3/4. The Agent refuses because the Client was silent; the Operator sets the
 * status, unless the setting `agentRefusal` is `direct`. Throws RuleError `no_question`, `question_too_late`,
 * `reply_still_possible`.
 */
export const offerRefusal = command(input, async (act, { number, version, ...given }) => {
  await decisions.offer_refusal.take(act, await lockRequest(act, number, version), given);
});
