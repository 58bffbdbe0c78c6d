import { changeRequest } from './change-request.ts';
import { command } from './command.ts';
import { ensure } from './ensure.ts';
import { onRequest } from './inputs.ts';
import { lockRequest } from './lock-request.ts';
import { record } from './record.ts';

/** R-4.5.2/1. The Client would rather not say; they are not asked again for this request. */
export const declineFeedback = command(onRequest, async (act, { number, version }) => {
  const request = await lockRequest(act, number, version);

  await ensure(act, 'decline_feedback', request);
  await act.trx.updateTable('feedback').set({ declined_at: act.now }).where('request', '=', request.row.id).execute();
  await changeRequest(act, request, {});
  await record(act, request.row.id, 'feedback_declined', {}, 'client');
});
