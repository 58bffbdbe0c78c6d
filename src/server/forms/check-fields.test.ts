import { describe, expect, test } from 'vitest';
import { categorySpecs } from '#regulation/categories.ts';
import { categories } from '#regulation/codes.ts';
import { commonFields } from '#regulation/forms/common.ts';
import type { FieldSpec, FieldValues } from '#regulation/forms/field-spec.ts';
import { goodAnswers, goodFields, ids, someDictionaries } from '../../../test/form-examples.ts';
import { checkFields, checkForm, checkResult } from './check-fields.ts';

/** Every field of every form and answer, those inside lists too, with a way to check the good values with this one changed. */
const cases = categories.flatMap((category) => [
  ...casesOf(`${category}.fields`, categorySpecs[category].fields, (change) =>
    checkFields(category, change(goodFields[category]), someDictionaries),
  ),
  ...casesOf(`${category}.answer`, categorySpecs[category].answer, (change) =>
    checkResult(category, change(goodAnswers[category]), someDictionaries),
  ),
]);

type Change = (values: FieldValues) => FieldValues;
type Check = (change: Change) => { field: string; code: string }[];

interface Case {
  name: string;
  field: FieldSpec;
  with: (value: unknown) => string | undefined;
}

function casesOf(form: string, fields: readonly FieldSpec[], check: Check): Case[] {
  return fields.flatMap((field): Case[] => [
    { name: `${form} ${field.code}`, field, with: (value) => codeAt(check(set(field.code, value)), `.${field.code}`) },
    ...(field.type === 'list' ? rowCases(form, field.code, field.fields, check) : []),
  ]);
}

function rowCases(form: string, list: string, fields: readonly FieldSpec[], check: Check): Case[] {
  return fields.map((field) => ({
    name: `${form} ${list}.${field.code}`,
    field,
    with: (value) => {
      const inFirst: Change = (values) => {
        const [first, ...others] = values[list] as FieldValues[];
        return { ...values, [list]: [set(field.code, value)(first ?? {}), ...others] };
      };
      return codeAt(check(inFirst), `.${list}.0.${field.code}`);
    },
  }));
}

function set(code: string, value: unknown): Change {
  return (values) => ({ ...values, [code]: value });
}

function codeAt(errors: { field: string; code: string }[], end: string): string | undefined {
  return errors.find(({ field }) => field.endsWith(end) || field.startsWith(`fields${end}.`))?.code;
}

function only(type: FieldSpec['type']) {
  return cases.filter(({ field }) => field.type === type).map((one): [string, Case] => [one.name, one]);
}

describe('R-4.2.1/1 every good form and answer passes', () => {
  test.for(categories)('%s', (category) => {
    expect(checkFields(category, goodFields[category], someDictionaries)).toEqual([]);
    expect(checkResult(category, goodAnswers[category], someDictionaries)).toEqual([]);
  });
});

describe('R-4.2.1/1 every field refuses what is not of its kind', () => {
  test.for(cases.map((one): [string, Case] => [one.name, one]))('%s', ([, { field, with: check }]) => {
    expect(check({ not: 'this' })).toBeTruthy();
    expect(check(field.type === 'boolean' || field.type === 'tick' ? 'true' : true)).toBeTruthy();
    expect(check(12.5)).toBeTruthy();
  });
});

describe('R-4.2.1/1 a required field must be given, another one need not', () => {
  test.for(
    cases.filter(({ field }) => typeof field.required === 'boolean').map((one): [string, Case] => [one.name, one]),
  )('%s', ([, { field, with: check }]) => {
    for (const nothing of ['', '   ', null, undefined, []]) {
      const wanted = field.required ? 'required' : undefined;
      if (nothing !== undefined || !field.required) expect(check(nothing)).toBe(wanted);
    }
  });
});

describe('R-4.2.1/1 bounds of texts', () => {
  test.for(only('text'))('%s', ([, { field, with: check }]) => {
    if (field.type !== 'text') return;
    expect(check('я'.repeat(field.min))).toBeUndefined();
    expect(check('😀'.repeat(field.max))).toBeUndefined();
    expect(check('я'.repeat(field.max + 1))).toBe('text_long');
    if (field.min > 1) expect(check(`  ${'я'.repeat(field.min - 1)}  `)).toBe('text_short');
  });
});

describe('R-4.2.1/1 bounds of numbers', () => {
  test.for(only('integer'))('%s', ([, { field, with: check }]) => {
    if (field.type !== 'integer') return;
    const step = field.step ?? 1;
    for (const good of [field.min, field.max]) expect(check(good)).toBeUndefined();
    for (const bad of [field.min - step, field.max + step, field.min + 0.5, String(field.min)]) {
      expect(check(bad)).toBe('number');
    }
    if (field.step) expect(check(field.min + 1)).toBe('number_step');
  });
});

