import { ensureAgentRefusal, refusesAtOnce } from '#regulation/refusals.ts';
import { theSettings } from '../db/settings.ts';
import { changeRequest } from './change-request.ts';
import { command } from './command.ts';
import { ensure, ensureConfirmed } from './ensure.ts';
import { freeEverything } from './free.ts';
import { onRequestConfirmed, text } from './inputs.ts';
import { lockRequest } from './lock-request.ts';
import { moveRequest } from './move.ts';
import { record } from './record.ts';
import { refusePart } from './refused-part.ts';
import { responseMet } from './response-met.ts';

const input = onRequestConfirmed.extend({ text: text() });

/**
 * R-4.3.3/1, R-4.3.3/2, R-4.3.3/3, R-4.3.3/4. The Agent refuses because the Client was silent; the Operator sets the
 * status, unless the setting `agentRefusal` is `direct`. Throws RuleError `no_question`, `question_too_late`,
 * `reply_still_possible`.
 */
export const offerRefusal = command(input, async (act, { number, version, confirm, text }) => {
  const request = await lockRequest(act, number, version);

  await ensure(act, 'offer_refusal', request);
  const evidence = ensureAgentRefusal(request.subject, act.now);
  const { service } = await theSettings();
  const atOnce = refusesAtOnce(request.subject, service);
  ensureConfirmed(act, 'offer_refusal', request, confirm, {
    agentRefusal: atOnce ? 'direct' : 'operator_confirms',
  });

  await refusePart(act, request);
  if (atOnce) {
    await freeEverything(act, request);
    await moveRequest(act, request, 'offer_refusal', {
      event: 'refused',
      details: { ground: 'agent_no_reply', text, evidence },
      changes: {
        outcome: JSON.stringify({ ground: 'agent_no_reply', text, askedAt: evidence.question?.askedAt }),
        ...(await responseMet(act, 'refuse', request)),
      },
    });
    return;
  }

  const offer = { kind: 'refusal' as const, by: act.actor.id, at: act.now.toISOString(), text };
  await changeRequest(act, request, { offer: JSON.stringify(offer) });
  await record(act, request.row.id, 'refusal_offered', { text, evidence }, 'agent');
});
