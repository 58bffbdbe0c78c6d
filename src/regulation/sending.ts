import { type Calendar, type Day, addDays, moscowDay, moscowTime } from './calendar.ts';
import { RuleError } from './rule-error.ts';
import { type Terms, type TermsAsk, type TermSettings, firstDateInTime } from './terms.ts';

/** R-4.1.1/5. Stops a day in the past, a time already gone today, more than a year ahead, a year without a calendar. */
export function checkServiceDate(
  { serviceDate, startTime }: { serviceDate: Day; startTime?: string | null },
  now: Date,
  calendar: Calendar,
): void {
  const today = moscowDay(now);
  const last = addDays(today, 365);
  const isTimeGone = serviceDate === today && startTime != null && startTime <= moscowTime(now);

  if (serviceDate < today || isTimeGone) throw dateError('date_past', { serviceDate, today, startTime });
  if (serviceDate > last) throw dateError('date_too_far', { serviceDate, last });
  if (!calendar.years.includes(Number(serviceDate.slice(0, 4)))) {
    throw dateError('calendar_missing', { year: Number(serviceDate.slice(0, 4)) });
  }
}

function dateError(rule: 'date_past' | 'date_too_far' | 'calendar_missing', facts: Record<string, unknown>) {
  return new RuleError(rule, { ...facts, errors: [{ field: 'serviceDate', code: rule, params: facts }] });
}

/** 4.1.1. A late request is sent only with the tick, and not at all where the category blocks it. */
export function checkLate(
  ask: TermsAsk,
  terms: Terms,
  { acceptLate }: { acceptLate?: boolean | undefined },
  settings: TermSettings,
  calendar: Calendar,
): void {
  if (!terms.late) return;
  if (settings.latePolicy === 'accept_flag' && acceptLate) return;

  const rule = settings.latePolicy === 'block' ? 'late_blocked' : 'late_tick';
  throw new RuleError(rule, {
    serviceDate: ask.serviceDate,
    submissionDeadline: terms.submissionDeadline,
    lateBy: terms.lateBy,
    leadDays: settings.leadDays,
    firstDateInTime: firstDateInTime(ask.submittedAt, settings, calendar),
    errors: [{ field: rule === 'late_tick' ? 'acceptLate' : 'serviceDate', code: rule }],
  });
}
