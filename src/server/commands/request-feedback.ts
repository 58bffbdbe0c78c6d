import { changeRequest } from './change-request.ts';
import { command } from './command.ts';
import { ensure } from './ensure.ts';
import { askFeedback } from './feedback.ts';
import { onRequest } from './inputs.ts';
import { lockRequest } from './lock-request.ts';
import { record } from './record.ts';

/** R-4.5.2/1. The Operator asks the Client how it was; once for a request. */
export const requestFeedback = command(onRequest, async (act, { number, version }) => {
  const request = await lockRequest(act, number, version);

  await ensure(act, 'request_feedback', request);
  await askFeedback(act, request, act.actor.id);
  await changeRequest(act, request, {});
  await record(act, request.row.id, 'feedback_requested', {}, 'operator');
});
