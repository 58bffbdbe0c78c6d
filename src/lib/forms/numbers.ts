import type { IntegerField } from '#regulation/forms/field-spec.ts';

/** Whether a number is chosen from a list rather than typed. */
export function isFew({ min, max, step = 1, labelled }: IntegerField): boolean {
  return labelled === true || (max - min) / step <= 8;
}
