import { sql } from 'kysely';
import type { Actor } from '#regulation/permissions.ts';
import { type Need, readinessOf } from '#regulation/readiness.ts';
import { statusOf } from '#regulation/statuses.ts';
import { now as clock } from '../clock.ts';
import { db } from '../db/database.ts';
import { inEvent, ownEvent } from '../db/own-event.ts';
import { visibleTo } from '../db/visible.ts';
import { NotFound } from '../errors.ts';
import { myRequests } from './my-requests.ts';

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** 4.1.1. An event of this person: what of it is sent, what is not, how far it is. NotFound where it is not theirs. */
export async function eventPage(actor: Actor, id: string, now = clock()) {
  if (!uuid.test(id)) throw new NotFound();
  const event = await ownEvent(db, actor, id);
  const [drafts, requests] = await Promise.all([
    db
      .selectFrom('drafts')
      .select(['id', 'category', 'content', 'updated_at'])
      .where('event', '=', id)
      .orderBy('created_at')
      .orderBy('category')
      .execute(),
    myRequests(actor, 100, now, id),
  ]);

  return {
    event,
    drafts: drafts.map((draft) => ({ ...draft, content: inEvent(draft.content, event, draft.category) })),
    requests,
    readiness: readinessOf([...requests.map(needOf), ...drafts.map((): Need => ({ stage: 'draft' }))]),
  };
}

function needOf({ stage, withdrawn_at }: { stage: Need['stage']; withdrawn_at: Date | null }): Need {
  return { stage, withdrawnAt: withdrawn_at };
}

export type MyEvent = Awaited<ReturnType<typeof myEvents>>[number];

/** 4.1.1. The events of this person that are ahead or still have something to send or to wait for, the nearest first. */
export async function myEvents(actor: Actor) {
  const rows = await db
    .selectFrom('events')
    .select(['id', 'title', 'event_date'])
    .select((eb) => [
      sql<Need['stage'][]>`array(select 'draft' from drafts where drafts.event = events.id)`.as('drafts'),
      sql<
        Need['stage'][]
      >`array(select stage from requests where requests.event = events.id and withdrawn_at is null)`.as('stages'),
      eb
        .exists(
          eb
            .selectFrom('requests')
            .select('requests.id')
            .whereRef('requests.event', '=', 'events.id')
            .where('finished_at', 'is', null),
        )
        .as('running'),
    ])
    .where('client', '=', actor.id)
    .orderBy('event_date')
    .orderBy('created_at')
    .execute();

  return rows
    .filter(({ drafts, running }) => drafts.length > 0 || running)
    .map(({ drafts, stages, running: _, ...event }) => ({
      ...event,
      readiness: readinessOf([...stages, ...drafts].map((stage) => ({ stage }))),
    }));
}

/** 4.1.1, 2.1/2. The other needs of a request's event, those alone that this person may see. */
export async function siblingsOf(actor: Actor, { id, event }: { id: string; event: string | null }, now: Date) {
  if (!event) return [];
  const rows = await db
    .selectFrom('requests')
    .select(['number', 'category', 'stage', 'waiting', 'service_date', 'answer', 'withdrawn_at', 'title'])
    .where('event', '=', event)
    .where('id', '!=', id)
    .where(visibleTo(actor, now))
    .orderBy('submitted_at')
    .orderBy('number')
    .execute();

  return rows.map(({ answer, ...row }) => ({ ...row, status: statusOf(row), summary: answer?.summary ?? null }));
}
