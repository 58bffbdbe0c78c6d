import { type Actor, isAssigned, isOperator, type Subject } from '#regulation/permissions.ts';
import type { Category, CounterOfferState, PartState, Stage, Status, Waiting } from '#regulation/codes.ts';
import type { FilePurpose } from '#regulation/forms/field-spec.ts';
import type { Day } from '#regulation/calendar.ts';
import { responseState } from '#regulation/terms.ts';
import { statusOf } from '#regulation/statuses.ts';
import { theCalendar } from '../db/calendar.ts';
import { type RowOfCard, cardRows, subjectOf } from '../db/card-rows.ts';
import { db } from '../db/database.ts';
import { NotFound } from '../errors.ts';
import type { Answer, Nearest, Offer, Outcome } from '../db/schema.ts';
import { visibleTo } from '../db/visible.ts';
import { parseNumber } from '../number.ts';
import { now as clock } from '../clock.ts';

export interface CardFile {
  id: string;
  name: string;
  type: string;
  size: number;
  sha256: string;
  purpose: FilePurpose;
}

export interface CardAgent {
  id: string;
  email: string;
  name: string;
  part: PartState;
  text: string | null;
}

/** 3.2.3. The last offer of something else, as the Client and the staff see it. */
export interface CounterOffer {
  id: string;
  result: Record<string, unknown>;
  text: string | null;
  summary: string;
  state: CounterOfferState;
  nearest: Nearest[] | null;
  madeAt: Date;
  expiresAt: Date;
}

/** 4.1.2. A request as a whole: what its page, its API answer and the regulation need of it. */
export interface Card {
  id: string;
  number: string;
  status: Status;
  stage: Stage;
  waiting: Waiting;
  /** Since when the Client, or the staff, are waited for. */
  waitingSince: Date | null;
  category: Category;
  event: string | null;
  title: string;
  about: string;
  serviceDate: Day;
  eventDate: Day;
  eventTime: string | null;
  organisation: string | null;
  organisationOther: string | null;
  phone: string | null;
  fields: Record<string, unknown>;
  files: CardFile[];
  client: { id: string; name: string; email: string; unit: string | null };
  submittedAt: Date;
  submissionDeadline: Day;
  late: boolean;
  lateBy: number;
  lateReason: string | null;
  responseDue: Day;
  responseMetAt: Date | null;
  responseState: ReturnType<typeof responseState>;
  replyDeadline: Day;
  agents: CardAgent[];
  lead: CardAgent | null;
  answer: Answer | null;
  counterOffer: CounterOffer | null;
  outcome: Outcome | null;
  offer: (Offer & { byName: string; byEmail: string }) | null;
  priority: 0 | 1;
  /** R-3.1.3/5. Why it was raised by hand; for staff. */
  priorityReason: string | null;
  /** 4.5.2. What was asked and answered; null while nobody asked, and for whom it is not. */
  feedback: {
    rating: number | null;
    comment: string | null;
    requestedAt: Date;
    declined: boolean;
    ratedAt: Date | null;
  } | null;
  withdrawnAt: Date | null;
  finishedAt: Date | null;
  version: number;
  subject: Subject;
}

/**
 * R-4.1.2/1, R-2.2/2. One request by its number in any spelling; NotFound where it is not there or not this person's.
 * R-3.1.4/2, R-4.3.3/3: the Client's is without what an Agent offers, the place in the queue and unfinished parts.
 */
export async function requestCard(actor: Actor, number: string, now = clock()): Promise<Card> {
  const row = await cardRows(db)
    .where('requests.number', '=', parseNumber(number, now))
    .where(visibleTo(actor, now))
    .executeTakeFirst();

  if (!row) throw new NotFound();
  const calendar = await theCalendar();
  const subject = subjectOf(row);
  const isClient = actor.id === row.client;
  const agents = isClient ? row.agents.map((agent) => ({ ...agent, text: null })) : row.agents;

  return {
    id: row.id,
    number: row.number,
    status: statusOf(row),
    stage: row.stage,
    waiting: row.waiting,
    waitingSince: row.waiting_since,
    category: row.category,
    event: row.event,
    title: row.title,
    about: row.about,
    serviceDate: row.service_date,
    eventDate: row.event_date,
    eventTime: row.event_time,
    organisation: row.organisation ?? (row.organisation_other ? 'other' : null),
    organisationOther: row.organisation_other,
    phone: row.phone,
    fields: row.fields,
    files: row.files,
    client: { id: row.client, name: row.client_name, email: row.client_email, unit: row.client_unit },
    submittedAt: row.submitted_at,
    submissionDeadline: row.submission_deadline,
    late: row.late,
    lateBy: row.late_by,
    lateReason: row.late_reason,
    responseDue: row.response_due,
    responseMetAt: row.response_met_at,
    responseState: responseState(
      {
        responseDue: row.response_due,
        responseMetAt: row.response_met_at,
        finishedAt: row.finished_at,
        withdrawnAt: row.withdrawn_at,
      },
      now,
      calendar,
    ),
    replyDeadline: row.reply_deadline,
    agents,
    lead: agents.find((agent) => agent.id === row.lead) ?? null,
    answer: row.answer,
    counterOffer: counterOfferOf(row),
    outcome: row.outcome,
    offer: isClient ? null : offerOf(row),
    priority: isClient ? 0 : row.priority,
    priorityReason: isClient ? null : row.priority_reason,
    feedback: mayReadFeedback(actor, subject) ? feedbackOf(row) : null,
    withdrawnAt: row.withdrawn_at,
    finishedAt: row.finished_at,
    version: row.version,
    subject,
  };
}

/** R-4.5.2/2. The Client's own opinion is for them, for Operators, and for the Agents of the request. */
export function mayReadFeedback(actor: Actor, subject: Pick<Subject, 'client' | 'agents'>): boolean {
  return actor.id === subject.client || isOperator(actor) || isAssigned(actor, subject);
}

function feedbackOf({ feedback }: RowOfCard): Card['feedback'] {
  return (
    feedback && {
      rating: feedback.rating,
      comment: feedback.comment,
      requestedAt: new Date(feedback.requested_at),
      declined: feedback.declined_at !== null,
      ratedAt: feedback.rated_at ? new Date(feedback.rated_at) : null,
    }
  );
}

function counterOfferOf({ counter_offer: offer }: RowOfCard): CounterOffer | null {
  if (!offer) return null;
  const { id, result, text, summary, state, nearest, made_at, expires_at } = offer;
  return { id, result, text, summary, state, nearest, madeAt: new Date(made_at), expiresAt: new Date(expires_at) };
}

function offerOf(row: RowOfCard): Card['offer'] {
  return row.offer && { ...row.offer, byName: row.offerer?.name ?? '', byEmail: row.offerer?.email ?? '' };
}
