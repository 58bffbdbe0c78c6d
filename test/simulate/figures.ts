import { moscowDay } from '#regulation/calendar.ts';
import { defaultServiceSettings } from '#regulation/settings.ts';
import { workingDaysBetween } from '#regulation/terms.ts';
import type { Played } from './play.ts';
import { type AgentFigures, agentFigures } from './figures-of-agents.ts';
import { type MonthFigures, type OverdueWeek, firstBadWeek, monthFigures, weekFigures } from './figures-of-months.ts';
import { feedback, notices, replies, stepCount } from './figures-of-threads.ts';
import { factsOf, isMet, type RequestFacts } from './request-facts.ts';
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
    steps: await stepCount(),
    refusedByRules: { ...year.tally.refused },
  };
}

function shareMet(answered: readonly RequestFacts[]): number {
  return share(answered.filter(isMet).length, answered.length);
}

function countsBy(facts: RequestFacts[], key: (one: RequestFacts) => string | undefined): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const one of facts) {
    const name = key(one);
    if (name) counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}
