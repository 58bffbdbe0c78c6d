/** Where a path of the API leads: the part of the card, the codes without the indexes, the row of a list. */
export interface FieldPath {
  part: 'common' | 'fields' | 'answer';
  /** `items.quantity` for `fields.items.0.quantity`: the key of its texts. */
  key: string;
  /** The number of the object or text in its list, from 1. */
  row: number | null;
}

/** Reads a path like `fields.items.0.quantity`, `result.place` or `title`. */
export function fieldPath(path: string): FieldPath {
  const steps = path.split('.');
  const part = steps[0] === 'fields' ? 'fields' : steps[0] === 'result' ? 'answer' : 'common';
  if (part !== 'common') steps.shift();

  const codes = steps.filter((step) => !/^\d+$/.test(step));
  const index = steps.find((step) => /^\d+$/.test(step));

  return { part, key: codes.join('.'), row: index === undefined ? null : Number(index) + 1 };
}
