import { command } from './command.ts';
import { decisions } from './decisions.ts';
import { onRequest } from './inputs.ts';
import { lockRequest } from './lock-request.ts';

const input = onRequest.extend(decisions.answer.input.shape);

/**
 * R-3.2.3/1, R-3.2.3/2, R-3.2.3/3 (T05). The positive answer with its concrete data: the booking is confirmed or the
 * stock reserved, and the Client gets the data as a message, all in one transaction. Throws RuleError `answer_data`,
 * `taken`, `stock_short`, `over_capacity` until confirmed, and `rivals` for those of whom the person was not told.
 */
export const answerRequest = command(input, async (act, { number, version, ...given }) => {
  await decisions.answer.take(act, await lockRequest(act, number, version), given);
});
