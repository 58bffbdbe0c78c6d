import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Day } from '#regulation/calendar.ts';
import type { Category, OfferKind, PartState, ResponseState, Stage, Status, Waiting } from '#regulation/codes.ts';
import { type QueueReason, queueBucket } from '#regulation/distribution.ts';
import type { Actor } from '#regulation/permissions.ts';
import { statusOf } from '#regulation/statuses.ts';
import { type Target, clientTarget, reviewTarget } from '#regulation/targets.ts';
import { responseState } from '#regulation/terms.ts';
import { theCalendar } from '../db/calendar.ts';
import { theSettings } from '../db/settings.ts';
import { writeCursor } from './queue/cursor.ts';
import type { QueueFilters } from './queue/filters.ts';
import { placesOf } from './queue/places.ts';
import { type FullRow, type Place, type ShortRow, fullRowsOf, shortRowsOf } from './queue/rows.ts';
import { roleInQueue } from './queue/scope.ts';
import { now as clock } from '../clock.ts';

export { type Counted, type QueueCounters, countQueue, queueCounters, queueLength } from './queue/counters.ts';
export { isCursor } from './queue/cursor.ts';
export { filtersOf } from './queue/filters-of.ts';
export { queueLayout, queueColumns, type QueueColumn } from './queue/layout.ts';
export { type NextInQueue, nextInQueue } from './queue/next.ts';
export { queueOf, queueViewsOf, type SavedView } from './queue/saved-views.ts';
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

/** One row of the queue's page: only what it shows. */
export interface QueueRow {
  number: string;
  status: Status;
  category: Category;
  title: string;
  serviceDate: Day;
  responseDue: Day;
  responseState: ResponseState;
  late: boolean;
  raised: boolean;
  client: string;
  lead: string | null;
  summary: string | null;
  submittedAt: Date;
  version: number;
  isOver: boolean;
  unread: boolean;
  /** R-3.2.2/3, R-4.4.3/1. What the staff want to keep: the first look, the answer to a Client who wrote. */
  target: Target | null;
  why: QueueReason;
}

export interface QueuePage<Item = QueueItem> {
  items: Item[];
  nextCursor: string | null;
}

/**
 * R-3.1.3/5. One page of what this person works on: all requests of an Operator, the assigned ones of an Agent, the own
 * ones of anybody else; `filters.limit` rows (25 unless told) in the order of `filters.sort`.
 */
export function queuePage(actor: Actor, filters: QueueFilters = {}, now = clock()): Promise<QueuePage> {
  return pageOf(fullRowsOf, itemOf, actor, filters, now);
}

/** The same page with the few columns of the table. */
export function queueRows(actor: Actor, filters: QueueFilters = {}, now = clock()): Promise<QueuePage<QueueRow>> {
  return pageOf(shortRowsOf, shortOf, actor, filters, now);
}

/** The row of one request as the queue of this person shows it; null where their queue does not hold it. */
export async function queueRow(actor: Actor, number: string, now = clock()): Promise<QueueRow | null> {
  const only = sql<SqlBool>`requests.number = ${number}`;
  const { items } = await pageOf(shortRowsOf, shortOf, actor, { limit: 1 }, now, only);
  return items[0] ?? null;
}

interface Standing {
  status: Status;
  responseState: ResponseState;
  why: QueueReason;
  target: Target | null;
}

async function pageOf<Row extends Place & { offer: { kind: OfferKind } | null }, Item>(
  rowsOf: Parameters<typeof placesOf<Row>>[0],
  show: (row: Row, standing: Standing) => Item,
  actor: Actor,
  filters: QueueFilters,
  now: Date,
  only?: RawBuilder<SqlBool>,
): Promise<QueuePage<Item>> {
  const { limit = 25, sort = 'queue' } = filters;
  const [places, calendar, { service }] = await Promise.all([
    placesOf(rowsOf, actor, filters, now, limit + 1, only && (async () => false), only),
    theCalendar(),
    theSettings(),
  ]);
  const shown = places.slice(0, limit);
  const last = shown.at(-1);
  const role = roleInQueue(actor);

  return {
    items: shown.map((row) =>
      show(row, {
        status: statusOf(row),
        responseState: responseState(row, now, calendar),
        why: queueBucket(row, now, role).why,
        target: clientTarget(row, service, now, calendar) ?? reviewTarget(row, service, now, calendar),
      }),
    ),
    nextCursor: last && places.length > limit ? writeCursor(sort, last) : null,
  };
}

function shortOf(row: ShortRow, standing: Standing): QueueRow {
  return {
    number: row.number,
    category: row.category,
    title: row.title,
    serviceDate: row.serviceDate,
    responseDue: row.responseDue,
    late: row.late,
    raised: row.priority === 1,
    client: row.clientName,
    lead: row.leadName,
    summary: row.summary,
    submittedAt: row.submittedAt,
    version: row.version,
    unread: row.unread,
    isOver: row.finishedAt !== null || row.withdrawnAt !== null,
    ...standing,
  };
}

function itemOf(place: FullRow, { target: _target, ...standing }: Standing): QueueItem {
  const {
    bucket: _,
    due: _due,
    leadId,
    clientName,
    clientEmail,
    clientUnit,
    eventOverAt: _over,
    waitingSince: _since,
    ...row
  } = place;
  const lead = row.agents.find(({ id }) => id === leadId);
  const offerer = row.agents.find(({ id }) => id === row.offer?.by);

  return {
    ...row,
    organisation: row.organisation ?? (row.organisationOther ? 'other' : null),
    client: { name: clientName, email: clientEmail, unit: clientUnit },
    agents: row.agents.map(agentOf),
    lead: lead ? agentOf(lead) : null,
    offer: row.offer && { ...row.offer, by: offerer?.email ?? '' },
    ...standing,
  };
}

function agentOf({ email, name, part }: QueueAgent): QueueAgent {
  return { email, name, part };
}
