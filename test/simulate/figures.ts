import { sql } from 'kysely';
import { moscowDay } from '#regulation/calendar.ts';
import { defaultServiceSettings } from '#regulation/settings.ts';
import { workingDaysBetween } from '#regulation/terms.ts';
import type { Played } from './play.ts';
import { db } from '#server/db/database.ts';
import { type AgentFigures, agentFigures } from './figures-of-agents.ts';
import { type MonthFigures, type OverdueWeek, firstBadWeek, monthFigures, weekFigures } from './figures-of-months.ts';
import { median, quantile, share } from './shares.ts';

/** What the Regulation measures, after a year. */
export interface Figures {
  sent: number;
  /** 3.2.2: the Operator's first step within the days of the setting. */
  reviewed: { inTime: number; share: number; medianDays: number };
  /** 4.1.1. */
  late: { count: number; share: number };
  /** 4.2.2: of the questions that were asked before the last day to reply was over. */
  replies: { asked: number; inTime: number; late: number; never: number; share: number };
  /** 4.4.1: without those that were withdrawn before anybody answered. */
  responses: { met: number; metLate: number; withdrawn: number; share: number; medianDays: number; p90Days: number };
  /** 4.4.1 again: of what came in time by 4.1.1, and of what came late. */
  responsesBySending: { inTime: number; late: number };
  /** 4.3.3, 4.5.1. */
  refusals: Record<string, number>;
  /** 3.2.6/3. */
  closings: Record<string, number>;
  completed: number;
  /** 4.5.2. */
  feedback: { asked: number; rated: number; declined: number; share: number; mean: number };
  months: MonthFigures[];
  firstBadWeek: OverdueWeek | null;
  agents: AgentFigures[];
  queue: { unreviewed: Longest; unanswered: Longest; overdue: Longest };
  /** 4 «Notifications», and the busiest day of letters. */
  notices: { told: number; letters: number; mostLetters: number; on: string };
  steps: number;
  refusedByRules: Record<string, number>;
}

interface Longest {
  most: number;
  on: string;
}

export interface RequestFacts {
  id: string;
  stage: string;
  late: boolean;
  submittedAt: Date;
  responseDue: string;
  responseMetAt: Date | null;
  withdrawnAt: Date | null;
  /** The Operator's first step. */
  reviewedAt: Date | null;
  outcome: { ground?: string; reason?: string } | null;
}

/** Counts everything anew from the tables. */
export async function figuresOf({ year, evenings }: Played): Promise<Figures> {
  const facts = await factsOf();
  const days = (from: Date, to: Date) => workingDaysBetween(moscowDay(from), moscowDay(to), year.calendar);
  const reviewed = facts.flatMap(({ submittedAt, reviewedAt }) => (reviewedAt ? [days(submittedAt, reviewedAt)] : []));
  const reviewedInTime = reviewed.filter((count) => count <= defaultServiceSettings.operatorReviewDays).length;
  const answered = facts.filter(({ responseMetAt }) => responseMetAt !== null);
  const response = answered.map(({ submittedAt, responseMetAt }) => days(submittedAt, responseMetAt ?? submittedAt));
  const met = answered.filter(isMet).length;
  const late = facts.filter((one) => one.late).length;
  const longest = (part: 'unreviewed' | 'unanswered' | 'overdue'): Longest =>
    evenings.reduce((top, one) => (one[part] > top.most ? { most: one[part], on: one.day } : top), { most: 0, on: '' });

  return {
    sent: facts.length,
    reviewed: { inTime: reviewedInTime, share: share(reviewedInTime, reviewed.length), medianDays: median(reviewed) },
    late: { count: late, share: share(late, facts.length) },
    replies: await replies(),
    responses: {
      met,
      metLate: answered.length - met,
      withdrawn: facts.length - answered.length,
      share: share(met, answered.length),
      medianDays: median(response),
      p90Days: quantile(response, 0.9),
    },
    responsesBySending: {
      inTime: shareMet(answered.filter((one) => !one.late)),
      late: shareMet(answered.filter((one) => one.late)),
    },
    refusals: countsBy(facts, ({ stage, outcome }) => (stage === 'refused' ? outcome?.ground : undefined)),
    closings: countsBy(facts, ({ stage, outcome }) => (stage === 'closed' ? outcome?.reason : undefined)),
    completed: facts.filter(({ stage }) => stage === 'done').length,
    feedback: await feedback(),
    months: monthFigures(facts, evenings, year.calendar),
    firstBadWeek: firstBadWeek(weekFigures(facts)),
    agents: await agentFigures(year, evenings),
    queue: { unreviewed: longest('unreviewed'), unanswered: longest('unanswered'), overdue: longest('overdue') },
    notices: await notices(),
    steps: await countOf('history'),
    refusedByRules: { ...year.tally.refused },
  };
}

