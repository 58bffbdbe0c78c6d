import { type AliasableExpression, type RawBuilder, type SelectQueryBuilder, sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Day } from '#regulation/calendar.ts';
import { db } from '../../db/database.ts';
import type { Database } from '../../db/schema.ts';

/** What a place is found and sorted by. */
export interface Key {
  id: string;
  bucket: number;
  raised: number;
  due: Day;
  finished_at: Date | null;
  event_date: Day;
  submitted_at: Date;
  service_date: Day;
  response_due: Day;
  number: string;
}

export type Part = SelectQueryBuilder<Database, 'requests', Key>;

/** The places found, with the columns that a row of the queue shows. */
export function rowsOf(places: AliasableExpression<Key>, order: RawBuilder<unknown>, count: number) {
  return db
    .selectFrom(places.as('place'))
    .innerJoin('requests', 'requests.id', 'place.id')
    .innerJoin('people as client_person', 'client_person.id', 'requests.client')
    .select([
      'place.id',
      'place.bucket',
      'place.raised',
      'place.due',
      'requests.number',
      'requests.stage',
      'requests.waiting',
      'requests.category',
      'requests.title',
      'requests.service_date as serviceDate',
      'requests.event_date as eventDate',
      'requests.event_time as eventTime',
      'requests.event_over_at as eventOverAt',
      'requests.organisation',
      'requests.organisation_other as organisationOther',
      'requests.phone',
      'client_person.name as clientName',
      'client_person.email as clientEmail',
      'client_person.unit as clientUnit',
      'requests.submitted_at as submittedAt',
      'requests.submission_deadline as submissionDeadline',
      'requests.late',
      'requests.late_by as lateBy',
      'requests.response_due as responseDue',
      'requests.response_met_at as responseMetAt',
      'requests.reply_deadline as replyDeadline',
      'requests.lead as leadId',
      'requests.offer',
      sql<string | null>`requests.answer->>'summary'`.as('summary'),
      'requests.priority',
      'requests.withdrawn_at as withdrawnAt',
      'requests.finished_at as finishedAt',
      'requests.version',
    ])
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('assignments')
          .innerJoin('people', 'people.id', 'assignments.person')
          .select(['people.id', 'people.email', 'people.name', 'assignments.part'])
          .whereRef('assignments.request', '=', 'requests.id')
          .where('assignments.until', 'is', null)
          .orderBy('assignments.since')
          .orderBy('people.name'),
      ).as('agents'),
    )
    .orderBy(order)
    .limit(sql.lit(count));
}
