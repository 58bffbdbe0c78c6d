import { addDays, type Calendar, type Day, daysBetween, moscowDay, moscowMoment } from './calendar.ts';
import { feedbackDays } from './feedback.ts';
import type { TimedNotice } from './notifications.ts';
import { whereKnown } from './where-known.ts';
import { addWorkingDays } from './working-days.ts';

/** R-3.1.1/2. Days after the last change on which a draft is warned of, and dies. */
export const draftDays = { warning: 25, death: 30 };
/** R-4.5.2/1. Working days after which an opinion is asked for once more. */
export const feedbackReminderDays = 3;

const dayMs = 24 * 3_600_000;

/** R-3.1.1/2. A draft that was not touched for 25 days is spoken of once; one that was touched since begins anew. */
export function draftNotices(draft: { id: string; client: string; changedAt: Date }, now: Date): TimedNotice[] {
  if (now.getTime() < draft.changedAt.getTime() + draftDays.warning * dayMs) return [];

  return [{ to: draft.client, kind: 'draft_expiring', key: draftKey(draft) }];
}

/** The key under which a person was warned of a draft as it is. */
export function draftKey({ id, changedAt }: { id: string; changedAt: Date }): string {
  return `draft_expiring:${id}:${changedAt.toISOString()}`;
}

/**
 * R-3.1.1/2. Whether a draft dies: 30 days after its last change, and never sooner than five days after its person was
 * warned, however long the service stood still.
 */
export function isDraftDead(draft: { changedAt: Date; warnedAt: Date | null }, now: Date): boolean {
  const { changedAt, warnedAt } = draft;
  const grace = (draftDays.death - draftDays.warning) * dayMs;
  const isOld = now.getTime() >= changedAt.getTime() + draftDays.death * dayMs;

  return isOld && warnedAt !== null && now.getTime() >= warnedAt.getTime() + grace;
}

/** 4.5.2. An opinion that was asked for and not given, not declined. */
export interface AskedFeedback {
  request: string;
  client: string;
  requestedAt: Date;
}

/** R-4.5.2/1. One reminder on the third working day after the form came, at 10:00, as long as the form lives. */
export function feedbackNotices(asked: AskedFeedback, now: Date, calendar: Calendar): TimedNotice[] {
  const since = moscowDay(asked.requestedAt);
  const day = whereKnown(() => addWorkingDays(since, feedbackReminderDays, calendar));
  const isOver = moscowDay(now) > addDays(since, feedbackDays);
  if (!day || now < moscowMoment(day, '10:00') || isOver) return [];

  return [{ to: asked.client, kind: 'feedback_reminder', key: `feedback_reminder:${asked.request}:${since}` }];
}

/**
 * TIME/2. From 1 October the Operators and the administrator hear that the calendar of the next year is missing, once a
 * week at most; `lastTold` is when anybody last heard it.
 */
export function calendarNotices(
  { years, lastTold }: { years: readonly number[]; lastTold: Date | null },
  now: Date,
): TimedNotice[] {
  const today = moscowDay(now);
  const missing = missingYear(years, today);
  if (missing === null || (lastTold && daysBetween(moscowDay(lastTold), today) < 7)) return [];

  const key = `calendar_missing:${missing}:${today}`;
  return (['operators', 'admins'] as const).map((to) => ({ to, kind: 'calendar_missing', key }));
}

/** TIME/2. The next year, from 1 October and as long as it has no calendar; else null. */
export function missingYear(years: readonly number[], today: Day): number | null {
  const next = Number(today.slice(0, 4)) + 1;
  return today.slice(5) >= '10-01' && !years.includes(next) ? next : null;
}
