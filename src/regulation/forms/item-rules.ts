import type { FormFacts } from './facts.ts';
import type { FieldError } from '../rule-error.ts';
import type { FieldValues } from './field-spec.ts';
import { rowsIn, textIn } from './values.ts';

/** 3.2.3. Souvenirs: every item is of the stock list, and none is named twice. */
export function checkItems(
  prefix: 'fields' | 'result',
  values: FieldValues,
  { resources }: Pick<FormFacts, 'resources'>,
) {
  const rows = rowsIn(values, 'items');
  const keys = rows.map(keyOf);

  return rows.flatMap((row, index): FieldError[] => {
    const id = textIn(row, 'item');
    const field = `${prefix}.items.${index}.${id ? 'item' : 'name'}`;
    if (id && !resources.some((one) => one.kind === 'item' && one.id === id))
      return [{ field, code: 'resource_unknown' }];

    const first = keys.indexOf(keys[index] ?? null);
    return keys[index] && first < index ? [{ field, code: 'item_twice', params: { row: first + 1 } }] : [];
  });
}

function keyOf(row: FieldValues): string | null {
  return textIn(row, 'item') ?? textIn(row, 'name')?.toLowerCase() ?? null;
}
