import { z } from 'zod';
import { ensureAgentRefusal, refusesAtOnce } from '#regulation/refusals.ts';
import { theSettings } from '../db/settings.ts';
import type { Act } from './act.ts';
import { changeRequest } from './change-request.ts';
import { ensure, ensureConfirmed } from './ensure.ts';
import { freeEverything } from './free.ts';
import { confirm, text } from './inputs.ts';
import type { Locked } from './lock-request.ts';
import { moveRequest } from './move.ts';
import { record } from './record.ts';
import { refusePart } from './refused-part.ts';
import { responseMet } from './response-met.ts';

export const ownRefusalInput = z.object({ confirm, text: text() });
type OwnRefusal = z.output<typeof ownRefusalInput>;

/** 4.3.3. The Agent's own refusal on a locked request, at once or once it can no longer be taken back. */
export async function decideOwnRefusal(act: Act, request: Locked, { confirm, text }: OwnRefusal): Promise<void> {
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
}
