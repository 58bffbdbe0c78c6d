import { describe, expect, test } from 'vitest';
import { categories } from '#regulation/codes.ts';
import type { FieldValues } from '#regulation/forms/field-spec.ts';
import { goodAnswers, goodFields, ids, someDictionaries } from '../../../test/form-examples.ts';
import { checkFields } from './check-fields.ts';
import { answerFromForm, fieldsFromForm } from './fields-from-form.ts';

describe('a form of the page becomes the object of the API', () => {
  test.for(categories)('%s', (category) => {
    const expected = { ...goodFields[category] };
    // with a finished layout the text for one is not asked for
    if (category === 'printing') delete expected.layoutText;
    expect(fieldsFromForm(category, entriesOf('fields', goodFields[category])).fields).toEqual(expected);
    expect(answerFromForm(category, entriesOf('result', goodAnswers[category])).fields).toEqual(goodAnswers[category]);
  });
});

describe('what was typed', () => {
  test('R-4.2.1/3 is kept as typed, and named by the check where it is no number', () => {
    const { fields, typed } = fieldsFromForm('rooms', [
      ['fields.attendees', 'тридцать'],
      ['fields.from', '9:00'],
      ['title', 'Игры'],
    ]);
    expect(fields).toEqual({ attendees: 'тридцать', from: '09:00' });
    expect(typed).toEqual({ 'fields.attendees': ['тридцать'], 'fields.from': ['9:00'] });
    expect(checkFields('rooms', fields, someDictionaries)).toContainEqual({
      field: 'fields.attendees',
      code: 'number',
      params: { min: 1, max: 1000 },
    });
  });

  test.for([
    ['1 000', 1000],
    ['-5', -5],
    ['2.5', '2.5'],
    ['1e3', '1e3'],
  ] as const)('number %s', ([text, value]) => {
    expect(fieldsFromForm('rooms', [['fields.attendees', text]]).fields).toEqual({ attendees: value });
  });

  test.for([
    ['8 (499) 000-00-00', '+74990000000'],
    ['+7 499 000 00 00', '+74990000000'],
    ['000-00-00', '000-00-00'],
  ] as const)('phone %s', ([text, value]) => {
    expect(fieldsFromForm('transport', [['fields.contactPhone', text]]).fields).toEqual({ contactPhone: value });
  });

  test('stops come one a line', () => {
    const { fields } = fieldsFromForm('transport', [['fields.stops', 'Садовая улица, 17\r\n\r\nНабережная улица, 9']]);
    expect(fields).toEqual({ stops: ['Садовая улица, 17', 'Набережная улица, 9'] });
  });

  test('an empty row of a list is none', () => {
    const { fields } = fieldsFromForm('souvenirs', [
      ['fields.items.0.item', ''],
      ['fields.items.0.quantity', ''],
      ['fields.items.1.item', ids.mug],
      ['fields.items.1.quantity', '10'],
    ]);
    expect(fields).toEqual({ items: [{ item: ids.mug, quantity: 10 }] });
  });

  test('names of no field are left alone', () => {
    expect(
      fieldsFromForm('rooms', [
        ['fields.__proto__', 'x'],
        ['fields.passport', '4500'],
      ]).fields,
    ).toEqual({});
  });
});

test('R-1.6/P1 what a choice no longer asks for is not taken along', () => {
  const { fields } = fieldsFromForm('rooms', [
    ['fields.equipment', 'screen'],
    ['fields.equipmentOther', 'доска'],
    ['fields.microphones', '2'],
  ]);
  expect(fields).toEqual({ equipment: ['screen'] });
});

/** As a browser would send the values. */
function entriesOf(name: string, value: unknown): [string, string][] {
  if (value === true && name.match(/(Warned|Told|rights)$/)) return [[name, 'on']];
  if (Array.isArray(value)) {
    return value.flatMap((one: unknown, index) =>
      typeof one === 'object' ? entriesOf(`${name}.${index}`, one) : entriesOf(name, one),
    );
  }
  if (typeof value !== 'object' || value === null) return [[name, String(value)]];
  return Object.entries(value as FieldValues).flatMap(([code, one]) => entriesOf(`${name}.${code}`, one));
}
