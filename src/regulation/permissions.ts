import { type Action, actions } from './codes.ts';
import { whyNotByRight } from './rights.ts';
import { RuleError, type WhyNot, rules } from './rule-error.ts';
import type { ServiceSettings } from './settings.ts';
import { whyNotByState } from './states.ts';
import type { Actor, Subject } from './subject.ts';

export { confirmations } from './confirmations.ts';
export { isAgent, isAssigned, isLead, isOperator, isStaffOf, keepsCalendar, roleOn } from './rights.ts';
export type { Actor, FeedbackFacts, Question, Subject } from './subject.ts';

/** Why this person may not do this to this request now; null when they may. First their right, then the state. */
export function whyNot(
  actor: Actor,
  action: Action,
  request: Subject,
  now: Date,
  settings: ServiceSettings,
): WhyNot | null {
  return whyNotByRight(actor, action, request, settings) ?? whyNotByState(action, request, now, settings);
}

/** The same answer as a guard of a command. */
export function ensureMay(actor: Actor, action: Action, request: Subject, now: Date, settings: ServiceSettings): void {
  const no = whyNot(actor, action, request, now, settings);
  if (no) throw new RuleError(no.rule, no.details);
}

export interface Prohibition extends WhyNot {
  clause: string;
}

/** The answer for every action at once, for the card. */
export function whyNotAll(
  actor: Actor,
  request: Subject,
  now: Date,
  settings: ServiceSettings,
): Record<Action, Prohibition | null> {
  const answers = actions.map((action) => {
    const no = whyNot(actor, action, request, now, settings);
    return [action, no && { ...no, clause: rules[no.rule].clause }];
  });

  return Object.fromEntries(answers) as Record<Action, Prohibition | null>;
}
