import type { Action, Category, Status } from './codes.ts';

/** Every «no» of the regulation: the clause it comes from and how HTTP says it. */
// prettier-ignore
export const rules = {
  students_only:        { clause: '1.2',   status: 403 },
  own_request:          { clause: '2.2',   status: 403 },
  operator_assigns:     { clause: '3.1.3', status: 403 },
  operator_accepts:     { clause: '3.2.2', status: 403 },
  lead_only:            { clause: '3.2.3', status: 403 },
  operator_only:        { clause: '3.2.6', status: 403 },
  client_only:          { clause: '4.2.3', status: 403 },
  assigned_only:        { clause: '4.3.2', status: 403 },
  staff_only:           { clause: '4.3.2', status: 403 },

  wrong_status:         { clause: '3.2',   status: 409 },
  withdrawn:            { clause: '4.2.3', status: 409 },
  ground_not_given:     { clause: '4.5.1', status: 409 },
  no_question:          { clause: '4.3.3', status: 409 },
  question_too_late:    { clause: '4.3.3', status: 409 },
  reply_still_possible: { clause: '4.3.3', status: 409 },
  parts_open:           { clause: '3.2.3', status: 409 },
  taken:                { clause: '3.2.3', status: 409 },
  stock_short:          { clause: '3.2.3', status: 409 },
  no_offer:             { clause: '3.2.3', status: 409 },
  offer_expired:        { clause: '3.2.3', status: 409 },
  offer_withdrawn:      { clause: '3.2.3', status: 409 },
  offer_changed:        { clause: '3.2.3', status: 409 },
  offer_taken:          { clause: '3.2.3', status: 409 },
  already_sent:         { clause: '4.3.2', status: 409 },
  reopen_over:          { clause: '3.2.6', status: 409 },
  consent_required:     { clause: '1.6',   status: 409 },
  feedback_over:        { clause: '4.5.2', status: 409 },

  // these pass when the person confirms
  event_not_over:       { clause: '3.2.6', status: 409 },
  unanswered_message:   { clause: '4.4.3', status: 409 },
  late_reply:           { clause: '4.3.3', status: 409 },
  over_capacity:        { clause: '3.2.3', status: 409 },
  merging:              { clause: '3.2.6', status: 409 },
  rivals:               { clause: '3.2.3', status: 409 },

  stale:                { clause: '4',     status: 412 },

  date_past:            { clause: '4.1.1', status: 422 },
  date_too_far:         { clause: '4.1.1', status: 422 },
  calendar_missing:     { clause: '4.1.1', status: 422 },
  late_tick:            { clause: '4.1.1', status: 422 },
  late_blocked:         { clause: '4.1.1', status: 422 },
  late_reason:          { clause: '3.2.2', status: 422 },
  not_truthful:         { clause: '4.2.1', status: 422 },
  form_incomplete:      { clause: '4.2.1', status: 422 },
  answer_data:          { clause: '3.2.3', status: 422 },
  redirect_reason:      { clause: '3.1.3', status: 422 },
  closing_reason:       { clause: '3.2.6', status: 422 },
  key_reused:           { clause: '3.1.2', status: 422 },
  automatic_status:     { clause: '3.2.1', status: 422 },
} as const satisfies Record<string, { clause: string; status: 403 | 409 | 412 | 422 }>;

export type RuleCode = keyof typeof rules;

/** Rules that pass with `confirm: true`. */
export const confirmable: readonly RuleCode[] = [
  'event_not_over',
  'unanswered_message',
  'late_reply',
  'over_capacity',
  'merging',
  'rivals',
];

/** One wrong field: its path in the API (`title`, `fields.from`, `fields.items.0.quantity`) and what is wrong with it. */
export interface FieldError {
  field: string;
  code: string;
  params?: Record<string, unknown>;
  /** Of one of several cards: where its paths begin, and its category. */
  within?: { prefix: string; category: Category };
}

/** Facts for the sentence that a person reads; days are `YYYY-MM-DD`. */
export interface RuleDetails {
  action?: Action;
  status?: Status;
  errors?: FieldError[];
  nearest?: { resource: string; from: string; to: string }[];
  [fact: string]: unknown;
}

/** Why something may not be done; what `whyNot` answers. */
export interface WhyNot {
  rule: RuleCode;
  details?: RuleDetails;
}

/** A «no» of the regulation. The message is the code; the sentence is made in `messages`. */
export class RuleError extends Error {
  readonly rule: RuleCode;
  readonly clause: string;
  readonly status: 403 | 409 | 412 | 422;
  readonly details: RuleDetails;

  constructor(rule: RuleCode, details: RuleDetails = {}) {
    super(rule);
    this.name = 'RuleError';
    this.rule = rule;
    this.clause = rules[rule].clause;
    this.status = rules[rule].status;
    this.details = details;
  }
}
