import type { Locale } from '#messages/format.ts';
import { ruleText } from '#messages/rule-text.ts';
import { type WhyNot, rules } from '#regulation/rule-error.ts';

/** Why an action is not possible, as the page says it. */
export interface WhyNotShown {
  rule: string;
  clause: string;
  message: string;
}

/** A «no» of the regulation in words; null where there is none. */
export function shownWhyNot(no: WhyNot | null, lang: Locale): WhyNotShown | null {
  return no && { rule: no.rule, clause: rules[no.rule].clause, message: ruleText(no.rule, no.details, lang) };
}
