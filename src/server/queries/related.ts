import { sql } from 'kysely';
import type { Category, Stage, Status, Waiting } from '#regulation/codes.ts';
import type { Day } from '#regulation/calendar.ts';
import type { Actor } from '#regulation/permissions.ts';
import { statusOf } from '#regulation/statuses.ts';
import { now as clock } from '../clock.ts';
import { db } from '../db/database.ts';
import { visibleTo } from '../db/visible.ts';

/** Another request, as a card names it. */
export interface Related {
  number: string;
  title: string;
  category: Category;
  serviceDate: Day;
  client: string;
  status: Status;
  stage: Stage;
}

/** 3.1.4, 3.2.6. What belongs to a request, of what this person may see: where it leads to, what leads to it, what is linked. */
export async function relatedTo(actor: Actor, { id }: { id: string }, now = clock()) {
  const rows = await requests(actor, now)
    .select(({ eb, selectFrom }) => [
      eb('requests.id', '=', selectFrom('requests as own').select('own.duplicate_of').where('own.id', '=', id)).as(
        'isMain',
      ),
      eb('requests.duplicate_of', '=', id).as('isDuplicate'),
    ])
    .where(
      sql<boolean>`requests.id in (
        select duplicate_of from requests where id = ${id} union all
        select id from requests where duplicate_of = ${id} union all
        select other from request_links where one = ${id} union all
        select one from request_links where other = ${id})`,
    )
    .orderBy('requests.submitted_at')
    .execute();

  const related = rows.map((row) => ({
    ...shapeOf(row),
    isMain: row.isMain === true,
    isDuplicate: row.isDuplicate === true,
  }));
  return {
    main: related.find(({ isMain }) => isMain) ?? null,
    duplicates: related.filter(({ isDuplicate }) => isDuplicate),
    linked: related.filter(({ isMain, isDuplicate }) => !isMain && !isDuplicate),
  };
}

/** Requests of the same Client that this one may repeat or belong to, the nearest in time first. */
export async function likelyRelated(
  actor: Actor,
  card: { id: string; client: { id: string }; serviceDate: Day },
  now = clock(),
) {
  const rows = await requests(actor, now)
    .where('requests.client', '=', card.client.id)
    .where('requests.id', '!=', card.id)
    .where('requests.duplicate_of', 'is', null)
    .orderBy(sql`abs(requests.service_date - ${card.serviceDate}::date)`)
    .orderBy('requests.number')
    .limit(8)
    .execute();
  return rows.map(shapeOf);
}

function requests(actor: Actor, now: Date) {
  return db
    .selectFrom('requests')
    .innerJoin('people', 'people.id', 'requests.client')
    .select(['requests.number', 'requests.title', 'requests.category', 'requests.service_date as serviceDate'])
    .select(['requests.stage', 'requests.waiting', 'people.name as client'])
    .where(visibleTo(actor, now));
}

function shapeOf(row: Omit<Related, 'status'> & { waiting: Waiting }): Related {
  const { number, title, category, serviceDate, client, stage } = row;
  return { number, title, category, serviceDate, client, stage, status: statusOf(row) };
}
