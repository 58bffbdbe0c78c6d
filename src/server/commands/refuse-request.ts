import { command } from './command.ts';
import { decisions } from './decisions.ts';
import { onRequest } from './inputs.ts';
import { lockRequest } from './lock-request.ts';

const input = onRequest.extend(decisions.refuse.input.shape);

/**
 * 3.2.6, 4.5.1 (T03, T06, T09). The Operator refuses on one ground of the closed list, with the evidence that allows it;
 * `agent_no_reply` confirms the Agent's refusal, whose text goes out when none is given.
 */
export const refuseRequest = command(input, async (act, { number, version, ...given }) => {
  await decisions.refuse.take(act, await lockRequest(act, number, version), given);
});
