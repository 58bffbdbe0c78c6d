import { isDay } from '#regulation/calendar.ts';
import type { RuleCode, RuleDetails } from '#regulation/rule-error.ts';
import { type Locale, formatDay, formatTime } from './format.ts';

/** One sentence of a rule, or how to make it of the facts. */
export type RuleText = string | ((facts: RuleDetails) => string);

/** A rule without a text does not compile. */
export type RuleTexts = Record<RuleCode, RuleText>;

/** A day among the facts, in words; empty when it is not there. */
export function dayFact(fact: unknown, locale: Locale): string {
  return isDay(fact) ? formatDay(fact, locale) : '';
}

/** A whole number among the facts; 0 when it is not there. */
export function numberFact(fact: unknown): number {
  return typeof fact === 'number' ? fact : 0;
}

/** The Moscow time of a moment among the facts; empty when it is not there. */
export function timeFact(fact: unknown, locale: Locale): string {
  const moment = fact instanceof Date ? fact : typeof fact === 'string' ? new Date(fact) : null;
  return moment && !Number.isNaN(moment.getTime()) ? formatTime(moment, locale) : '';
}

/** The text of the case that a fact names, else the last one. */
export function choose(fact: unknown, texts: Record<string, string>, otherwise: string): string {
  return (typeof fact === 'string' ? texts[fact] : undefined) ?? otherwise;
}
