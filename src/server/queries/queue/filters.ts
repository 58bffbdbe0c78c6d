import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { type Category, isFinal, type Stage, type Status } from '#regulation/codes.ts';
import type { Day } from '#regulation/calendar.ts';
import type { Actor } from '#regulation/permissions.ts';
import { parseNumber } from '../../number.ts';
import { searchWords, tsqueryOf } from '../../db/search-words.ts';
import { wordsFor } from './common-words.ts';
import { type Clock, isLive, isOverdue, status, working } from './expressions.ts';

export const queueSorts = [
  'queue',
  'submittedAt',
  '-submittedAt',
  'serviceDate',
  '-serviceDate',
  'responseDue',
  '-responseDue',
] as const;
export type QueueSort = (typeof queueSorts)[number];

/** The views on the left of the queue, each with its counter. */
export const queueViews = [
  'all',
  'new',
  'mine',
  'overdue',
  'refusal',
  'client_wrote',
  'awaiting_client',
  'unassigned',
  'event_over',
  'withdrawn',
  'finished',
] as const;
export type QueueView = (typeof queueViews)[number];

export interface QueueFilters {
  view?: QueueView | undefined;
  status?: readonly Status[] | undefined;
  category?: readonly Category[] | undefined;
  /** The e-mail of an Agent, lead or co-worker. */
  agent?: string | undefined;
  /** The code of a building: asked for, to collect in, or promised. */
  building?: string | undefined;
  late?: boolean | undefined;
  /** A number in any spelling (R-3.1.2/3), or words of the title. */
  q?: string | undefined;
  /** Bounds of the day of the service, both inclusive. */
  from?: Day | undefined;
  to?: Day | undefined;
  sort?: QueueSort | undefined;
  cursor?: string | undefined;
  /** How many rows the page shows, where it is not the usual number. */
  rows?: number | undefined;
  limit?: number | undefined;
}

/** What the filters ask of a row; `isCommon` where their words stand almost everywhere (see `areCommonWords`). */
export function conditionsOf(
  actor: Actor,
  filters: QueueFilters,
  clock: Clock,
  isCommon = false,
): RawBuilder<SqlBool>[] {
  const { view, status: statuses, category, agent, building, late, q, from, to } = filters;
  const conditions: RawBuilder<SqlBool>[] = [];

  if (view && view !== 'all') conditions.push(conditionOfView(actor, view, clock));
  if (statuses?.length) conditions.push(sql`${status} = any(${statuses}::text[])`);
  // Follows from it, and lets the indexes of the working requests be used.
  if (statuses?.length && !statuses.some((one) => isFinal(one as Stage))) conditions.push(working);
  if (category?.length) conditions.push(sql`requests.category = any(${category}::text[])`);
  if (agent) conditions.push(assignedTo(agent));
  if (building) conditions.push(inBuilding(building));
  if (late !== undefined) conditions.push(sql`requests.late = ${late}`);
  if (q?.trim()) conditions.push(isCommon ? holds(actor, q, clock.now) : found(actor, q, clock.now));
  if (from) conditions.push(sql`requests.service_date >= ${from}::date`);
  if (to) conditions.push(sql`requests.service_date <= ${to}::date`);

  return conditions;
}

/** What a view of the queue holds; the counters count by the same conditions. */
export function conditionOfView(actor: Actor, view: Exclude<QueueView, 'all'>, clock: Clock): RawBuilder<SqlBool> {
  switch (view) {
    case 'new':
      return sql`(${isLive} and ${status} = 'open')`;
    case 'mine':
      return sql`(${isLive} and ${mine(actor)})`;
    case 'overdue':
      return sql`(${isLive} and ${isOverdue(clock)})`;
    case 'refusal':
      return sql`(${isLive} and requests.offer is not null and requests.offer->>'kind' = 'refusal')`;
    case 'client_wrote':
      return sql`(${isLive} and ${status} = 'awaiting_operator')`;
    case 'awaiting_client':
      return sql`(${isLive} and ${status} = 'awaiting_client')`;
    case 'unassigned':
      return sql`(${isLive} and requests.lead is null)`;
    case 'event_over':
      return sql`(${isLive} and requests.stage = 'in_progress' and requests.event_over_at <= ${clock.now})`;
    case 'withdrawn':
      return sql`(${working} and requests.withdrawn_at is not null)`;
    case 'finished':
      return sql`not ${working}`;
  }
}

/** 4.6.4. The person leads it, or owes an own part. */
function mine({ id }: Actor): RawBuilder<SqlBool> {
  return sql`(requests.lead = ${id} or requests.id = any(array(
    select assignments.request from assignments
    where assignments.person = ${id} and assignments.until is null and assignments.part = 'todo'
  )))`;
}

function assignedTo(email: string): RawBuilder<SqlBool> {
  return sql`requests.id in (
    select assignments.request from assignments join people on people.id = assignments.person
    where lower(people.email) = lower(${email}) and assignments.until is null
  )`;
}

function inBuilding(code: string): RawBuilder<SqlBool> {
  return sql`(requests.fields->>'building' = ${code} or requests.fields->>'pickupBuilding' = ${code}
    or requests.answer->'result'->>'resource' = any(array(
      select resources.id::text from resources where resources.building = ${code})))`;
}

/** Found ids come as an array first, so that a rare word never walks the whole queue. */
function found(actor: Actor, q: string, now: Date): RawBuilder<SqlBool> {
  return sql`requests.id = any(array(
    select found.id from requests as found where found.number = ${parseNumber(q, now)}
    union
    select search.request from search where ${fits(actor, q)}
  ))`;
}

/** The same asked row by row. */
function holds(actor: Actor, q: string, now: Date): RawBuilder<SqlBool> {
  return sql`(requests.number = ${parseNumber(q, now)}
    or (select ${fits(actor, q)} from search where search.request = requests.id))`;
}

function fits(actor: Actor, q: string): RawBuilder<SqlBool> {
  return sql`${sql.ref(`search.${wordsFor(actor)}`)} @@ to_tsquery('russian', ${tsqueryOf(searchWords(q))})`;
}
