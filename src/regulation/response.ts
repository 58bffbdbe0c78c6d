import { type Calendar, type Day, endOfDay, moscowDay, nextDay, previousDay } from './calendar.ts';
import { type Action, type ResponseState } from './codes.ts';
import { isAssigned, isOperator } from './rights.ts';
import { RuleError } from './rule-error.ts';
import type { ServiceSettings } from './settings.ts';
import type { Actor, Subject } from './subject.ts';
import type { TermsAsk, TermSettings } from './terms.ts';
import { addWorkingDays, countBack, countForward, workingDaysBetween } from './working-days.ts';

export interface ResponseDue {
  /**
   * After receipt, before the service, and the first working day after receipt, below which no term goes. Null where they
   * lie beyond the last calendar, and so beyond the day of the service, which no term passes.
   */
  after: Day[] | null;
  before: Day[];
  floor: Day | null;
  /** What the mode chose before the two bounds. */
  chosen: Day;
  due: Day;
}

/**
 * R-4.4.1/1, R-4.4.1/2. The Agent's term of answer, with everything it was made of: it runs from sending and never stops.
 */
export function responseDueOf(ask: TermsAsk, settings: TermSettings, calendar: Calendar): ResponseDue {
  const { serviceDate, submittedAt } = ask;
  const { responseDays, responseMode } = settings;
  const sent = moscowDay(submittedAt);
  const after = withinCalendar(serviceDate, () => countForward(sent, responseDays, calendar));
  const before = countBack(serviceDate, responseDays, calendar);
  const floor = withinCalendar(serviceDate, () => addWorkingDays(sent, 1, calendar));
  const beyond = nextDay(serviceDate);
  const a = after ? (after.at(-1) ?? sent) : beyond;
  const b = before.at(-1) ?? serviceDate;
  const chosen = { after_receipt: a, before_event: b, earlier: earlier(a, b) }[responseMode];
  const raised = responseMode === 'after_receipt' ? chosen : later(chosen, floor ?? beyond);

  return { after, before, floor, chosen, due: earlier(raised, serviceDate) };
}

/** R-TIME/2. A year without a calendar matters only up to the day of the service. */
function withinCalendar<Counted>(serviceDate: Day, count: () => Counted): Counted | null {
  try {
    return count();
  } catch (error) {
    const year = error instanceof RuleError && error.rule === 'calendar_missing' && error.details.year;
    if (typeof year === 'number' && year > Number(serviceDate.slice(0, 4))) return null;
    throw error;
  }
}

function earlier(a: Day, b: Day): Day {
  return a < b ? a : b;
}

function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}

export interface ResponseFacts {
  responseDue: Day;
  responseMetAt: Date | null;
  finishedAt?: Date | null;
  withdrawnAt?: Date | null;
}

/** R-4.4.1/4. Where the answer is in relation to its term; a withdrawal stops the clock (R-4.2.3/2). */
export function responseState(facts: ResponseFacts, now: Date, calendar: Calendar): ResponseState {
  const { responseDue, withdrawnAt } = facts;
  const metAt = facts.responseMetAt ?? (withdrawnAt ? null : facts.finishedAt);

  if (metAt) return metAt < endOfDay(responseDue) ? 'met' : 'met_late';
  if (withdrawnAt) return withdrawnAt < endOfDay(responseDue) ? 'on_track' : 'overdue';

  const today = moscowDay(now);
  if (today > responseDue) return 'overdue';
  return workingDaysBetween(today, previousDay(responseDue), calendar) === 0 ? 'due_soon' : 'on_track';
}

/**
 * R-4.4.1/3. Whether this step meets the term of answer: a message of an assigned Agent to the Client, the answer, or a
 * final status. A note, and by default a message of the Operator, does not.
 */
export function meetsResponse(
  actor: Actor,
  action: Action,
  request: Pick<Subject, 'client' | 'agents' | 'withdrawnAt'>,
  settings: Pick<ServiceSettings, 'operatorAnswerCounts' | 'agentRefusal'>,
): boolean {
  if (request.withdrawnAt) return false;

  switch (action) {
    case 'answer':
    case 'complete':
    case 'refuse':
    case 'close':
      return true;
    case 'offer_refusal':
      return settings.agentRefusal === 'direct';
    case 'message':
    case 'question':
    case 'counter_offer':
      if (actor.id === request.client) return false;
      return isAssigned(actor, request) || (settings.operatorAnswerCounts && isOperator(actor));
    default:
      return false;
  }
}
