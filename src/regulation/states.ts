import { addDays, moscowDay } from './calendar.ts';
import { type Action, isFinal } from './codes.ts';
import { whyNotFeedback } from './feedback.ts';
import { whyNotOfferTaken } from './counter-offer.ts';
import { whyNotAgentRefusal } from './agent-refusal.ts';
import type { WhyNot } from './rule-error.ts';
import type { ServiceSettings } from './settings.ts';
import { stagesFor, wrongStatus } from './statuses.ts';
import type { Subject } from './subject.ts';

/** Section 4. Whether the state and the facts allow the action to those whose action it is. */
export function whyNotByState(action: Action, request: Subject, now: Date, settings: ServiceSettings): WhyNot | null {
  if (action === 'request_feedback' || action === 'rate' || action === 'decline_feedback') {
    return whyNotFeedback(action, request, now);
  }
  if (action === 'reopen') return whyNotReopen(request, now, settings);
  if (isFinal(request.stage)) return wrongStatus(action, request);
  if (request.withdrawnAt) return action === 'close' ? null : { rule: 'withdrawn', details: { action } };

  switch (action) {
    case 'no_reply_needed':
      return request.waiting === 'staff' ? null : wrongStatus(action, request);
    case 'withdraw_question':
      return request.waiting === 'client' ? null : wrongStatus(action, request);
    case 'accept':
    case 'complete':
    case 'take_back_answer':
    case 'offer_completion':
    case 'counter_offer':
    case 'answer':
    case 'offer_refusal':
      return whyNotFromStage(action, request, now);
    case 'accept_offer':
    case 'decline_offer':
      return request.stage === 'in_review' ? whyNotOfferTaken(request, now) : wrongStatus(action, request);
    case 'return_refusal':
      return request.offer?.kind === 'refusal' ? null : wrongStatus(action, request, 'refusal_offer');
    case 'decline_handover':
      return request.offer?.kind === 'handover' ? null : wrongStatus(action, request, 'handover_offer');
    case 'hand_over':
      return whyNotOffer(action, request);
    default:
      return null;
  }
}

function whyNotFromStage(action: Action, request: Subject, now: Date): WhyNot | null {
  if (!startsFrom(action, request)) return wrongStatus(action, request);
  if (action === 'offer_completion') return whyNotOffer(action, request);
  if (action === 'offer_refusal') return whyNotOffer(action, request) ?? whyNotAgentRefusal(request, now);
  if (action === 'answer' || action === 'counter_offer') return whyNotAnswer(action, request);
  return null;
}

/** What is only offered starts where the thing itself does. */
const alike: Partial<Record<Action, Action>> = { offer_completion: 'complete', counter_offer: 'answer' };

function startsFrom(action: Action, request: Subject): boolean {
  return stagesFor(alike[action] ?? action, { agentRefusal: 'direct' }).includes(request.stage);
}

/** R-3.2.3/4, R-4.6.4/2. An answer, also one that waits for the Client's consent, needs a lead and the data of every co-worker. */
function whyNotAnswer(action: 'answer' | 'counter_offer', request: Subject): WhyNot | null {
  if (!request.lead) return wrongStatus(action, request, 'agent');

  const open = request.agents.filter(({ person, part }) => person !== request.lead && part !== 'has_result');
  return open.length > 0 ? { rule: 'parts_open', details: { people: open.map(({ person }) => person) } } : null;
}

/** A refusal or a hand-over that waits is decided first; an offer of completion gives way to a newer one. */
function whyNotOffer(action: Action, request: Subject): WhyNot | null {
  const waits = request.offer && request.offer.kind !== 'completion';
  return waits ? wrongStatus(action, request, 'decision') : null;
}

/** T19, T20. Only within `reopenDays` of the end, and a refused one only while its day has not passed. */
function whyNotReopen(request: Subject, now: Date, { allowReopen, reopenDays }: ServiceSettings): WhyNot | null {
  if (!stagesFor('reopen').includes(request.stage)) return wrongStatus('reopen', request);
  if (!allowReopen) return { rule: 'reopen_over', details: { why: 'not_allowed' } };

  const today = moscowDay(now);
  const last = request.finishedAt && addDays(moscowDay(request.finishedAt), reopenDays);
  if (last && today > last) return { rule: 'reopen_over', details: { why: 'days_over', last, reopenDays } };
  if (request.stage === 'refused' && request.serviceDate < today) {
    return { rule: 'reopen_over', details: { why: 'date_past', serviceDate: request.serviceDate } };
  }
  return null;
}
