import { sql } from 'kysely';
import type { Actor } from '#regulation/permissions.ts';
import { statusOf } from '#regulation/statuses.ts';
import { db } from '../db/database.ts';
import { theSettings } from '../db/settings.ts';
import { visibleTo } from '../db/visible.ts';
import { now as clock } from '../clock.ts';

export type MyRequest = Awaited<ReturnType<typeof myRequests>>[number];

const isFinal = sql<boolean>`requests.stage in ('done', 'refused', 'closed')`;

/** 4.1.2. The Client's own requests, all or those of an event, running ones first, with the question that waits for an answer. */
export async function myRequests(actor: Actor, limit = 100, now = clock(), event?: string) {
  const rows = await db
    .selectFrom('requests')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('messages')
          .leftJoin('people', 'people.id', 'messages.author')
          .select(['messages.text as question', 'messages.role as asked_as', 'people.name as asked_by'])
          .whereRef('messages.request', '=', 'requests.id')
          .where('messages.kind', '=', 'question')
          .where('messages.answered_at', 'is', null)
          .where('messages.withdrawn_at', 'is', null)
          .orderBy('messages.position', 'desc')
          .limit(1)
          .as('waits'),
      (join) => join.onTrue(),
    )
    .select([
      'number',
      'title',
      'category',
      'stage',
      'waiting',
      'service_date',
      'event_date',
      'submitted_at',
      'response_due',
      'response_met_at',
      'reply_deadline',
      'withdrawn_at',
      'finished_at',
      'answer',
      'outcome',
      'question',
      'asked_as',
      'asked_by',
    ])
    .where(visibleTo(actor, now))
    .where('client', '=', actor.id)
    .$if(event !== undefined, (query) => query.where('event', '=', event ?? null))
    .orderBy(isFinal)
    .orderBy('submitted_at', 'desc')
    .limit(sql.lit(limit))
    .execute();

  const { service } = await theSettings();

  return rows.map(({ answer, ...row }) => ({
    ...row,
    asked_by: service.showStaffNames ? row.asked_by : null,
    status: statusOf(row),
    summary: answer?.summary ?? null,
  }));
}
