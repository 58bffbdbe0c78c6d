import { sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Category, OfferKind, PartState, ResponseState, Stage, Status, Waiting } from '#regulation/codes.ts';
import type { Calendar, Day } from '#regulation/calendar.ts';
import { type QueueReason, queueBucket } from '#regulation/distribution.ts';
import type { Actor } from '#regulation/permissions.ts';
import { statusOf } from '#regulation/statuses.ts';
import { responseState } from '#regulation/terms.ts';
import { theCalendar } from '../db/calendar.ts';
import { db } from '../db/database.ts';
import { writeCursor } from './queue/cursor.ts';
import type { QueueFilters } from './queue/filters.ts';
import { roleInQueue, scopeOf } from './queue/scope.ts';
import { placesOf } from './queue/places.ts';

export { isCursor } from './queue/cursor.ts';
export { type QueueFilters, type QueueSort, type QueueView, queueSorts, queueViews } from './queue/filters.ts';
export { type QueueCounters, queueCounters } from './queue/counters.ts';

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
  priority: 0 | 1;
  withdrawnAt: Date | null;
  finishedAt: Date | null;
  version: number;
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
 * ones of anybody else. `filters.limit` rows (25 unless told), in the order of `filters.sort`.
 */
export async function queuePage(actor: Actor, filters: QueueFilters = {}, now = new Date()): Promise<QueuePage> {
  const { limit = 25, sort = 'queue' } = filters;
  const places = await placesOf(actor, filters, now, limit + 1);
  const shown = places.slice(0, limit);
  const last = shown.at(-1);
  const [rows, calendar] = await Promise.all([
    rowsOf(
      actor,
      shown.map(({ id }) => id),
    ),
    theCalendar(),
  ]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const role = roleInQueue(actor);

  return {
    items: shown.flatMap(({ id }) => {
      const row = byId.get(id);
      return row ? [itemOf(row, now, role, calendar)] : [];
    }),
    nextCursor: last && places.length > limit ? writeCursor(sort, last) : null,
  };
}

type Row = Awaited<ReturnType<typeof rowsOf>>[number];

function rowsOf(actor: Actor, ids: string[]) {
  return db
    .selectFrom('requests')
    .innerJoin('people as client_person', 'client_person.id', 'requests.client')
    .select([
      'requests.id',
      'requests.number',
      'requests.stage',
      'requests.waiting',
      'requests.category',
      'requests.title',
      'requests.service_date',
      'requests.event_date',
      'requests.event_time',
      'requests.event_over_at',
      'requests.organisation',
      'requests.organisation_other',
      'requests.phone',
      'client_person.name as client_name',
      'client_person.email as client_email',
      'client_person.unit as client_unit',
      'requests.submitted_at',
      'requests.submission_deadline',
      'requests.late',
      'requests.late_by',
      'requests.response_due',
      'requests.response_met_at',
      'requests.reply_deadline',
      'requests.lead',
      'requests.offer',
      'requests.priority',
      'requests.withdrawn_at',
      'requests.finished_at',
      'requests.version',
    ])
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('assignments')
          .innerJoin('people', 'people.id', 'assignments.person')
          .select(['people.id', 'people.email', 'people.name', 'assignments.part'])
          .whereRef('assignments.request', '=', 'requests.id')
          .where('assignments.until', 'is', null)
          .orderBy('assignments.since')
          .orderBy('people.name'),
      ).as('agents'),
    )
    .where('requests.id', '=', sql<string>`any(${ids}::uuid[])`)
    .where(scopeOf(actor))
    .execute();
}

function itemOf(row: Row, now: Date, role: 'operator' | 'agent', calendar: Calendar): QueueItem {
  const agents = row.agents.map(({ email, name, part }) => ({ email, name, part }));
  const lead = row.agents.findIndex(({ id }) => id === row.lead);
  const offerer = row.agents.find(({ id }) => id === row.offer?.by);
  const item = {
    number: row.number,
    status: statusOf(row),
    stage: row.stage,
    waiting: row.waiting,
    category: row.category,
    title: row.title,
    serviceDate: row.service_date,
    eventDate: row.event_date,
    eventTime: row.event_time,
    eventOverAt: row.event_over_at,
    organisation: row.organisation ?? (row.organisation_other ? 'other' : null),
    organisationOther: row.organisation_other,
    phone: row.phone,
    client: { name: row.client_name, email: row.client_email, unit: row.client_unit },
    submittedAt: row.submitted_at,
    submissionDeadline: row.submission_deadline,
    late: row.late,
    lateBy: row.late_by,
    responseDue: row.response_due,
    responseMetAt: row.response_met_at,
    replyDeadline: row.reply_deadline,
    agents,
    lead: agents[lead] ?? null,
    offer: row.offer && { ...row.offer, by: offerer?.email ?? '' },
    priority: row.priority,
    withdrawnAt: row.withdrawn_at,
    finishedAt: row.finished_at,
    version: row.version,
  };

  return { ...item, responseState: responseState(item, now, calendar), why: queueBucket(item, now, role).why };
}