function shareMet(answered: readonly RequestFacts[]): number {
  return share(answered.filter(isMet).length, answered.length);
}

export function isMet({ responseMetAt, responseDue }: RequestFacts): boolean {
  return responseMetAt !== null && moscowDay(responseMetAt) <= responseDue;
}

async function factsOf(): Promise<RequestFacts[]> {
  const { rows } = await sql<RequestFacts>`
    select id, stage, late, submitted_at as "submittedAt", response_due as "responseDue", outcome,
      response_met_at as "responseMetAt", withdrawn_at as "withdrawnAt", reviewed as "reviewedAt"
    from requests
    left join lateral (select min(at) as reviewed from history where request = requests.id and role = 'operator') as first on true
    order by submitted_at`.execute(db);
  return rows;
}

async function replies(): Promise<Figures['replies']> {
  const { rows } = await sql<{ asked: number; inTime: number; late: number }>`
    select count(*)::int as asked, count(*) filter (where answered_at < the_end)::int as "inTime",
      count(*) filter (where answered_at >= the_end)::int as late
    from messages join requests on requests.id = messages.request
    cross join lateral (select (reply_deadline + 1)::timestamp at time zone 'Europe/Moscow' as the_end) as term
    where kind = 'question' and at < the_end and messages.withdrawn_at is null
      and (requests.withdrawn_at is null or answered_at is not null)`.execute(db);
  const { asked, inTime, late } = rows[0] ?? { asked: 0, inTime: 0, late: 0 };

  return { asked, inTime, late, never: asked - inTime - late, share: share(inTime, asked) };
}

async function feedback(): Promise<Figures['feedback']> {
  const { rows } = await sql<{ asked: number; rated: number; declined: number; mean: number }>`
    select count(*)::int as asked, count(rating)::int as rated, count(declined_at)::int as declined,
      coalesce(avg(rating), 0)::float as mean
    from feedback`.execute(db);
  const { asked, rated, declined, mean } = rows[0] ?? { asked: 0, rated: 0, declined: 0, mean: 0 };

  return { asked, rated, declined, mean, share: share(rated, asked) };
}

async function notices(): Promise<Figures['notices']> {
  const { rows } = await sql<{ day: string; told: number; letters: number }>`
    select to_char(created_at at time zone 'Europe/Moscow', 'YYYY-MM-DD') as day, count(*)::int as told,
      count(*) filter (where letter <> 'none')::int as letters
    from notifications group by 1 order by 3 desc, 1`.execute(db);
  const sum = (part: 'told' | 'letters') => rows.reduce((all, row) => all + row[part], 0);

  return { told: sum('told'), letters: sum('letters'), mostLetters: rows[0]?.letters ?? 0, on: rows[0]?.day ?? '' };
}

async function countOf(table: 'history'): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from ${sql.table(table)}`.execute(db);
  return rows[0]?.count ?? 0;
}

function countsBy(facts: RequestFacts[], key: (one: RequestFacts) => string | undefined): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const one of facts) {
    const name = key(one);
    if (name) counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}
