import { RuleError } from './rule-error.ts';

/** R-TIME/2. What a count gives; null where it runs into a year without a calendar, which is never guessed. */
export function whereKnown<Counted>(count: () => Counted): Counted | null {
  try {
    return count();
  } catch (error) {
    if (error instanceof RuleError && error.rule === 'calendar_missing') return null;
    throw error;
  }
}
