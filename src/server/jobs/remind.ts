import { sql } from 'kysely';
import { timedNotices, type Watched } from '#regulation/notifications.ts';
import { theCalendar } from '../db/calendar.ts';
import { now as clock } from '../clock.ts';
import { db } from '../db/database.ts';
import { tell } from './tell.ts';

/**
 * R-4.2.2/4, R-4.4.1/4, R-3.2.6/4, R-3.1.1/2. What the clock has to say by now: looked up from the state each time, so that
 * a worker that stood still makes up for it, and a clock that jumps tells nothing twice. It decides nothing.
 */
export async function remind(now = clock()): Promise<number> {
  const calendar = await theCalendar();
  let told = 0;

  for (const request of await watchedRequests(now)) {
    const notices = timedNotices(request, now, calendar);
    told += await tell({ request: request.id, notices }, now);
  }

  return told + (await remindOfDrafts(now));
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

/** R-3.1.1/2. A draft dies 30 days after the last change; on the 25th its person is warned. */
async function remindOfDrafts(now: Date): Promise<number> {
  const old = await db
    .selectFrom('drafts')
    .select(['id', 'client', 'category', 'updated_at'])
    .where('updated_at', '<', new Date(now.getTime() - 25 * 24 * 3_600_000))
    .execute();
  let told = 0;

  for (const { id, client, category, updated_at } of old) {
    const key = `draft_expiring:${id}:${updated_at.toISOString()}`;
    const notices = [{ to: client, kind: 'draft_expiring' as const, key }];
    told += await tell({ request: null, notices, facts: { draft: id, category } }, now);
  }

  return told;
}
