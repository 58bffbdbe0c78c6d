import { addDays, type Calendar, type Day, moscowDay, weekdayOf, weekdays } from '#regulation/calendar.ts';
import { workingDaysBetween } from '#regulation/terms.ts';
import type { Evening } from './loads.ts';
import { isMet, type RequestFacts } from './request-facts.ts';
import { quantile, share } from './shares.ts';

/** 4.4.1 month by month; `overdue` of the answers whose term ended in it. */
export interface MonthFigures {
  month: string;
  sent: number;
  due: number;
  overdue: number;
  p90Days: number;
  longestQueue: number;
}

export interface OverdueWeek {
  /** Its Monday. */
  week: Day;
  due: number;
  overdue: number;
}

/** More than so many of the answers of a week are overdue: it no longer goes. */
export const badShare = 0.1;

export function monthFigures(facts: readonly RequestFacts[], evenings: readonly Evening[], calendar: Calendar) {
  const due = Map.groupBy(facts.filter(wasDue), ({ responseDue }) => responseDue.slice(0, 7));
  const sent = Map.groupBy(facts, ({ submittedAt }) => moscowDay(submittedAt).slice(0, 7));
  const looks = Map.groupBy(evenings, ({ day }) => day.slice(0, 7));
  const months = [...new Set([...sent.keys(), ...due.keys()])].toSorted();

  return months.map((month): MonthFigures => {
    const ofMonth = due.get(month) ?? [];
    const days = ofMonth.map(({ submittedAt, responseMetAt }) =>
      workingDaysBetween(moscowDay(submittedAt), moscowDay(responseMetAt ?? submittedAt), calendar),
    );

    return {
      month,
      sent: sent.get(month)?.length ?? 0,
      due: ofMonth.length,
      overdue: share(ofMonth.filter((one) => !isMet(one)).length, ofMonth.length || Infinity),
      p90Days: quantile(days, 0.9),
      longestQueue: Math.max(0, ...(looks.get(month) ?? []).map(({ unanswered }) => unanswered)),
    };
  });
}

/** Whether an answer was owed to the end of its term: not withdrawn before. */
function wasDue({ responseMetAt }: RequestFacts): boolean {
  return responseMetAt !== null;
}

export function weekFigures(facts: readonly RequestFacts[]): OverdueWeek[] {
  const weeks = Map.groupBy(facts.filter(wasDue), ({ responseDue }) => mondayOf(responseDue));

  return [...weeks]
    .map(([week, ofWeek]) => ({ week, due: ofWeek.length, overdue: ofWeek.filter((one) => !isMet(one)).length }))
    .toSorted((a, b) => (a.week < b.week ? -1 : 1));
}

/** The first week in which more than a tenth is overdue, of those with enough answers to say so. */
export function firstBadWeek(weeks: readonly OverdueWeek[]): OverdueWeek | null {
  return weeks.find(({ due, overdue }) => due >= 10 && overdue / due > badShare) ?? null;
}

export function mondayOf(day: Day): Day {
  return addDays(day, -((weekdays.indexOf(weekdayOf(day)) + 6) % 7));
}
