import { describe, expect, test } from 'vitest';
import { someDictionaries } from '../../test/form-examples.ts';
import { categorySpecs } from './categories.ts';
import { categories } from './codes.ts';
import { commonFields } from './forms/common.ts';
import { fieldAt } from './forms/field-at.ts';
import { schemaOf } from './json-schema.ts';

const labels = {
  title: (key: string) => `title of ${key}`,
  hint: (key: string) => (key === 'room' ? 'hint' : undefined),
  choice: (key: string, code: string) => `${key} ${code}`,
};

describe('the schema of the API', () => {
  test.for(categories)('%s takes no other properties and titles every one', (category) => {
    for (const fields of [categorySpecs[category].fields, categorySpecs[category].answer]) {
      const schema = schemaOf(fields, labels, someDictionaries);
      expect(schema).toMatchObject({
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(fields.map(({ code }) => [code, { title: `title of ${code}` }])),
        required: fields.filter(({ required }) => required === true).map(({ code }) => code),
      });
    }
  });

  test('choices have a code and a title', () => {
    const { properties } = schemaOf(categorySpecs.rooms.fields, labels, someDictionaries);
    expect(properties).toMatchObject({
      building: {
        type: 'string',
        oneOf: [
          { const: 'main', title: 'Главный корпус' },
          { const: 'garden', title: 'Корпус на Садовой' },
        ],
      },
      equipment: {
        type: 'array',
        uniqueItems: true,
        items: { oneOf: expect.arrayContaining([{ const: 'stage', title: 'equipment stage' }]) },
      },
      from: { type: 'string', pattern: '^([01][0-9]|2[0-3]):(00|15|30|45)$' },
      setupMinutes: { type: 'integer', minimum: 0, maximum: 120, multipleOf: 15, default: 0 },
      room: { type: 'string', format: 'uuid', description: 'hint' },
    });
  });

  test('an organisation may be another one', () => {
    const { properties } = schemaOf(commonFields, labels, someDictionaries);
    expect(properties).toMatchObject({ organisation: { oneOf: [{ const: 'board_games' }, { const: 'other' }] } });
  });

  test('conditions are if-then', () => {
    expect(schemaOf(categorySpecs.rooms.fields, labels, someDictionaries).allOf).toContainEqual({
      if: { required: ['equipment'], properties: { equipment: { type: 'array', contains: { const: 'microphones' } } } },
      then: { required: ['microphones'] },
    });
    expect(schemaOf(categorySpecs.printing.fields, labels, someDictionaries).allOf).toContainEqual({
      if: { required: ['product'], properties: { product: { enum: ['other'] } } },
      then: { required: ['productOther'] },
      else: { properties: { productOther: false } },
    });
    expect(schemaOf(categorySpecs.transport.fields, labels, someDictionaries).allOf).toContainEqual({
      if: { required: ['contactPhone'] },
      then: { required: ['contactName'] },
    });
  });

  test('a list describes its objects', () => {
    const { properties } = schemaOf(categorySpecs.souvenirs.fields, labels, someDictionaries);
    expect(properties).toMatchObject({
      items: {
        minItems: 1,
        maxItems: 20,
        items: {
          additionalProperties: false,
          required: ['quantity'],
          oneOf: [{ required: ['item'] }, { required: ['name'] }],
          properties: { quantity: { title: 'title of items.quantity' } },
        },
      },
    });
  });
});

test.for([
  ['fields.from', 'fields', 'from', 'time', null],
  ['fields.items.1.quantity', 'fields', 'items.quantity', 'integer', 2],
  ['result.items.0', 'answer', 'items', 'list', 1],
  ['title', 'common', 'title', 'text', null],
  ['files.2', 'common', 'files', 'files', 3],
  ['fields.nothing', 'fields', 'nothing', undefined, null],
] as const)('the path %s finds its field', ([path, part, key, type, row]) => {
  const place = fieldAt('souvenirs', path);
  expect(place).toMatchObject({ part, key, row });
  expect(place.field?.type).toBe(path === 'fields.from' ? undefined : type);
});

test.for([
  ['rooms', 3, 2],
  ['media', 3, 2],
  ['printing', 5, 3],
  ['souvenirs', 5, 3],
  ['transport', 5, 3],
  ['information', 5, 3],
] as const)('R-4.1.1/1 %s: %i working days to submit, %i to answer', ([category, leadDays, responseDays]) => {
  expect(categorySpecs[category]).toMatchObject({ code: category, leadDays, responseDays });
});
