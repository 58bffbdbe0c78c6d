import { type Day, moscowDay } from '#regulation/calendar.ts';
import type { ClosingReason, Ground, Status } from '#regulation/codes.ts';
import { formatDayShort } from '#messages/format.ts';
import type { Messages } from '#messages/ru.ts';

/** What the line under a request needs to know of it. */
export interface Listed {
  status: Status;
  response_due: Day;
  response_met_at: Date | null;
  reply_deadline: Day;
  withdrawn_at: Date | null;
  summary: string | null;
  outcome: { ground?: string; reason?: string } | null;
}

/** 4.1.2. «Что дальше» in one line of a list. */
export function nextStep(request: Listed, today: Day, t: Messages): string {
  const { next } = t.home;
  const day = (value: Day) => formatDayShort(value, t.lang);
  const { status, response_due, response_met_at, reply_deadline, withdrawn_at, summary, outcome } = request;

  if (withdrawn_at && status !== 'closed') return next.withdrawn(day(moscowDay(withdrawn_at)));

  switch (status) {
    case 'in_review':
      return !response_met_at && response_due < today
        ? next.in_review_overdue(day(response_due))
        : next.in_review(day(response_due));
    case 'in_progress':
      return next.in_progress(capital(summary ?? ''));
    case 'awaiting_client':
      return reply_deadline < today ? next.awaiting_client_late : next.awaiting_client(day(reply_deadline));
    case 'refused':
      return next.refused(t.outcomes.grounds[(outcome?.ground ?? 'other') as Ground]);
    case 'closed':
      return next.closed(t.outcomes.closingReasons[(outcome?.reason ?? 'other') as ClosingReason]);
    default:
      return next[status];
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
