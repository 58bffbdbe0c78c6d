import { type Calendar, type Day, moscowDay } from './calendar.ts';
import type { Stage, Waiting } from './codes.ts';
import type { ServiceSettings } from './settings.ts';
import { whereKnown } from './where-known.ts';
import { addWorkingDays } from './working-days.ts';

/** What the staff want to keep beside the regulation; being over breaks no rule. */
export interface Target {
  since: Date;
  due: Day;
  over: boolean;
}

/** R-3.2.2/3. By when a new request should be looked at; null for one that was, and where no calendar says it. */
export function reviewTarget(
  request: { stage: Stage; withdrawnAt: Date | null; submittedAt: Date },
  { operatorReviewDays }: Pick<ServiceSettings, 'operatorReviewDays'>,
  now: Date,
  calendar: Calendar,
): Target | null {
  const isNew = request.stage === 'open' && request.withdrawnAt === null;
  return isNew ? targetOf(request.submittedAt, operatorReviewDays, now, calendar) : null;
}

/** R-4.4.3/1. By when a Client who wrote should hear something; null while none waits. */
export function clientTarget(
  request: { waiting: Waiting; waitingSince: Date | null; withdrawnAt: Date | null },
  { clientMessageTargetDays }: Pick<ServiceSettings, 'clientMessageTargetDays'>,
  now: Date,
  calendar: Calendar,
): Target | null {
  const { waiting, waitingSince, withdrawnAt } = request;
  if (waiting !== 'staff' || !waitingSince || withdrawnAt) return null;

  return targetOf(waitingSince, clientMessageTargetDays, now, calendar);
}

function targetOf(since: Date, days: number, now: Date, calendar: Calendar): Target | null {
  const due = whereKnown(() => addWorkingDays(moscowDay(since), days, calendar));
  return due === null ? null : { since, due, over: moscowDay(now) > due };
}
