import { addDays, type Calendar, type Day, moscowDay, moscowMoment } from '#regulation/calendar.ts';
import type { Ground } from '#regulation/codes.ts';
import { type Actor, isOperator } from '#regulation/permissions.ts';
import { addWorkingDays } from '#regulation/terms.ts';
import { whereKnown } from '#regulation/where-known.ts';
import { now as clock } from '../clock.ts';
import { theCalendar } from '../db/calendar.ts';
import { db } from '../db/database.ts';
import { theSettings } from '../db/settings.ts';
import { type Asked, figures } from './figures/statement.ts';

/** How many days back a figure looks, today included. */
export const figurePeriods = [30, 365] as const;

/** A part and what it is out of: «94 % — 187 из 199». */
export interface Share {
  part: number;
  of: number;
}

/** How well the clauses were kept in one period; what is not decided yet is in no figure. */
export interface RegulationFigures {
  days: number;
  /** The target that `reviewed` is counted by, in working days. */
  reviewDays: number;
  /** 3.2.2 (R-3.2.2/3). Looked at by an Operator within `operatorReviewDays`. */
  reviewed: Share;
  /** 4.1.1. Sent after the last day to submit. */
  late: Share;
  /** 4.2.2. Questions asked in time that were answered in time. */
  replied: Share;
  /** 4.3.3, 4.5.1. Refusals among what ended, and their grounds. */
  refused: Share;
  grounds: Partial<Record<Ground, number>>;
  /** 4.4.1. Answered in time. */
  answered: Share;
  /** 4.5.2. Opinions given of those asked for, and the mean rating; null without one. */
  rated: Share;
  rating: number | null;
}

/**
 * R-3.1.4/3. The figures of the last 30 and 365 days, in one statement; for Operators alone, for anybody else null. The
 * target of a review is counted on the working-day calendar, the other terms as they were counted at sending.
 */
export async function regulationFigures(actor: Actor | null, now = clock()): Promise<RegulationFigures[] | null> {
  if (!actor || !isOperator(actor)) return null;

  const [calendar, { service }] = await Promise.all([theCalendar(), theSettings()]);
  const { rows } = await figures(askedOf(moscowDay(now), service.operatorReviewDays, calendar)).execute(db);

  return rows.map((row) => ({
    days: row.days,
    reviewDays: service.operatorReviewDays,
    reviewed: { part: row.reviewed, of: row.reviewable },
    late: { part: row.late, of: row.sent },
    replied: { part: row.replied, of: row.asked },
    refused: { part: row.refused, of: row.ended },
    grounds: row.grounds ?? {},
    answered: { part: row.answered, of: row.answerable },
    rated: { part: row.rated, of: row.requested },
    rating: row.rating === null ? null : Number(row.rating),
  }));
}

const keptFor = 60_000;
let kept: { asked: string; figures: Promise<RegulationFigures[] | null>; until: number } | undefined;

/**
 * R-3.1.4/3. The same for the page, counted at most once a minute for all Operators together: anew at once on another
 * day or with another target.
 */
export async function keptRegulationFigures(actor: Actor | null, now = clock()): Promise<RegulationFigures[] | null> {
  if (!actor || !isOperator(actor)) return null;

  const { service } = await theSettings();
  const asked = `${moscowDay(now)} ${service.operatorReviewDays}`;
  if (kept?.asked !== asked || kept.until < performance.now()) {
    const figures = regulationFigures(actor, now);
    kept = { asked, figures, until: performance.now() + keptFor };
    figures.catch(() => (kept = undefined));
  }

  return kept.figures;
}

/** The periods, and the target of every day of sending (R-3.2.2/3), counted by the regulation's own code. */
function askedOf(today: Day, operatorReviewDays: number, calendar: Calendar): Asked {
  const periods = figurePeriods.map((days) => ({ days, since: moscowMoment(addDays(today, 1 - days)) }));
  const first = addDays(today, 1 - Math.max(...figurePeriods));
  const dues: (Day | null)[] = [];
  for (let day = first; day <= today; day = addDays(day, 1)) {
    dues.push(whereKnown(() => addWorkingDays(day, operatorReviewDays, calendar)));
  }

  return { today, periods, before: addDays(first, -1), dues };
}
