import { type Actor, keepsCalendar } from '#regulation/permissions.ts';
import { RuleError } from '#regulation/rule-error.ts';

/** R-1.5/1, R-4.6.1/1. The calendar is the Operator's and the administrator's. */
export function ensureCalendarKeeper(actor: Actor): void {
  if (!keepsCalendar(actor)) throw new RuleError('operator_only');
}
