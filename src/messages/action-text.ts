import type { FieldError } from '#regulation/rule-error.ts';
import { actionErrors as en } from './en/actions.ts';
import type { Locale } from './format.ts';
import { actionErrors as ru } from './ru/actions.ts';

type Params = Record<string, unknown>;

/** Names of the inputs of actions and sentences on what is wrong with them. */
export interface ActionErrorTexts {
  fields: Record<string, string>;
  codes: Record<ActionErrorCode, (name: string, params: Params) => string>;
}

export type ActionErrorCode =
  | 'required'
  | 'too_long'
  | 'too_many'
  | 'choice'
  | 'type'
  | 'unknown'
  | 'agent_unknown'
  | 'file_unknown'
  | 'late_reason'
  | 'closing_reason'
  | 'stock_short'
  | 'taken'
  | 'key_reused'
  | 'leads_requests'
  | 'period'
  | 'day'
  | 'time'
  | 'day_order'
  | 'day_early'
  | 'day_late'
  | 'time_order'
  | 'time_past'
  | 'weekdays'
  | 'no_days'
  | 'obstacle'
  | 'obstacles_more'
  | 'ics'
  | 'too_large'
  | 'number'
  | 'length'
  | 'yes_no'
  | 'hours'
  | 'formula'
  | 'exists'
  | 'twice'
  | 'no_key'
  | 'retired'
  | 'below_reserved'
  | 'wrong_rows'
  | 'request_unknown'
  | 'request_itself'
  | 'request_duplicate'
  | 'stock_promised';

/** The sentence on a wrong input of an action; null where this is not one of its codes. */
export function actionErrorText({ field, code, params = {} }: FieldError, locale: Locale): string | null {
  const texts = locale === 'ru' ? ru : en;
  const say = (texts.codes as Record<string, ActionErrorTexts['codes'][ActionErrorCode] | undefined>)[code];
  const name = texts.fields[field] ?? texts.fields[field.split('.')[0] ?? ''] ?? field;

  return say ? say(name, params) : null;
}
