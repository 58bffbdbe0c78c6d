import { command } from './command.ts';
import { decisions } from './decisions.ts';
import { onRequest } from './inputs.ts';
import { lockRequest } from './lock-request.ts';

const input = onRequest.extend(decisions.counter_offer.input.shape);

/**
 * 3.2.3, 4.3.2 (T12, T15). The lead offers something else as a question: the answer under the condition of the Client's
 * consent. It holds nothing; an earlier offer that waits is replaced. Throws RuleError `answer_data`, `taken`,
 * `stock_short`, `over_capacity` until confirmed.
 */
export const makeCounterOffer = command(input, async (act, { number, version, ...given }) => {
  await decisions.counter_offer.take(act, await lockRequest(act, number, version), given);
});
