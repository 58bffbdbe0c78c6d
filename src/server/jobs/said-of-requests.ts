import { sql } from 'kysely';
import type { Calendar } from '#regulation/calendar.ts';
import { type TimedNotice, timedNotices, type Watched } from '#regulation/notifications.ts';
import { db } from '../db/database.ts';

/** What the clock has to say of one thing. */
export interface Said {
  request: string | null;
  notices: TimedNotice[];
  facts?: object;
}

/** R-4.2.2/4, R-4.4.1/4, R-3.2.6/4. Of each working request, whether it was told before or not. */
export async function requestsSaid(now: Date, calendar: Calendar): Promise<Said[]> {
  const watched = await watchedRequests(now);
  return watched.map((request) => ({ request: request.id, notices: timedNotices(request, now, calendar) }));
}

/** Working requests about which the clock may have something to say. */
async function watchedRequests(now: Date): Promise<Watched[]> {
  const rows = await db
    .selectFrom('requests')
    .select(['id', 'client', 'service_date', 'reply_deadline', 'response_due', 'response_met_at', 'stage'])
    .select(['event_over_at', 'waiting'])
    .select((eb) => [
      sql<
        string[]
      >`array(select person from assignments where request = requests.id and until is null order by since)`.as(
        'agents',
      ),
      eb
        .selectFrom('messages')
        .select((one) => one.fn.min('at').as('at'))
        .whereRef('messages.request', '=', 'requests.id')
        .where('kind', '=', 'question')
        .where('answered_at', 'is', null)
        .where('messages.withdrawn_at', 'is', null)
        .as('asked_at'),
    ])
    .where('stage', 'in', ['open', 'in_review', 'in_progress'])
    .where('requests.withdrawn_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb('waiting', '=', 'client'),
        eb('response_met_at', 'is', null),
        eb.and([eb('stage', '=', 'in_progress'), eb('event_over_at', '<=', now)]),
      ]),
    )
    .execute();

  return rows.map((row) => ({
    id: row.id,
    client: row.client,
    agents: row.agents,
    serviceDate: row.service_date,
    replyDeadline: row.reply_deadline,
    responseDue: row.response_due,
    responseMetAt: row.response_met_at,
    askedAt: row.waiting === 'client' ? row.asked_at : null,
    inProgress: row.stage === 'in_progress',
    eventOverAt: row.event_over_at,
  }));
}
