import { command } from './command.ts';
import { endCounterOffer } from './end-counter-offer.ts';
import { ensure } from './ensure.ts';
import { onRequest } from './inputs.ts';
import { lockRequest } from './lock-request.ts';
import { moveRequest } from './move.ts';

/** 3.2.4 (T17). «Вопрос снят»: the open questions bind the Client no more, the request goes back to its stage. */
export const withdrawQuestion = command(onRequest, async (act, { number, version }) => {
  const request = await lockRequest(act, number, version);

  await ensure(act, 'withdraw_question', request);
  await act.trx
    .updateTable('messages')
    .set({ withdrawn_at: act.now })
    .where('request', '=', request.row.id)
    .where('kind', '=', 'question')
    .where('answered_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .execute();
  await endCounterOffer(act, request.row.id, 'withdrawn');
  await moveRequest(act, request, 'withdraw_question', { event: 'question_withdrawn' });
});
