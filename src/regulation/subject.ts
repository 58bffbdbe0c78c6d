import type { Day } from './calendar.ts';
import type { Category, CounterOfferState, OfferKind, PartState, PersonKind, Role, Stage, Waiting } from './codes.ts';

/** 1.4. The person who acts. */
export interface Actor {
  id: string;
  name: string;
  email: string;
  kind: PersonKind;
  roles: readonly Role[];
  /** R-2.1/2. The categories whose unassigned requests an Agent sees: those of the own specialisation, where `agentsSeeUnassigned` is set. */
  unassigned?: readonly Category[];
}

/** 4.3.2. A clarifying question, as the right to refuse sees it. */
export interface Question {
  by: string;
  role: 'operator' | 'agent';
  askedAt: Date;
  answeredAt: Date | null;
  withdrawnAt: Date | null;
}

/** 4.5.2. What is known of the opinion of the Client. */
export interface FeedbackFacts {
  requestedAt: Date | null;
  declinedAt: Date | null;
  ratedAt: Date | null;
}

/** 3.2.3. The last offer of something else that was made to the Client. */
export interface CounterOfferFacts {
  id: string;
  by: string;
  role: 'agent' | 'operator';
  state: CounterOfferState;
  expiresAt: Date;
}

/** What the regulation must know of a request to say who may do what to it. */
export interface Subject {
  client: string;
  category: Category;
  stage: Stage;
  waiting: Waiting;
  withdrawnAt: Date | null;
  finishedAt: Date | null;
  late: boolean;
  serviceDate: Day;
  eventDate: Day;
  eventOverAt: Date;
  replyDeadline: Day;
  lead: string | null;
  /** Only present Agents: those whose part was cancelled are left out. */
  agents: readonly { person: string; part: PartState }[];
  offer: { kind: OfferKind; by: string } | null;
  /** Oldest first. */
  questions: readonly Question[];
  feedback?: FeedbackFacts | null;
  counterOffer?: CounterOfferFacts | null;
}
