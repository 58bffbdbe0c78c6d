import { type Calendar, moscowDay } from '#regulation/calendar.ts';
import { calendarNotices, draftDays, draftNotices, feedbackNotices, missingYear } from '#regulation/clock-notices.ts';
import { feedbackDays } from '#regulation/feedback.ts';
import { db } from '../db/database.ts';
import type { Said } from './said-of-requests.ts';

const dayMs = 24 * 3_600_000;

/** R-4.5.2/1. Opinions that were asked for, of requests that are still over. */
export async function feedbackSaid(now: Date, calendar: Calendar): Promise<Said[]> {
  const rows = await db
    .selectFrom('feedback')
    .innerJoin('requests', 'requests.id', 'feedback.request')
    .select(['feedback.request', 'feedback.requested_at', 'requests.client'])
    .where('rated_at', 'is', null)
    .where('declined_at', 'is', null)
    .where('requested_at', '>', new Date(now.getTime() - (feedbackDays + 2) * dayMs))
    .where('requests.stage', 'in', ['done', 'refused', 'closed'])
    .execute();

  return rows.map(({ request, requested_at: requestedAt, client }) => ({
    request,
    notices: feedbackNotices({ request, client, requestedAt }, now, calendar),
  }));
}

/** R-3.1.1/2. Drafts that are near their end. */
export async function draftsSaid(now: Date): Promise<Said[]> {
  const rows = await db
    .selectFrom('drafts')
    .select(['id', 'client', 'category', 'updated_at'])
    .where('updated_at', '<=', new Date(now.getTime() - draftDays.warning * dayMs))
    .execute();

  return rows.map(({ id, client, category, updated_at: changedAt }) => ({
    request: null,
    notices: draftNotices({ id, client, changedAt }, now),
    facts: { draft: id, category },
  }));
}

/** TIME/2. The next year, where it has no calendar. */
export async function calendarSaid(now: Date, { years }: Calendar): Promise<Said[]> {
  const year = missingYear(years, moscowDay(now));
  if (year === null) return [];

  const { at } = await db
    .selectFrom('notifications')
    .select((eb) => eb.fn.max('created_at').as('at'))
    .where('kind', '=', 'calendar_missing')
    .executeTakeFirstOrThrow();

  return [{ request: null, notices: calendarNotices({ years, lastTold: at }, now), facts: { year } }];
}
