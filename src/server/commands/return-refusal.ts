import { changeRequest } from './change-request.ts';
import { command } from './command.ts';
import { ensure } from './ensure.ts';
import { onRequest, text } from './inputs.ts';
import { lockRequest } from './lock-request.ts';
import { record } from './record.ts';
import { restoreParts } from './refused-part.ts';

const input = onRequest.extend({ text: text() });

/** R-3.2.6/1, R-4.3.3/3. The Operator returns an Agent's refusal with a text for the Agent; the Client hears nothing of it. */
export const returnRefusal = command(input, async (act, { number, version, text }) => {
  const request = await lockRequest(act, number, version);

  await ensure(act, 'return_refusal', request);
  await restoreParts(act, request);
  await changeRequest(act, request, { offer: null });
  await record(act, request.row.id, 'refusal_returned', { text, offer: request.row.offer }, 'operator');
});
