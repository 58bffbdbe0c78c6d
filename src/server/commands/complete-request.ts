import { command } from './command.ts';
import { ensure, ensureConfirmed } from './ensure.ts';
import { handOutStock } from './free.ts';
import { onRequestConfirmed } from './inputs.ts';
import { lockRequest } from './lock-request.ts';
import { moveRequest } from './move.ts';
import { responseMet } from './response-met.ts';

/** 3.2.6/2 (T08). The Operator sets «Исполнено»; before the end of the event only after confirming. Stock is handed out. */
export const completeRequest = command(onRequestConfirmed, async (act, { number, version, confirm }) => {
  const request = await lockRequest(act, number, version);

  await ensure(act, 'complete', request);
  ensureConfirmed(act, 'complete', request, confirm);

  await handOutStock(act, request);
  await moveRequest(act, request, 'complete', {
    event: 'completed',
    changes: { outcome: JSON.stringify({ text: null }), ...(await responseMet(act, 'complete', request)) },
  });
});
