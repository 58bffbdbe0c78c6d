import type { Refused } from '../../form-action.ts';

export interface Refusal extends Refused {
  /** The sentences of fields alone. */
  fields: Record<string, string>;
  /** What stands in the way, a sentence for each. */
  obstacles: string[];
}

/** A refused form of a block: what is wrong with its fields, apart from what stands in the way of it. */
export function refusalOf(form: unknown): Refusal | null {
  if (!isRefused(form)) return null;
  const errors = Object.entries(form.errors);

  return {
    ...form,
    fields: Object.fromEntries(errors.filter(([field]) => !field.startsWith('obstacle.'))),
    obstacles: errors.filter(([field]) => field.startsWith('obstacle.')).map(([, sentence]) => sentence),
  };
}

function isRefused(form: unknown): form is Refused {
  return typeof form === 'object' && form !== null && 'message' in form;
}
