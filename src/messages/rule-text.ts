import type { RuleCode, RuleDetails } from '#regulation/rule-error.ts';
import { rules as en } from './en/rules.ts';
import type { Locale } from './format.ts';
import { rules as ru } from './ru/rules.ts';

/** 1.1. The sentence a person reads where the regulation says «no». */
export function ruleText(rule: RuleCode, details: RuleDetails | undefined, locale: Locale): string {
  const text = (locale === 'ru' ? ru : en)[rule];
  return typeof text === 'string' ? text : text(details ?? {});
}
