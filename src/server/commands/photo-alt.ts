import { RuleError } from '#regulation/rule-error.ts';

/** WCAG 1.1.1. The words of a photo, 3–200 characters. */
export function photoAlt(alt: string): string {
  const length = [...alt].length;
  if (length >= 3 && length <= 200) return alt;
  throw new RuleError('form_incomplete', { errors: [{ field: 'alt', code: 'length', params: { min: 3, max: 200 } }] });
}
