import { type AliasableExpression, type RawBuilder, type SelectQueryBuilder, sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Day } from '#regulation/calendar.ts';
import type { OfferKind } from '#regulation/codes.ts';
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

export type Places = AliasableExpression<Key>;

/** The places found, with the columns that a row of the queue's page shows. */
export function shortRowsOf(places: Places, order: RawBuilder<unknown>, count: number, reader: string) {
  return placed(places, order, count)
    .leftJoin('people as lead_person', 'lead_person.id', 'requests.lead')
    .select([
      'client_person.name as clientName',
      'lead_person.name as leadName',
      // Only the kind of an offer counts for the place.
      sql<{
        kind: OfferKind;
      } | null>`case when requests.offer is not null then jsonb_build_object('kind', requests.offer->'kind') end`.as(
        'offer',
      ),
      sql<string | null>`requests.answer->>'summary'`.as('summary'),
      'requests.version',
      unreadBy(reader).as('unread'),
    ]);
}

/**
 * 3.1.3. Whether something happened, by somebody else and since the person is staff, that this person has not read, or
 * it was marked as unread by hand.
 */
export function unreadBy(person: string): RawBuilder<boolean> {
  return sql<boolean>`coalesce((select read_marks.unread from read_marks
      where read_marks.person = ${person} and read_marks.request = requests.id), false)
    or exists (select from history where history.request = requests.id
      and history.id > coalesce((select read_marks.up_to from read_marks
        where read_marks.person = ${person} and read_marks.request = requests.id), 0)
      and history.actor is distinct from ${person}
      and history.at >= (select min(roles.granted_at) from roles where roles.person = ${person}))`;
}

/** The places found, with the columns of a card without its long parts. */
export function fullRowsOf(places: Places, order: RawBuilder<unknown>, count: number) {
  return placed(places, order, count)
    .select([
      'requests.event_time as eventTime',
      'requests.organisation',
      'requests.organisation_other as organisationOther',
      'requests.phone',
      'client_person.name as clientName',
      'client_person.email as clientEmail',
      'client_person.unit as clientUnit',
      'requests.submission_deadline as submissionDeadline',
      'requests.late_by as lateBy',
      'requests.lead as leadId',
      'requests.offer',
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
    );
}

/** What the order, the cursor and the reason of a place are made of. */
function placed(places: Places, order: RawBuilder<unknown>, count: number) {
  return db
    .selectFrom(places.as('place'))
    .innerJoin('requests', 'requests.id', 'place.id')
    .innerJoin('people as client_person', 'client_person.id', 'requests.client')
    .select([
      'place.bucket',
      'place.due',
      'requests.number',
      'requests.stage',
      'requests.waiting',
      'requests.waiting_since as waitingSince',
      'requests.category',
      'requests.title',
      'requests.service_date as serviceDate',
      'requests.event_date as eventDate',
      'requests.event_over_at as eventOverAt',
      'requests.submitted_at as submittedAt',
      'requests.late',
      'requests.response_due as responseDue',
      'requests.response_met_at as responseMetAt',
      'requests.reply_deadline as replyDeadline',
      'requests.priority',
      'requests.withdrawn_at as withdrawnAt',
      'requests.finished_at as finishedAt',
    ])
    .orderBy(order)
    .limit(sql.lit(count));
}

type Rows<Query extends (...args: never[]) => { execute(): Promise<unknown[]> }> = Awaited<
  ReturnType<ReturnType<Query>['execute']>
>[number];

export type Place = Rows<typeof placed>;
export type ShortRow = Rows<typeof shortRowsOf>;
export type FullRow = Rows<typeof fullRowsOf>;
