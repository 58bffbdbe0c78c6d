import type { Calendar, Day } from '#regulation/calendar.ts';
import type { Category, OfferKind, PartState, ResponseState, Stage, Status, Waiting } from '#regulation/codes.ts';
import { type QueueReason, queueBucket } from '#regulation/distribution.ts';
import type { Actor } from '#regulation/permissions.ts';
import { statusOf } from '#regulation/statuses.ts';
import { responseState } from '#regulation/terms.ts';
import { theCalendar } from '../db/calendar.ts';
import { writeCursor } from './queue/cursor.ts';
import type { QueueFilters } from './queue/filters.ts';
import { type Place, placesOf } from './queue/places.ts';
import { roleInQueue } from './queue/scope.ts';

export { type QueueCounters, queueCounters } from './queue/counters.ts';
export { isCursor } from './queue/cursor.ts';
export { type QueueFilters, type QueueSort, type QueueView, queueSorts, queueViews } from './queue/filters.ts';

/** One row of the queue, and of `GET /requests`: a card without its long parts. */
export interface QueueItem {
  number: string;
  status: Status;
  stage: Stage;
  waiting: Waiting;
  category: Category;
  title: string;
  serviceDate: Day;
  eventDate: Day;
  eventTime: string | null;
  organisation: string | null;
  organisationOther: string | null;
  phone: string | null;
  client: { name: string; email: string; unit: string | null };
  submittedAt: Date;
  submissionDeadline: Day;
  late: boolean;
  lateBy: number;
  responseDue: Day;
  responseMetAt: Date | null;
  responseState: ResponseState;
  replyDeadline: Day;
  agents: QueueAgent[];
  lead: QueueAgent | null;
  offer: { kind: OfferKind; by: string; at: string; text: string | null } | null;
  /** 3.2.3. The answer in one line. */
  summary: string | null;
  priority: 0 | 1;
  withdrawnAt: Date | null;
  finishedAt: Date | null;
  version: number;
  /** Why it stands where it stands (R-3.1.3/5). */
  why: QueueReason;
}

export interface QueueAgent {
  email: string;
  name: string;
  part: PartState;
}

export interface QueuePage {
  items: QueueItem[];
  nextCursor: string | null;
}

/**
 * R-3.1.3/5. One page of what this person works on: all requests of an Operator, the assigned ones of an Agent, the own
 * ones of anybody else; `filters.limit` rows (25 unless told) in the order of `filters.sort`.
 */
export async function queuePage(actor: Actor, filters: QueueFilters = {}, now = new Date()): Promise<QueuePage> {
  const { limit = 25, sort = 'queue' } = filters;
  const [places, calendar] = await Promise.all([placesOf(actor, filters, now, limit + 1), theCalendar()]);
  const shown = places.slice(0, limit);
  const last = shown.at(-1);
  const role = roleInQueue(actor);

  return {
    items: shown.map((place) => itemOf(place, now, role, calendar)),
    nextCursor: last && places.length > limit ? writeCursor(sort, last) : null,
  };
}

function itemOf(place: Place, now: Date, role: 'operator' | 'agent', calendar: Calendar): QueueItem {
  const { id: _, bucket: _bucket, raised: _raised, due: _due, leadId, organisationOther, eventOverAt, ...row } = place;
  const { clientName, clientEmail, clientUnit, ...facts } = row;
  const lead = row.agents.find(({ id }) => id === leadId);
  const offerer = row.agents.find(({ id }) => id === row.offer?.by);
  const state = { ...facts, eventOverAt };

  return {
    ...facts,
    status: statusOf(row),
    organisation: row.organisation ?? (organisationOther ? 'other' : null),
    organisationOther,
    client: { name: clientName, email: clientEmail, unit: clientUnit },
    agents: row.agents.map(agentOf),
    lead: lead ? agentOf(lead) : null,
    offer: row.offer && { ...row.offer, by: offerer?.email ?? '' },
    responseState: responseState(state, now, calendar),
    why: queueBucket(state, now, role).why,
  };
}

function agentOf({ email, name, part }: QueueAgent): QueueAgent {
  return { email, name, part };
}
