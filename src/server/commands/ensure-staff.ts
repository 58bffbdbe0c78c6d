import { type Actor, isAgent, isOperator } from '#regulation/permissions.ts';
import { RuleError } from '#regulation/rule-error.ts';

/** 3.1.3. The queue with all that belongs to it is the Operators' and the Agents'. */
export function ensureStaff(actor: Actor): void {
  if (!isOperator(actor) && !isAgent(actor)) throw new RuleError('staff_only');
}
