import { expect, test } from 'vitest';
import { categorySpecs } from '#regulation/categories.ts';
import { categories } from '#regulation/codes.ts';
import { isInTheOpen, rowsOfFields } from './field-rows.ts';

test('every field of every form stands on the page once', () => {
  for (const code of categories) {
    const { fields } = categorySpecs[code];
    expect(
      rowsOfFields(fields)
        .flat()
        .map((one) => one.code)
        .sort(),
    ).toEqual(fields.map((one) => one.code).sort());
  }
});

test('what must be filled is never folded away', () => {
  for (const code of categories) {
    const { fields } = categorySpecs[code];
    expect(fields.filter((one) => one.required === true && !isInTheOpen(one, fields))).toEqual([]);
  }
});
