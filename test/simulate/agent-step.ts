import type { QueueRow } from '#server/queries/queue.ts';
import type { Case } from './case.ts';
import type { Agent } from './world.ts';

/** What an Agent does with a request next. */
export type AgentStep =
  | 'answer'
  | 'ask'
  | 'reply'
  | 'no_reply_needed'
  | 'refuse'
  | 'refuse_early'
  | 'withdraw_question'
  | 'inform'
  | 'hand_over'
  | 'give_up'
  | 'part'
  | 'offer_completion'
  | 'take_back';

/** What it costs, in whole requests. */
export const agentPrices: Record<AgentStep, number> = {
  answer: 0.8,
  ask: 0.4,
  reply: 0.2,
  no_reply_needed: 0.02,
  refuse: 0.2,
  refuse_early: 0.05,
  withdraw_question: 0.05,
  inform: 0.1,
  hand_over: 0.1,
  give_up: 0.1,
  part: 0.4,
  offer_completion: 0.05,
  take_back: 0.3,
};

/** By the row of the queue and by what the Agent remembers; null where there is nothing to do now. */
export function agentStep(row: QueueRow, one: Case, agent: Agent, today: string): AgentStep | null {
  if (row.isOver || one.over || one.pending) return null;
  if (one.answered) return afterAnswer(row, one, agent);
  if (one.lead !== agent) return row.status === 'in_review' && !one.partDone ? 'part' : null;
  if (row.serviceDate < today) return 'give_up';

  switch (row.status) {
    case 'awaiting_client':
      return whileWaiting(row, one);
    case 'awaiting_operator':
      return one.said === 'question' ? 'reply' : work(row, one);
    case 'in_review':
      return work(row, one);
    default:
      return null;
  }
}

function afterAnswer({ status, why }: QueueRow, one: Case, agent: Agent): AgentStep | null {
  if (one.lead !== agent) return null;
  if (status === 'awaiting_operator') return one.said === 'thanks' ? 'no_reply_needed' : 'reply';
  if (one.traits.fallsThrough && !one.fellThrough && why === 'in_progress') return 'take_back';
  return why === 'event_over' && one.id % 3 === 0 && !one.completionOffered ? 'offer_completion' : null;
}

/** 4.3.3, 4.4.1. The Client is silent: a reminder is the service's; the Agent says how things stand, and may refuse in the end. */
function whileWaiting({ why, responseState }: QueueRow, one: Case): AgentStep | null {
  if (why === 'reply_over') return one.refusalReturned ? 'withdraw_question' : 'refuse';
  if (one.traits.impatient && one.agentAsked && !one.triedTooEarly) return 'refuse_early';
  const isDue = responseState === 'due_soon' || responseState === 'overdue';
  return isDue && !one.informed ? 'inform' : null;
}

function work({ responseState }: QueueRow, one: Case): AgentStep | null {
  if (one.traits.handOver && !one.handedOver) return 'hand_over';
  if (one.coWorker && !one.partDone) return responseState === 'due_soon' && !one.informed ? 'inform' : null;
  if (one.other && !one.traits.takesOther) return 'give_up';
  return one.traits.agentAsks && !one.agentAsked ? 'ask' : 'answer';
}
