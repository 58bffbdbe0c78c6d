import { command } from './command.ts';
import { ensure } from './ensure.ts';
import { onRequest } from './inputs.ts';
import { lockRequest } from './lock-request.ts';
import { moveRequest } from './move.ts';

/** 3.2.5/2 (T16). «Ответ не требуется»: the Client's message needs no answer, the request goes back to its stage. */
export const noReplyNeeded = command(onRequest, async (act, { number, version }) => {
  const request = await lockRequest(act, number, version);

  await ensure(act, 'no_reply_needed', request);
  await moveRequest(act, request, 'no_reply_needed', { event: 'no_reply_needed' });
});
