import { type Action, isFinal } from '#regulation/codes.ts';
import { aQuestion, aSubject, afterDeadline } from '#regulation/fixtures.ts';
import { type Actor, isAssigned } from '#regulation/permissions.ts';
import { refusesAtOnce } from '#regulation/refusals.ts';
import type { ServiceSettings } from '#regulation/settings.ts';
import { type MoveRules, nextState } from '#regulation/statuses.ts';
import type { Subject } from '#regulation/subject.ts';

/** For tests: a pure model of the service, what an allowed action leaves behind, by the table and the offers. */
export function perform(actor: Actor, action: Action, request: Subject, now: Date, settings: ServiceSettings): Subject {
  const by = sideOf(actor, request);
  const rules = { agentRefusal: refusesAtOnce(request, settings) ? 'direct' : 'operator_confirms' } as const;
  const { stage, waiting } = nextState(action, request, by, rules);

  return {
    ...request,
    stage,
    waiting,
    withdrawnAt: action === 'withdraw' ? now : request.withdrawnAt,
    finishedAt: isFinal(stage) ? (request.finishedAt ?? now) : null,
    offer: offerAfter(actor, action, request, rules),
    questions: questionsAfter(actor, action, request, now),
    counterOffer: counterOfferAfter(actor, action, request, stage),
    feedback: action === 'request_feedback' ? { requestedAt: now, declinedAt: null, ratedAt: null } : request.feedback,
    ...(action === 'assign' ? { lead: 'lead', agents: agentsFor(settings) } : {}),
  };
}

/** Only of one Agent a refusal ends the request at once (R-4.3.3/4). */
function agentsFor({ agentRefusal }: ServiceSettings): Subject['agents'] {
  return agentRefusal === 'direct' ? aSubject().agents.slice(0, 1) : aSubject().agents;
}

export function sideOf(actor: Actor, request: Subject): 'client' | 'staff' {
  return actor.id === request.client ? 'client' : 'staff';
}

/** Only the last question is kept: it alone makes enough facts. */
function questionsAfter(actor: Actor, action: Action, request: Subject, now: Date): Subject['questions'] {
  const role = isAssigned(actor, request) ? 'agent' : 'operator';
  const [last] = request.questions;

  if (action === 'question' || action === 'counter_offer') return [aQuestion({ role, by: actor.id, askedAt: now })];
  if (!last) return [];
  const replies = action === 'message' || action === 'accept_offer' || action === 'decline_offer';
  if (replies && actor.id === request.client) return [{ ...last, answeredAt: last.answeredAt ?? now }];
  if (action === 'withdraw_question') return [{ ...last, withdrawnAt: now }];
  return [last];
}

/** Accepting leaves the rest to the Agent's own step of the table. */
function counterOfferAfter(actor: Actor, action: Action, { counterOffer, stage }: Subject, next: Subject['stage']) {
  if (action === 'counter_offer') {
    return { id: 'offer', by: actor.id, role: 'agent' as const, state: 'open' as const, expiresAt: afterDeadline };
  }
  if (!counterOffer) return null;
  if (action === 'accept_offer') return { ...counterOffer, state: 'accepted' as const };
  if (action === 'decline_offer') return { ...counterOffer, state: 'declined' as const };
  if (action === 'withdraw_question') return { ...counterOffer, state: 'withdrawn' as const };
  if (action === 'edit') return { ...counterOffer, state: 'changed' as const };
  return stage === next ? counterOffer : { ...counterOffer, state: 'over' as const };
}

function offerAfter(actor: Actor, action: Action, { offer }: Subject, rules: MoveRules): Subject['offer'] {
  if (action === 'hand_over') return { kind: 'handover', by: actor.id };
  if (action === 'offer_completion') return { kind: 'completion', by: actor.id };
  if (action === 'offer_refusal') return rules.agentRefusal === 'direct' ? null : { kind: 'refusal', by: actor.id };

  return decisions.includes(action) ? null : offer;
}

// prettier-ignore
const decisions: Action[] = [
  'assign', 'answer', 'take_back_answer', 'return_refusal', 'decline_handover', 'complete', 'refuse', 'close', 'reopen', 'withdraw',
];