describe('R-4.2.1/1 times and their steps', () => {
  test.for(only('time'))('%s', ([, { field, with: check }]) => {
    if (field.type !== 'time') return;
    for (const good of ['00:00', '18:30', '23:30']) expect(check(good)).toBeUndefined();
    for (const bad of ['24:00', '9:00', '18:60', '18:00:00', 'вечером']) expect(check(bad)).toBe('time');
    expect(check('18:01')).toBe(field.step === 1 ? undefined : 'time_step');
  });
});

describe('R-4.2.1/1 days, phones, ticks, answers yes and no', () => {
  test.for(only('date'))('%s', ([, { with: check }]) => {
    expect(check('2028-02-29')).toBeUndefined();
    for (const bad of ['2027-02-29', '2026-13-01', '10.12.2026', '2026-12-10T00:00:00Z'])
      expect(check(bad)).toBe('date');
  });

  test.for(only('phone'))('%s', ([, { with: check }]) => {
    for (const bad of ['84990000000', '+7499000000', '+749900000000', '+7 499 000 00 00'])
      expect(check(bad)).toBe('phone');
  });

  test.for(only('tick'))('%s', ([, { with: check }]) => expect(check(false)).toBe('tick'));
  test.for(only('boolean'))('%s', ([, { with: check }]) => expect(check('да')).toBe('boolean'));
});

describe('R-4.2.1/1 choices', () => {
  test.for(only('choice'))('%s', ([, { with: check }]) => expect(check('no_such')).toBe('choice'));

  test.for(only('choices'))('%s', ([, { field, with: check }]) => {
    if (field.type !== 'choices') return;
    const [first] = field.choices;
    expect(check([first])).toBeUndefined();
    expect(check(['no_such'])).toBe('choice');
    expect(check([first, first])).toBe('repeated');
    expect(check(Array.from({ length: 10_000 }, () => first))).toBe('repeated');
    expect(check([[[]], {}])).toBe('choice');
    expect(check(first)).toBe('list');
  });
});

describe('R-4.2.1/1 ids, addresses and lists', () => {
  test.for([...only('resource'), ...only('file')])('%s', ([, { field, with: check }]) => {
    expect(check('214')).toBe(field.type);
    expect(check("' or 1=1")).toBe(field.type);
  });

  test.for(only('files'))('%s', ([, { field, with: check }]) => {
    if (field.type !== 'files') return;
    const many = Array.from({ length: field.most + 1 }, (_, index) => ids.layout.slice(0, -1) + index);
    expect(check(many.slice(1))).toBeUndefined();
    expect(check(many)).toBe('list_many');
    expect(check([ids.layout, ids.layout])).toBe('repeated');
    expect(check(['a'])).toBe('file');
    expect(check([1])).toBe('file');
  });

  test.for([...only('url'), ...only('urls')])('%s', ([, { field, with: check }]) => {
    const checkOne = (address: string) => check(field.type === 'url' ? address : [address]);
    const long = `https://example.org/${'a'.repeat(480)}`;
    for (const good of ['https://example.org', 'https://мгпу.рф/новости?a=1', long])
      expect(checkOne(good)).toBeUndefined();
    for (const bad of ['http://example.org', 'example.org', 'https://localhost', 'javascript:alert(1)', `${long}a`]) {
      expect(checkOne(bad)).toBe('url');
    }
  });

  test('R-4.2.1/1 stops: at most 5 of 3 to 200 characters', () => {
    const check = (stops: unknown) => checkFields('transport', { ...goodFields.transport, stops }, someDictionaries);
    expect(check(Array(5).fill('Дом'))).toEqual([]);
    expect(check(Array(6).fill('Дом'))).toMatchObject([{ field: 'fields.stops', code: 'list_many' }]);
    expect(check(['Дом', 'ул'])).toMatchObject([{ field: 'fields.stops.1', code: 'text_short' }]);
  });

  test('R-4.2.1/1 links: at most 5', () => {
    const links = Array(6).fill('https://example.org');
    const errors = checkFields('information', { ...goodFields.information, links }, someDictionaries);
    expect(errors).toMatchObject([{ field: 'fields.links', code: 'list_many', params: { most: 5 } }]);
  });

  test.for([
    ['souvenirs', 'items', 20, { name: 'Лента', quantity: 1 }],
    ['information', 'images', 10, { file: ids.image, alt: 'Игра' }],
  ] as const)('%s %s: at most %i', ([category, list, most, row]) => {
    const check = (length: number) =>
      checkFields(category, { ...goodFields[category], [list]: Array(length).fill(row) }, someDictionaries);
    expect(check(most)).toEqual([]);
    expect(check(most + 1)).toMatchObject([{ field: `fields.${list}`, code: 'list_many' }]);
  });

  test('an item is of the list or written, never both', () => {
    const check = (row: object) =>
      checkFields('souvenirs', { ...goodFields.souvenirs, items: [row] }, someDictionaries);
    expect(check({ quantity: 1 })).toMatchObject([{ field: 'fields.items.0', code: 'exactly_one' }]);
    expect(check({ item: ids.mug, name: 'Кружка', quantity: 1 })).toMatchObject([
      { field: 'fields.items.0', code: 'exactly_one' },
    ]);
    expect(check({ item: ids.mug })).toMatchObject([{ field: 'fields.items.0.quantity', code: 'required' }]);
  });
});

