import type { Action } from './codes.ts';
import type { MoveRules } from './statuses.ts';
import type { Subject } from './subject.ts';

type Offer = Subject['offer'];

/**
 * 3.1.3, 3.2.6, 4.3.3. What waits for the Operator's decision after an action: an Agent's offer is made, decided, or
 * falls away with the answer it speaks of. `assigned` are the Agents there are after the action.
 */
export function offerAfter(
  action: Action,
  actor: { id: string },
  offer: Offer,
  assigned: readonly string[],
  rules?: MoveRules,
): Offer {
  switch (action) {
    case 'hand_over':
      return { kind: 'handover', by: actor.id };
    case 'offer_completion':
      return { kind: 'completion', by: actor.id };
    case 'offer_refusal':
      return rules?.agentRefusal === 'direct' ? null : { kind: 'refusal', by: actor.id };
    case 'assign':
      return offer && offer.kind !== 'handover' && assigned.includes(offer.by) ? offer : null;
    case 'answer':
    case 'take_back_answer':
      return offer?.kind === 'handover' ? offer : null;
    case 'return_refusal':
    case 'decline_handover':
    case 'complete':
    case 'refuse':
    case 'close':
    case 'reopen':
    case 'withdraw':
      return null;
    default:
      return offer;
  }
}
