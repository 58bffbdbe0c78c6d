import { sql } from 'kysely';
import type { EventName, Role } from '#regulation/codes.ts';
import type { Actor } from '#regulation/permissions.ts';
import { db } from '../db/database.ts';
import { visibleTo } from '../db/visible.ts';
import { hiddenFromClient } from './thread.ts';

/** A step as an open page hears of it: that something happened to which request, by whom; never what was said. */
export interface LiveStep {
  number: string;
  version: number;
  event: EventName;
  at: Date;
  by: { id: string; name: string; role: Role | null } | null;
}

/** At most so many steps are told one by one after a pause; with more the page is read anew as a whole. */
export const mostSteps = 100;

/** 3.1.4/2, 2.2/2. The step as this person may hear it; null where it is not for them. */
export async function liveStep(actor: Actor, history: string, now: Date): Promise<LiveStep | null> {
  const [step] = await steps(actor, now)
    .where('history.id', '=', history as never)
    .execute();
  return step ? shapeOf(step) : null;
}

/** All that happened since a moment, oldest first, at most `mostSteps`. */
export async function liveStepsSince(actor: Actor, since: Date, now: Date): Promise<LiveStep[]> {
  const rows = await steps(actor, now)
    .where('history.at', '>=', since)
    .orderBy('history.id')
    .limit(sql.lit(mostSteps))
    .execute();

  return rows.map(shapeOf);
}

function steps(actor: Actor, now: Date) {
  return db
    .selectFrom('history')
    .innerJoin('requests', 'requests.id', 'history.request')
    .leftJoin('people', 'people.id', 'history.actor')
    .select(['requests.number', 'requests.version', 'history.event', 'history.at'])
    .select(['history.actor', 'history.role', 'people.name'])
    .where(visibleTo(actor, now))
    .where((eb) =>
      eb.or([
        eb('requests.client', '<>', actor.id),
        eb('history.event', 'not in', [...hiddenFromClient, 'duplicate_joined']),
      ]),
    );
}

function shapeOf(row: Awaited<ReturnType<ReturnType<typeof steps>['execute']>>[number]): LiveStep {
  const { number, version, event, at, actor, role, name } = row;
  return { number, version, event, at, by: actor ? { id: actor, name: name ?? '', role } : null };
}

/** Whom a step may concern, before their right is asked: its Client and its Agents. */
export async function concernedBy(history: string): Promise<{ client: string; agents: string[] } | null> {
  const row = await db
    .selectFrom('history')
    .innerJoin('requests', 'requests.id', 'history.request')
    .select('requests.client')
    .select((eb) =>
      eb
        .fn<string[]>('array', [
          eb.selectFrom('assignments').select('person').whereRef('assignments.request', '=', 'requests.id'),
        ])
        .as('agents'),
    )
    .where('history.id', '=', history as never)
    .executeTakeFirst();

  return row ?? null;
}
