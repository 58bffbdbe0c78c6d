import { changeRequest } from './change-request.ts';
import { command } from './command.ts';
import { ensure } from './ensure.ts';
import { onRequest, text } from './inputs.ts';
import { lockRequest } from './lock-request.ts';
import { record } from './record.ts';

const input = onRequest.extend({ text: text() });

/** R-3.1.3/1. The Operator leaves the request with its Agent and says why; assigning another one grants the hand-over. */
export const declineHandover = command(input, async (act, { number, version, text }) => {
  const request = await lockRequest(act, number, version);

  await ensure(act, 'decline_handover', request);
  await changeRequest(act, request, { offer: null });
  await record(act, request.row.id, 'handover_declined', { text, offer: request.row.offer }, 'operator');
});
