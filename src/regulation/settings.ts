import { categorySpecs } from './categories.ts';
import type { Category } from './codes.ts';
import type { TermSettings } from './terms.ts';

/** Section 7 of the rules, what is set for each category; a request keeps the version it was sent under. */
export interface CategorySettings {
  leadDays: number;
  responseDays: number;
  /** 4.4.1. Whether the days run from receipt, back from the day of the service, or to whichever comes first. */
  responseMode: 'earlier' | 'after_receipt' | 'before_event';
  /** 4.1.1. What happens to a late request: it is accepted and marked, or stopped at the form. */
  latePolicy: 'accept_flag' | 'block';
  retentionDays: number;
}

/** Section 7 of the rules, what is set once for the service; terms are in working days, `reopenDays` in calendar days. */
export interface ServiceSettings {
  replyDays: number;
  /** 4.1.1. Whether the n-th working day back is still in time, or n whole days must lie between. */
  leadCountMode: 'inclusive' | 'clear';
  operatorReviewDays: number;
  clientMessageTargetDays: number;
  /** 4.3.3. Whether an Agent's refusal waits for the Operator or ends the request at once. */
  agentRefusal: 'operator_confirms' | 'direct';
  operatorMaySetInProgress: boolean;
  operatorAnswerCounts: boolean;
  withdrawalAutoClose: boolean;
  allowReopen: boolean;
  reopenDays: number;
  allowOtherRefusalGround: boolean;
  agentsSeeUnassigned: boolean;
  autoAssign: boolean;
  showStaffNames: boolean;
  agentCapacity: number;
  feedbackAuto: { done: boolean; refused: boolean; closed: boolean };
  consentMode: 'separate_document' | 'off';
  minorPolicy: 'none' | 'ask_operator' | 'require_parent_paper';
}

export const defaultServiceSettings: ServiceSettings = {
  replyDays: 2,
  leadCountMode: 'inclusive',
  operatorReviewDays: 1,
  clientMessageTargetDays: 1,
  agentRefusal: 'operator_confirms',
  operatorMaySetInProgress: false,
  operatorAnswerCounts: false,
  withdrawalAutoClose: false,
  allowReopen: true,
  reopenDays: 14,
  allowOtherRefusalGround: false,
  agentsSeeUnassigned: false,
  autoAssign: false,
  showStaffNames: true,
  agentCapacity: 10,
  feedbackAuto: { done: true, refused: false, closed: false },
  consentMode: 'separate_document',
  minorPolicy: 'ask_operator',
};

/** 4.1.1, 4.4.1. Five and three working days, or three and two. */
export function defaultCategorySettings(category: Category): CategorySettings {
  const { leadDays, responseDays } = categorySpecs[category];

  return {
    leadDays,
    responseDays,
    responseMode: 'earlier',
    latePolicy: 'accept_flag',
    retentionDays: 1095,
  };
}

/** 4.1.1, 4.2.2, 4.4.1. What the terms of one category are counted by. */
export function termSettings(category: CategorySettings, service: ServiceSettings): TermSettings {
  const { leadDays, responseDays, responseMode, latePolicy } = category;
  const { replyDays, leadCountMode } = service;

  return { leadDays, responseDays, responseMode, latePolicy, replyDays, leadCountMode };
}

/** 4.1.1, 4.2.2, 4.4.1. What the terms are counted by until the Operator sets otherwise. */
export function defaultTermSettings(category: Category): TermSettings {
  return termSettings(defaultCategorySettings(category), defaultServiceSettings);
}
