import type { FieldErrorCode } from '#regulation/forms/field-error-codes.ts';
import type { FieldSpec } from '#regulation/forms/field-spec.ts';
import type { WarningCode } from '#regulation/form-warnings.ts';

/** The texts of one field. */
export interface FieldText {
  /** What stands at the field. */
  label: string;
  /** R-1.6/P1. Why it is asked, in one sentence. */
  purpose: string;
  hint?: string;
  /** How a sentence names the field, where the label alone would read badly. */
  name?: string;
  /** What to add to a text that is too short. */
  advice?: string;
  choices?: Record<string, string>;
}

/** What of it a page shows: why a field is asked is not said there. */
export type ShownText = Omit<FieldText, 'purpose'>;

/** Facts of a sentence, days and numbers already in words. */
export type Facts = Record<string, string | number>;

/** A sentence about a field; `name` is how sentences call it. */
export type Say = (name: string, facts: Facts) => string;

/** What a page finds wrong by itself, on leaving a field. */
export type LightCode = Extract<FieldErrorCode, 'text_short' | 'text_long' | 'number' | 'time_step' | 'phone' | 'url'>;
export type LightTexts = Record<LightCode, Say>;

export type FieldErrorTexts = Record<Exclude<FieldErrorCode, 'required'>, Say>;
export type RequiredTexts = Record<FieldSpec['type'] | 'any', Say>;
export type WarningTexts = Record<WarningCode, Say>;
