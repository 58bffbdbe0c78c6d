import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Day } from '#regulation/calendar.ts';

/** The moment and its Moscow day, by which a request takes its place. */
export interface Clock {
  now: Date;
  today: Day;
}

// The indexes of 0003_queue.sql hold these very expressions: change both together.

export const working = sql<SqlBool>`requests.stage in ('open', 'in_review', 'in_progress')`;
export const isLive = sql<SqlBool>`(${working} and requests.withdrawn_at is null)`;
export const status = sql<string>`(case requests.waiting when 'client' then 'awaiting_client' when 'staff' then 'awaiting_operator' else requests.stage end)`;
export const due = sql<Day>`(case requests.waiting when 'client' then requests.reply_deadline else requests.response_due end)`;
export const raised = sql<number>`(- requests.priority)`;

export function isOverdue({ today }: Clock): RawBuilder<SqlBool> {
  return sql`(requests.response_met_at is null and requests.response_due < ${today}::date)`;
}
