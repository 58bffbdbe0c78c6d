import type { Actor } from '#regulation/permissions.ts';
import type { Planned } from './plan.ts';
import type { Agent } from './world.ts';

/** Another offer than what was asked for: other times, or the quantities that there are. */
export interface Other {
  from?: string;
  to?: string;
  items?: { item: string; quantity: number }[];
}

/** What people remember of one request beside what the service shows them. */
export interface Case extends Planned {
  request: string;
  number: string;
  actor: Actor;
  operatorAsked: boolean;
  agentAsked: boolean;
  /** What the Client wrote last and nobody has answered. */
  said: 'reply' | 'question' | 'thanks' | null;
  other: Other | null;
  /** Why nobody can carry it out; the Operator closes it. */
  impossible: string | null;
  /** What an Agent has asked the Operator to decide. */
  pending: 'handover' | 'refusal' | null;
  /** Asked to hand over because it is not theirs; once. */
  handedOver: boolean;
  informed: boolean;
  /** The Agent may not refuse, or the Operator does not want it: the answer is given without the reply. */
  refusalReturned: boolean;
  triedTooEarly: boolean;
  fellThrough: boolean;
  completionOffered: boolean;
  lead: Agent | null;
  coWorker: Agent | null;
  /** The co-worker has given their part. */
  partDone: boolean;
  answered: boolean;
  over: boolean;
}

export function newCase(planned: Planned, { id, number }: { id: string; number: string }, actor: Actor): Case {
  return {
    ...planned,
    request: id,
    number,
    actor,
    operatorAsked: false,
    agentAsked: false,
    said: null,
    other: null,
    impossible: null,
    pending: null,
    handedOver: false,
    informed: false,
    refusalReturned: false,
    triedTooEarly: false,
    fellThrough: false,
    completionOffered: false,
    lead: null,
    coWorker: null,
    partDone: false,
    answered: false,
    over: false,
  };
}
