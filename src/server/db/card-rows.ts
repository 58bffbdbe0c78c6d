import { sql } from 'kysely';
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres';
import type { Question, Subject } from '#regulation/permissions.ts';
import type { Db, Trx } from './database.ts';

/** The columns of a card in one statement; the command that locks a request reads the same ones. */
export function cardRows(source: Db | Trx) {
  return source
    .selectFrom('requests')
    .innerJoin('people as client_person', 'client_person.id', 'requests.client')
    .selectAll('requests')
    .select([
      'client_person.name as client_name',
      'client_person.email as client_email',
      'client_person.unit as client_unit',
    ])
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('assignments')
          .innerJoin('people', 'people.id', 'assignments.person')
          .select(['people.id', 'people.email', 'people.name', 'assignments.part', 'assignments.text'])
          .whereRef('assignments.request', '=', 'requests.id')
          .where('assignments.until', 'is', null)
          .orderBy('assignments.since')
          .orderBy('people.name'),
      ).as('agents'),
      jsonArrayFrom(
        eb
          .selectFrom('messages')
          .select(['messages.author as by', 'messages.role', 'messages.at', 'answered_at', 'withdrawn_at'])
          .whereRef('messages.request', '=', 'requests.id')
          .where('messages.kind', '=', 'question')
          .orderBy('messages.position'),
      ).as('questions'),
      jsonArrayFrom(
        eb
          .selectFrom('files')
          .select(['files.id', 'files.name', 'files.type', 'files.size', 'files.sha256', 'files.purpose'])
          .whereRef('files.request', '=', 'requests.id')
          .where('files.message', 'is', null)
          .orderBy('files.position')
          .orderBy('files.created_at'),
      ).as('files'),
      jsonObjectFrom(
        eb
          .selectFrom('feedback')
          .select(['requested_at', 'declined_at', 'rating', 'comment', 'rated_at'])
          .whereRef('feedback.request', '=', 'requests.id'),
      ).as('feedback'),
      jsonObjectFrom(
        eb
          .selectFrom('people as offerer')
          .select(['offerer.name', 'offerer.email'])
          .where('offerer.id', '=', sql<string>`(requests.offer->>'by')::uuid`),
      ).as('offerer'),
      jsonObjectFrom(
        eb
          .selectFrom('counter_offers')
          .select(['id', 'made_by', 'role', 'result', 'text', 'summary', 'state', 'nearest', 'made_at', 'expires_at'])
          .whereRef('counter_offers.request', '=', 'requests.id')
          .orderBy('made_at', 'desc')
          .orderBy('id')
          .limit(1),
      ).as('counter_offer'),
    ]);
}

export type RowOfCard = Awaited<ReturnType<ReturnType<typeof cardRows>['executeTakeFirstOrThrow']>>;

/** What the regulation asks of a request, from its row. */
export function subjectOf(row: RowOfCard): Subject {
  return {
    client: row.client,
    category: row.category,
    stage: row.stage,
    waiting: row.waiting,
    withdrawnAt: row.withdrawn_at,
    finishedAt: row.finished_at,
    late: row.late,
    serviceDate: row.service_date,
    eventDate: row.event_date,
    eventOverAt: row.event_over_at,
    replyDeadline: row.reply_deadline,
    lead: row.lead,
    agents: row.agents.map(({ id, part }) => ({ person: id, part })),
    offer: row.offer && { kind: row.offer.kind, by: row.offer.by },
    feedback: row.feedback && {
      requestedAt: new Date(row.feedback.requested_at),
      declinedAt: row.feedback.declined_at ? new Date(row.feedback.declined_at) : null,
      ratedAt: row.feedback.rated_at ? new Date(row.feedback.rated_at) : null,
    },
    counterOffer: row.counter_offer && {
      id: row.counter_offer.id,
      by: row.counter_offer.made_by,
      role: row.counter_offer.role,
      state: row.counter_offer.state,
      expiresAt: new Date(row.counter_offer.expires_at),
    },
    questions: row.questions.map((question): Question => ({
      by: question.by ?? '',
      role: question.role === 'operator' ? 'operator' : 'agent',
      askedAt: new Date(question.at),
      answeredAt: question.answered_at ? new Date(question.answered_at) : null,
      withdrawnAt: question.withdrawn_at ? new Date(question.withdrawn_at) : null,
    })),
  };
}
