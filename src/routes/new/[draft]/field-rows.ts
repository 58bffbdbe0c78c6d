import { type FieldSpec, isRequired } from '#regulation/forms/field-spec.ts';

/** Fields that belong together stand in one row. */
const pairs: readonly (readonly [string, string])[] = [
  ['from', 'to'],
  ['attendees', 'guests'],
  ['width', 'height'],
  ['colour', 'sides'],
  ['returnDate', 'returnTime'],
  ['setupMinutes', 'clearMinutes'],
  ['eventDate', 'eventTime'],
];

/** Wishes that most people have: not folded away though they may be left empty. */
const wanted = ['equipment', 'images'];

/** Fields in rows of one or two, in the order of the form; the second of a pair is drawn to the first. */
export function rowsOfFields(specs: readonly FieldSpec[]): FieldSpec[][] {
  const rows: FieldSpec[][] = [];

  for (const spec of specs) {
    if (pairs.some(([first, second]) => second === spec.code && specs.some(({ code }) => code === first))) continue;
    const partner = pairs.find(([first]) => first === spec.code)?.[1];
    const other = specs.find(({ code }) => code === partner);
    rows.push(other ? [spec, other] : [spec]);
  }
  return rows;
}

/** Whether a field stands in the open: what must be filled, what many want, and what depends on such a field. */
export function isInTheOpen(spec: FieldSpec, specs: readonly FieldSpec[], seen: readonly string[] = []): boolean {
  if (spec.required === true || wanted.includes(spec.code) || isRequired(spec, {})) return true;
  if (spec.required === false) return false;

  const { field } = spec.required.when;
  const base = specs.find(({ code }) => code === field);
  return base !== undefined && !seen.includes(field) && isInTheOpen(base, specs, [...seen, spec.code]);
}
