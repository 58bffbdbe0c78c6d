import type { Category } from '#regulation/codes.ts';
import type { Check } from '#regulation/checklist.ts';
import { type NamedResource, placeOf } from './answer-summary.ts';
import { fieldText } from './form-texts.ts';
import type { Messages } from './ru.ts';

/** What the sentence of a check is made of: its facts, and the names of what they know by code or id. */
export interface CheckWords {
  count: number;
  others: number;
  seats: number;
  people: number;
  most: number;
  capacity: number;
  passengers: number;
  lateBy: number;
  date: string;
  deadline: string;
  from: string;
  to: string;
  /** The room. */
  place: string;
  /** Fields or equipment, by their labels. */
  labels: string;
  names: string[];
  items: { name: string; left: number }[];
}

interface Known {
  category: Category;
  resources: readonly (NamedResource & { id: string })[];
}

/** R-4.6.3/1. A line of the review in words. */
export function checkText(t: Messages, { code, params = {} }: Check, { category, resources }: Known): string {
  const room = resources.find(({ id }) => id === params.id);
  const facts = {
    ...params,
    place: placeOf(t.forms, room && { ...room, building: null }),
    labels: labelsOf(t, category, params),
  };

  return t.staff.checklist.checks[code](facts as unknown as CheckWords);
}

function labelsOf(t: Messages, category: Category, { fields, equipment }: Record<string, unknown>): string {
  const labels = (codes: unknown, name: (code: string) => string | undefined) =>
    (Array.isArray(codes) ? codes : []).map(String).map((code) => name(code) ?? code);

  return [
    ...labels(fields, (code) => fieldText(t.forms, category, 'fields', code)?.label),
    ...labels(equipment, (code) => fieldText(t.forms, category, 'fields', 'equipment')?.choices?.[code]),
  ].join(', ');
}
