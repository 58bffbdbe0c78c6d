import { RuleError } from '#regulation/rule-error.ts';
import { answerQuestions } from './answer-questions.ts';
import { command } from './command.ts';
import { endCounterOffer } from './end-counter-offer.ts';
import { ensure } from './ensure.ts';
import { onRequest, text, uuid } from './inputs.ts';
import { lockRequest } from './lock-request.ts';
import { moveRequest } from './move.ts';
import { sendMessage } from './send-message.ts';

const input = onRequest.extend({ offer: uuid, text: text(4000) });

/** 4.1.3 (T13). «Не подходит»: an ordinary reply that also ends the offer. Throws RuleError as `acceptOffer` does. */
export const declineOffer = command(input, async (act, { number, version, offer, text }) => {
  const request = await lockRequest(act, number, version);

  await ensure(act, 'decline_offer', request);
  if (request.row.counter_offer?.id !== offer) throw new RuleError('offer_changed');

  const message = await sendMessage(act, request, { kind: 'message', text, role: 'client' });
  await answerQuestions(act, request, message);
  await endCounterOffer(act, request.row.id, 'declined');
  await moveRequest(act, request, 'decline_offer', {
    event: 'offer_declined',
    details: { message, counterOffer: offer },
  });
});
