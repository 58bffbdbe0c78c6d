import { command } from './command.ts';
import { ensure } from './ensure.ts';
import { onRequest, text } from './inputs.ts';
import { lockRequest } from './lock-request.ts';
import { moveRequest } from './move.ts';

const input = onRequest.extend({ reason: text(1000) });

/** 3.2.6 (T19, T20). The Operator takes «Отказано» or «Исполнено» back, with a reason and within the days set. */
export const reopenRequest = command(input, async (act, { number, version, reason }) => {
  const request = await lockRequest(act, number, version);

  await ensure(act, 'reopen', request);
  await moveRequest(act, request, 'reopen', {
    event: 'reopened',
    details: { reason, outcome: request.row.outcome },
    changes: { outcome: null, ...(request.row.stage === 'refused' && { answer: null }) },
  });
});