describe('R-4.2.1/1 required on a condition', () => {
  test.for([
    ['rooms', 'microphones', { equipment: ['microphones'] }, { equipment: ['screen'] }],
    ['rooms', 'equipmentOther', { equipment: ['other'] }, { equipment: ['screen'] }],
    ['media', 'readyBy', { service: 'video' }, { service: 'studio' }],
    ['media', 'peopleWarned', { service: 'photo' }, { service: 'studio' }],
    ['printing', 'productOther', { product: 'other' }, { product: 'poster' }],
    ['printing', 'width', { format: 'custom' }, { format: 'a4' }],
    ['printing', 'height', { format: 'custom' }, { format: 'a4' }],
    ['printing', 'layoutFiles', { layout: 'file' }, { layout: 'help' }],
    ['printing', 'layoutText', { layout: 'help' }, { layout: 'file' }],
    ['transport', 'luggage', { hasLuggage: true }, { hasLuggage: false }],
    ['transport', 'returnDate', { returnTrip: true }, { returnTrip: false }],
    ['transport', 'returnTime', { returnTrip: true }, { returnTrip: false }],
    ['transport', 'contactTold', {}, { contactName: '', contactPhone: '' }],
    ['transport', 'contactPhone', {}, { contactName: '', contactTold: null }],
    ['transport', 'contactName', {}, { contactPhone: '', contactTold: null }],
    ['information', 'channelsOther', { channels: ['other'] }, { channels: ['site'] }],
  ] as const)('%s %s', ([category, code, needed, notNeeded]) => {
    const good = { ...goodFields[category] };
    delete good[code];
    const codeWith = (change: object) =>
      checkFields(category, { ...good, ...change }, someDictionaries).find(({ field }) => field === `fields.${code}`)
        ?.code;

    expect(codeWith(needed)).toBe('required');
    expect(codeWith(notNeeded)).toBeUndefined();
  });

  test.for([
    ['rooms', 'equipmentOther', { equipment: ['screen'] }],
    ['printing', 'productOther', { product: 'poster' }],
    ['information', 'channelsOther', { channels: ['site'] }],
  ] as const)('%s %s is refused where «other» is not chosen', ([category, code, change]) => {
    const errors = checkFields(category, { ...goodFields[category], ...change }, someDictionaries);
    expect(errors).toMatchObject([{ field: `fields.${code}`, code: 'other_unasked' }].slice(0, 1));
  });

  test('the organisation has its companion too', () => {
    const good = { title: 'Игры', about: 'Вечер настольных игр для всех', serviceDate: '2026-12-10', truthful: true };
    const check = (change: object) => checkForm(commonFields, { ...good, ...change }, someDictionaries, '');
    expect(check({ organisation: 'board_games' })).toEqual([]);
    expect(check({ organisation: 'other', organisationOther: 'Хор' })).toEqual([]);
    expect(check({ organisation: 'other' })).toEqual([{ field: 'organisationOther', code: 'required' }]);
    expect(check({ organisation: 'chess' })).toEqual([{ field: 'organisation', code: 'choice' }]);
    expect(check({ organisation: 'board_games', organisationOther: 'Хор' })).toMatchObject([{ code: 'other_unasked' }]);
  });
});

describe('what no form asks for is named and refused', () => {
  test('at the top and inside a list', () => {
    const items = [{ name: 'Лента', quantity: 1, price: 5 }];
    const errors = checkFields('souvenirs', { ...goodFields.souvenirs, items, passport: '4500' }, someDictionaries);
    expect(errors).toEqual([
      { field: 'fields.items.0.price', code: 'unknown' },
      { field: 'fields.passport', code: 'unknown' },
    ]);
  });

  test('whatever its name and depth', () => {
    const deep: unknown = JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`);
    const strange = JSON.parse('{"__proto__": 1, "a/b~c": 2, "\\ud800": 3, "constructor": 4}') as FieldValues;
    const errors = checkFields('rooms', { ...goodFields.rooms, ...strange, equipment: [deep, deep] }, someDictionaries);
    expect(errors.map(({ code }) => code)).toContain('choice');
    expect(errors.filter(({ code }) => code === 'unknown').length).toBeGreaterThanOrEqual(3);
  });

  test.for([[null], [[]], ['text'], [5], [undefined]])('%j instead of the fields', ([value]) => {
    expect(checkFields('rooms', value, someDictionaries)).toHaveLength(1);
  });
});

test('R-4.2.1/3 one error a field, in the order of the page', () => {
  const errors = checkFields('rooms', { equipment: ['microphones'], from: '18:01', x: 1 }, someDictionaries);
  expect(errors.map(({ field, code }) => `${field} ${code}`)).toEqual([
    'fields.building required',
    'fields.roomType required',
    'fields.from time_step',
    'fields.to required',
    'fields.attendees required',
    'fields.guests required',
    'fields.microphones required',
    'fields.x unknown',
  ]);
});
