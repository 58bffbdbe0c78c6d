export type { RuleCode } from './rule-error.ts';

/** 3.2. What a person sees; made of stage and waiting by `statusOf`, never stored. */
export const statuses = [
  'open',
  'in_review',
  'in_progress',
  'awaiting_client',
  'awaiting_operator',
  'done',
  'refused',
  'closed',
] as const;
export type Status = (typeof statuses)[number];

/** 3.2. How far the work is; stays under a waiting mark. */
export const stages = ['open', 'in_review', 'in_progress', 'done', 'refused', 'closed'] as const;
export type Stage = (typeof stages)[number];

/** 3.2.4, 3.2.5. Whose turn it is to write: nobody's, the Client's, the Operator's or Agent's. */
export const waitings = ['none', 'client', 'staff'] as const;
export type Waiting = (typeof waitings)[number];

/** 4.1.1. What may be asked for. */
export const categories = ['information', 'printing', 'souvenirs', 'transport', 'rooms', 'media'] as const;
export type Category = (typeof categories)[number];

/** 2, 1.6. `client` comes from the directory, the others are granted; `privacy` is a permission granted like a role. */
export const roles = ['client', 'agent', 'operator', 'admin', 'privacy'] as const;
export type Role = (typeof roles)[number];

/** 1.4. From the directory. */
export const personKinds = ['student', 'employee'] as const;
export type PersonKind = (typeof personKinds)[number];

/** R-4.5.1/2. The closed list of grounds of a refusal. */
export const grounds = ['late', 'incomplete_or_false', 'no_reply', 'agent_no_reply', 'other'] as const;
export type Ground = (typeof grounds)[number];

/** 3.2.6. Why a request ends without completion or refusal. */
export const closingReasons = ['withdrawn', 'duplicate', 'out_of_scope', 'impossible', 'other'] as const;
export type ClosingReason = (typeof closingReasons)[number];

/** 3.2.6. Reasons that are not understood without a text. */
export const closingReasonsWithText: readonly ClosingReason[] = ['out_of_scope', 'impossible', 'other'];

/** 3.1.3. Why an Agent is replaced or removed. */
export const redirectReasons = ['specialisation', 'workload', 'absence', 'requested', 'other'] as const;
export type RedirectReason = (typeof redirectReasons)[number];

/** 3.1.3. Reasons that are not understood without a text. */
export const redirectReasonsWithText: readonly RedirectReason[] = ['other'];

/** 4.6.4. How far one Agent is with their part. */
export const partStates = ['todo', 'has_result', 'cancelled', 'refused'] as const;
export type PartState = (typeof partStates)[number];

/** 4.3.2. A `question` waits for an answer, a `note` is for staff only. */
export const messageKinds = ['message', 'question', 'note'] as const;
export type MessageKind = (typeof messageKinds)[number];

/** 3.1.1. What a file is sent for; its types and sizes depend on it. */
export const filePurposes = ['attachment', 'layout', 'image', 'photo'] as const;
export type FilePurpose = (typeof filePurposes)[number];

/** 4.4.1. Where a request is in relation to its term of answer. */
export const responseStates = ['on_track', 'due_soon', 'overdue', 'met', 'met_late'] as const;
export type ResponseState = (typeof responseStates)[number];

/** 3.2.6, 3.1.3, 4.3.3. What an Agent prepares and the Operator decides. */
export const offerKinds = ['completion', 'refusal', 'handover'] as const;
export type OfferKind = (typeof offerKinds)[number];

/** 3.2.3. What became of an Agent's offer of something else; one that waited too long stays `open` past its end. */
export const counterOfferStates = [
  'open',
  'accepted',
  'declined',
  'withdrawn',
  'replaced',
  'changed',
  'lost',
  'over',
] as const;
export type CounterOfferState = (typeof counterOfferStates)[number];

/** 3.1.4. Everything a history may tell. */
export const eventNames = [
  'sent',
  'accepted',
  'assigned',
  'redirected',
  'handover_asked',
  'handover_declined',
  'part_changed',
  'message_sent',
  'question_asked',
  'note_added',
  'no_reply_needed',
  'question_withdrawn',
  'counter_offered',
  'offer_accepted',
  'offer_declined',
  'offer_lost',
  'answered',
  'answer_taken_back',
  'completion_offered',
  'completed',
  'refusal_offered',
  'refused',
  'refusal_returned',
  'closed',
  'reopened',
  'withdrawn',
  'feedback_requested',
  'rated',
  'feedback_declined',
  'edited',
  'prioritised',
  'linked',
  'unlinked',
  'duplicate_joined',
] as const;
export type EventName = (typeof eventNames)[number];

/** Everything a person can do to a request that was sent. */
export const actions = [
  'accept',
  'assign',
  'hand_over',
  'decline_handover',
  'change_part',
  'message',
  'question',
  'note',
  'no_reply_needed',
  'withdraw_question',
  'counter_offer',
  'accept_offer',
  'decline_offer',
  'answer',
  'take_back_answer',
  'offer_completion',
  'complete',
  'offer_refusal',
  'refuse',
  'return_refusal',
  'close',
  'reopen',
  'withdraw',
  'request_feedback',
  'rate',
  'decline_feedback',
  'edit',
  'prioritise',
] as const;
export type Action = (typeof actions)[number];

/** 3.2.6. Nothing more is done to a finished request, unless the Operator reopens it. */
export function isFinal(stage: Stage): stage is 'done' | 'refused' | 'closed' {
  return stage === 'done' || stage === 'refused' || stage === 'closed';
}
