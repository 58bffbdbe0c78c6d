import { type Actor, isOperator } from '#regulation/permissions.ts';
import { RuleError } from '#regulation/rule-error.ts';

/** 4.6.1. Settings are the Operator's. */
export function ensureOperator(actor: Actor): void {
  if (!isOperator(actor)) throw new RuleError('operator_only');
}
