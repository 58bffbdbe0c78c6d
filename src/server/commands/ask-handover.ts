import { changeRequest } from './change-request.ts';
import { command } from './command.ts';
import { ensure } from './ensure.ts';
import { onRequest, text } from './inputs.ts';
import { lockRequest } from './lock-request.ts';
import { record } from './record.ts';

const input = onRequest.extend({ reason: text(1000) });

/** R-3.1.3/1. The Agent asks to hand the request over; until the Operator decides it stays with them. */
export const askHandover = command(input, async (act, { number, version, reason }) => {
  const request = await lockRequest(act, number, version);

  await ensure(act, 'hand_over', request);
  const offer = { kind: 'handover' as const, by: act.actor.id, at: act.now.toISOString(), text: reason };
  await changeRequest(act, request, { offer: JSON.stringify(offer) });
  await record(act, request.row.id, 'handover_asked', { reason }, 'agent');
});
