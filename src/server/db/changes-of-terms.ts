import { type Calendar, moscowDay } from '#regulation/calendar.ts';
import { isFinal } from '#regulation/codes.ts';
import { recountedTerms } from '#regulation/recount.ts';
import { type Terms, type TermSettings, termsOf } from '#regulation/terms.ts';
import type { RequestRow } from './schema.ts';

type TermRow = Pick<
  RequestRow,
  | 'stage'
  | 'service_date'
  | 'event_date'
  | 'submitted_at'
  | 'submission_deadline'
  | 'late'
  | 'late_by'
  | 'reply_deadline'
  | 'response_due'
  | 'terms'
>;

/** R-TIME/6. What counting the terms of a working request anew would change, under the settings it was sent with; null: nothing. */
export function changesOfTerms(row: TermRow, settings: TermSettings, calendar: Calendar, now: Date) {
  if (isFinal(row.stage)) return null;

  const sentUnder = (row.terms as { settings?: object }).settings;
  const ask = { serviceDate: row.service_date, eventDate: row.event_date, submittedAt: row.submitted_at };
  const stored = {
    submissionDeadline: row.submission_deadline,
    late: row.late,
    lateBy: row.late_by,
    replyDeadline: row.reply_deadline,
    responseDue: row.response_due,
  };
  const counted = termsOf(ask, { ...settings, ...sentUnder }, calendar);
  const [before, after] = [columnsOf(stored), columnsOf(recountedTerms(stored, counted, moscowDay(now)))];

  return JSON.stringify(before) === JSON.stringify(after) ? null : { before, after };
}

function columnsOf(terms: Terms) {
  return {
    submission_deadline: terms.submissionDeadline,
    late: terms.late,
    late_by: terms.lateBy,
    reply_deadline: terms.replyDeadline,
    response_due: terms.responseDue,
  };
}
