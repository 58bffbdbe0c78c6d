import { describe, expect, test } from 'vitest';
import { categorySpecs } from '#regulation/categories.ts';
import { filledText, holdsTyped, typedFrom } from './typed.ts';

const { fields } = categorySpecs.souvenirs;

describe('R-3.1.1/2 what is on the device comes back only to what it was typed upon', () => {
  test('the order of properties and empty rows do not matter', () => {
    const form = new FormData();
    form.append('fields.items.0.item', 'a');
    form.append('fields.items.0.name', '');
    form.append('fields.items.0.quantity', '2');
    form.append('fields.items.1.item', '');
    const kept = { items: [{ quantity: '2', item: 'a', name: '' }], recipient: '' };

    expect(filledText(fields, typedFrom(form, fields, 'fields.'))).toBe(filledText(fields, kept));
  });

  test('another value does', () => {
    expect(filledText(fields, { recipient: 'Анна' })).not.toBe(filledText(fields, { recipient: 'Олег' }));
  });
});

test('a form knows texts only: «true» fulfils the condition true', () => {
  expect(holdsTyped({ field: 'returnTrip', is: [true] }, { returnTrip: 'true' })).toBe(true);
  expect(holdsTyped({ field: 'contactName', given: true }, { contactName: '  ' })).toBe(false);
});
