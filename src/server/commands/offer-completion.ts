import { command } from './command.ts';
import { changeRequest } from './change-request.ts';
import { ensure } from './ensure.ts';
import { onRequest } from './inputs.ts';
import { lockRequest } from './lock-request.ts';
import { record } from './record.ts';

/** 3.2.6/1. «Работа выполнена»: the Agent offers completion, the Operator sets the status. */
export const offerCompletion = command(onRequest, async (act, { number, version }) => {
  const request = await lockRequest(act, number, version);

  await ensure(act, 'offer_completion', request);
  const offer = { kind: 'completion' as const, by: act.actor.id, at: act.now.toISOString(), text: null };
  await changeRequest(act, request, { offer: JSON.stringify(offer) });
  await record(act, request.row.id, 'completion_offered', {}, 'agent');
});
