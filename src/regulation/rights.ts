import type { Action } from './codes.ts';
import type { RuleCode, WhyNot } from './rule-error.ts';
import type { ServiceSettings } from './settings.ts';
import type { Actor, Subject } from './subject.ts';

/** 2.3. The role counts only for an employee. */
export function isOperator(actor: Actor): boolean {
  return actor.kind === 'employee' && actor.roles.includes('operator');
}

/** R-1.5/1, R-4.6.1/1. Who loads years of the calendar and sets the University's own days. */
export function keepsCalendar(actor: Actor): boolean {
  return isOperator(actor) || actor.roles.includes('admin');
}

/** 2.1. The role counts only for an employee. */
export function isAgent(actor: Actor): boolean {
  return actor.kind === 'employee' && actor.roles.includes('agent');
}

/** 4.6.4. An Agent of this request, the lead or a co-worker. */
export function isAssigned(actor: Actor, request: Pick<Subject, 'agents'>): boolean {
  return isAgent(actor) && request.agents.some(({ person }) => person === actor.id);
}

/** 4.6.4. The Agent who answers for the whole request. */
export function isLead(actor: Actor, request: Pick<Subject, 'agents' | 'lead'>): boolean {
  return request.lead === actor.id && isAssigned(actor, request);
}

/** 4.3.2. Who writes notes on a request: an Operator or one of its Agents, never its Client. */
export function isStaffOf(actor: Actor, request: Pick<Subject, 'client' | 'agents'>): boolean {
  return actor.id !== request.client && (isOperator(actor) || isAssigned(actor, request));
}

/**
 * In which role a person acts on a request, for its history and messages; null when in none. An Operator who is also
 * an assigned Agent acts as the Agent.
 */
export function roleOn(
  actor: Actor,
  request: Pick<Subject, 'client' | 'agents'>,
): 'client' | 'agent' | 'operator' | null {
  if (actor.id === request.client) return 'client';
  if (isAssigned(actor, request)) return 'agent';
  return isOperator(actor) ? 'operator' : null;
}

type Right = 'client' | 'client_or_staff' | 'operator' | 'assigned' | 'staff' | 'answering' | 'lead_or_operator';

/** R-3.2.6/1, R-4.4.2/1, R-4.6.4/1. Whose action it is, and the rule that answers everybody else. */
// prettier-ignore
const rights: Record<Action, { of: Right; rule: RuleCode }> = {
  accept:            { of: 'operator',         rule: 'operator_accepts' },
  assign:            { of: 'operator',         rule: 'operator_assigns' },
  hand_over:         { of: 'assigned',         rule: 'assigned_only' },
  decline_handover:  { of: 'operator',         rule: 'operator_assigns' },
  change_part:       { of: 'assigned',         rule: 'assigned_only' },
  message:           { of: 'client_or_staff',  rule: 'assigned_only' },
  question:          { of: 'staff',            rule: 'assigned_only' },
  note:              { of: 'staff',            rule: 'assigned_only' },
  no_reply_needed:   { of: 'staff',            rule: 'assigned_only' },
  withdraw_question: { of: 'staff',            rule: 'assigned_only' },
  counter_offer:     { of: 'answering',        rule: 'lead_only' },
  accept_offer:      { of: 'client',           rule: 'client_only' },
  decline_offer:     { of: 'client',           rule: 'client_only' },
  answer:            { of: 'answering',        rule: 'lead_only' },
  take_back_answer:  { of: 'lead_or_operator', rule: 'lead_only' },
  offer_completion:  { of: 'assigned',         rule: 'assigned_only' },
  complete:          { of: 'operator',         rule: 'operator_only' },
  offer_refusal:     { of: 'assigned',         rule: 'assigned_only' },
  refuse:            { of: 'operator',         rule: 'operator_only' },
  return_refusal:    { of: 'operator',         rule: 'operator_only' },
  close:             { of: 'operator',         rule: 'operator_only' },
  reopen:            { of: 'operator',         rule: 'operator_only' },
  withdraw:          { of: 'client',           rule: 'client_only' },
  request_feedback:  { of: 'operator',         rule: 'operator_only' },
  rate:              { of: 'client',           rule: 'client_only' },
  decline_feedback:  { of: 'client',           rule: 'client_only' },
  edit:              { of: 'staff',            rule: 'assigned_only' },
  prioritise:        { of: 'operator',         rule: 'operator_assigns' },
};

/** R-2.2/3, R-2.3/1, R-4.3.2/2. Whether the action is this person's at all; the state of the request is not asked. */
export function whyNotByRight(
  actor: Actor,
  action: Action,
  request: Subject,
  settings: Pick<ServiceSettings, 'operatorMaySetInProgress'>,
): WhyNot | null {
  const { of: right, rule } = rights[action];
  const isClient = actor.id === request.client;
  const isStaff = isOperator(actor) || isAgent(actor);

  if (isClient && (right === 'client' || right === 'client_or_staff')) return null;
  if ((action === 'question' || action === 'note') && !isStaff) return { rule: 'staff_only', details: { action } };
  if (isClient) return { rule: 'own_request', details: { action } };

  return has(actor, right, request, settings) ? null : { rule, details: { action } };
}

function has(
  actor: Actor,
  right: Right,
  request: Subject,
  { operatorMaySetInProgress }: Pick<ServiceSettings, 'operatorMaySetInProgress'>,
): boolean {
  switch (right) {
    case 'client':
      return false;
    case 'operator':
      return isOperator(actor);
    case 'assigned':
      return isAssigned(actor, request);
    case 'client_or_staff':
    case 'staff':
      return isOperator(actor) || isAssigned(actor, request);
    case 'answering':
      return isLead(actor, request) || (operatorMaySetInProgress && isOperator(actor));
    case 'lead_or_operator':
      return isLead(actor, request) || isOperator(actor);
  }
}
