import { describe, expect, test } from 'vitest';
import { categorySpecs } from '#regulation/categories.ts';
import { categories, type Category } from '#regulation/codes.ts';
import { warningCodes } from '#regulation/form-warnings.ts';
import { commonFields } from '#regulation/forms/common.ts';
import { fieldErrorCodes } from '#regulation/forms/field-error-codes.ts';
import type { FieldSpec } from '#regulation/forms/field-spec.ts';
import { goodAnswers, goodFields, ids } from '../../test/form-examples.ts';
import { answerSummary } from './answer-summary.ts';
import { describeFields } from './describe-fields.ts';
import { forms as en } from './en/forms.ts';
import { fieldErrorText, fieldText, type Forms, type Part, warningText } from './form-texts.ts';
import type { Locale } from './format.ts';
import { forms as ru } from './ru/forms.ts';

const languages: [Locale, Forms][] = [
  ['ru', ru],
  ['en', en],
];

/** Every field there is, those inside lists too, with the place of its texts. */
const places = [
  ...keysOf(commonFields).map(([key, field]) => ({ category: null, part: 'common' as Part, key, field })),
  ...categories.flatMap((category) =>
    (['fields', 'answer'] as const).flatMap((part) =>
      keysOf(categorySpecs[category][part]).map(([key, field]) => ({ category, part: part as Part, key, field })),
    ),
  ),
];

function keysOf(fields: readonly FieldSpec[], before = ''): [string, FieldSpec][] {
  return fields.flatMap((field) => [
    [before + field.code, field] as [string, FieldSpec],
    ...(field.type === 'list' ? keysOf(field.fields, `${field.code}.`) : []),
  ]);
}

describe.for(languages)('%s', ([locale, t]) => {
  test('R-1.6/P1 every field has a label and a stated purpose', () => {
    const silent = places.filter(({ category, part, key }) => {
      const text = fieldText(t, category, part, key);
      return !text?.label || !/^\p{Lu}.+\.$/u.test(text.purpose);
    });
    expect(silent.map(({ category, part, key }) => `${category} ${part} ${key}`)).toEqual([]);
  });

  test('every choice has its label, and no other is labelled', () => {
    for (const { category, part, key, field } of places) {
      const labelled = Object.keys(fieldText(t, category, part, key)?.choices ?? {}).sort();
      expect([key, labelled]).toEqual([key, [...codesOf(field)].sort()]);
    }
  });

  test('R-4.2.1/3 every error names its field and ends as a sentence', () => {
    const params = {
      min: 1,
      max: 9,
      most: 5,
      length: 3,
      step: 15,
      date: '2026-12-10',
      from: '10:00',
      to: '20:00',
      minutes: 30,
      hours: 4,
    };
    for (const code of fieldErrorCodes) {
      for (const { category, part, key } of places) {
        const prefix = part === 'answer' ? 'result.' : part === 'fields' ? 'fields.' : '';
        const error = {
          field: prefix + key.replace('.', '.0.'),
          code,
          params: { ...params, capacity: 30, departure: '09:00', row: 1 },
        };
        const text = fieldErrorText(t, locale, category, error).replaceAll('\u00a0', ' ');
        const label = fieldText(t, category, part, key);
        expect(text).toContain(label?.name ?? label?.label);
        expect(text).toMatch(/^[^]+[^.]\.$/);
        expect(text).not.toMatch(/undefined|NaN|Некорректн|\[object/);
      }
    }
  });

  test('every warning is a sentence', () => {
    for (const code of warningCodes) {
      const params = { from: '08:00', to: '22:00', capacity: 30, date: '2026-12-15', available: 40 };
      expect(warningText(t, locale, 'rooms', { field: 'fields.from', code, params })).toMatch(/^[^]+[^.]\.$/);
    }
  });
});

function codesOf(field: FieldSpec): readonly string[] {
  if (field.type === 'integer') return field.labelled ? ['1', '2'] : [];
  if (field.type !== 'choice' && field.type !== 'choices') return [];
  if (!('source' in field.choices)) return field.choices;
  return field.choices.source === 'organisations' ? ['other'] : [];
}

describe('what a person reads', () => {
  const say = (category: Category | null, field: string, code: string, params?: Record<string, unknown>) =>
    fieldErrorText(ru, 'ru', category, { field, code, params }).replaceAll('\u00a0', ' ');

  test('R-4.2.1/3 a number', () => {
    expect(say('rooms', 'fields.attendees', 'required')).toBe(
      'Заполните поле «Количество участников»: укажите число от 1 до 1000.',
    );
  });

  test('R-4.2.1/3 a short text says what to add', () => {
    expect(say('information', 'fields.text', 'text_short', { min: 50, max: 4000, length: 12 })).toBe(
      'В поле «Текст» меньше 50 знаков, сейчас 12. Добавьте, что, где и когда пройдёт.',
    );
  });

  test('a row of a list', () => {
    expect(say('souvenirs', 'fields.items.1.quantity', 'number')).toBe(
      'Заполните поле «Позиции, строка 2: Количество»: укажите число от 1 до 1000.',
    );
    expect(say('transport', 'fields.stops.0', 'text_short', { min: 3, length: 1 })).toContain('«Остановки, строка 1»');
  });

  test('numbers agree, days are in words, a sentence ends once', () => {
    expect(say('rooms', 'fields.attendees', 'room_small', { capacity: 21 })).toContain('до 21 места');
    expect(say('rooms', 'fields.attendees', 'room_small', { capacity: 30 })).toContain('до 30 мест');
    expect(say('printing', 'result.date', 'after_event', { date: '2026-12-10' })).toMatch(/чт, 10 декабря 2026 г\.$/);
    expect(say('rooms', 'fields.from', 'time_step', { step: 15 })).toContain('18:00 или 18:15');
  });

  test('the date of the service is called as its category calls it', () => {
    expect(say('transport', 'serviceDate', 'required')).toContain('«Дата подачи»');
    expect(say('printing', 'serviceDate', 'required')).toContain('«Нужно к дате»');
    expect(say(null, 'title', 'text_short', { min: 3, length: 1 })).toContain('«Название мероприятия»');
  });
});

describe('R-3.2.3/2 an answer in one line', () => {
  const resources = [
    { id: ids.room, name: 'Аудитория', number: '214', type: 'classroom', building: 'Главный корпус' },
    { id: ids.studio, name: 'Фотостудия медиацентра', number: '016', type: null, building: 'Главный корпус' },
    { id: ids.vehicle, name: 'Микроавтобус' },
    { id: ids.mug, name: 'Кружка белая' },
  ];

  test.for([
    ['rooms', 'ауд. 214, Главный корпус, чт, 10 декабря 2026 г., 18:00–21:05'],
    [
      'media',
      'Фотостудия медиацентра (016), Главный корпус, чт, 10 декабря 2026 г., 12:00–14:00, сотрудник: Агент медиацентра',
    ],
    ['printing', '1 200 шт., забрать: Главный корпус, каб. 3, ср, 9 декабря 2026 г., 10:00–18:00'],
    [
      'souvenirs',
      'Кружка белая — 10 шт., Лента для бейджа — 50 шт.; выдача: Главный корпус, каб. 3, ср, 9 декабря 2026 г., 10:00–18:00',
    ],
    [
      'transport',
      'Микроавтобус, подача чт, 10 декабря 2026 г., 09:05, Учебный проезд, 4, диспетчер +7 (499) 000-00-00',
    ],
    ['information', 'сайт — вт, 1 декабря 2026 г., 10:00; Стенд в холле — ср, 2 декабря 2026 г., 12:00'],
  ] as const)('%s', ([category, line]) => {
    const answer = {
      result: goodAnswers[category],
      serviceDate: '2026-12-10',
      fields: goodFields[category],
      resources,
    };
    expect(answerSummary(ru, 'ru', category, answer).replaceAll('\u00a0', ' ')).toBe(line);
    expect(answerSummary(en, 'en', category, answer)).not.toMatch(/undefined|NaN/);
  });

  test('a hall with a name of its own, an open end', () => {
    const hall = {
      id: ids.room,
      name: 'Актовый зал',
      number: '101',
      type: 'assembly_hall',
      building: 'Главный корпус',
    };
    const card = { serviceDate: '2026-12-10', fields: {} };
    expect(answerSummary(ru, 'ru', 'rooms', { ...card, result: goodAnswers.rooms, resources: [hall] })).toMatch(
      /^Актовый зал \(101\), Гл/,
    );
    const { to: _, ...open } = goodAnswers.printing;
    expect(answerSummary(ru, 'ru', 'printing', { ...card, result: open, resources })).toMatch(/, с 10:00$/);
  });
});

describe('the data of a card in words', () => {
  const names = {
    buildings: { main: 'Главный корпус' },
    resources: { [ids.room]: 'ауд. 214', [ids.mug]: 'Кружка белая' },
    files: { [ids.layout]: 'макет.pdf', [ids.image]: 'игра.jpg' },
  };
  const rowsOf = (category: Category) =>
    Object.fromEntries(
      describeFields(ru, 'ru', category, goodFields[category], names).map(({ label, values }) => [
        label,
        values.map((value) => value.replaceAll('\u00a0', ' ')),
      ]),
    );

  test('codes, ids, units, days and phones', () => {
    expect(rowsOf('rooms')).toMatchObject({
      Корпус: ['Главный корпус'],
      Помещение: ['ауд. 214'],
      Участников: ['25 чел.'],
      Оборудование: ['проектор', 'микрофоны', 'другое'],
      'Подготовка до': ['30 мин'],
    });
    expect(rowsOf('souvenirs')).toMatchObject({ Позиции: ['Кружка белая, 10 шт.', 'Лента для бейджа, 50 шт.'] });
    expect(rowsOf('transport')).toMatchObject({
      'Багаж и груз': ['да'],
      'Обратно: дата': ['чт, 10 декабря 2026 г.'],
      'Контакт в поездке: телефон': ['+7 (499) 000-00-00'],
    });
    expect(describeFields(ru, 'ru', 'rooms', { guests: 0, setupMinutes: 0, clearMinutes: 15 }, names)).toMatchObject([
      { code: 'guests', values: ['нет'] },
      { code: 'setupMinutes', values: ['нет'] },
      { code: 'clearMinutes', values: ['15\u00a0мин'] },
    ]);
    expect(rowsOf('printing')).toMatchObject({ Стороны: ['две'], 'Файлы макета': ['макет.pdf'] });
  });

  test('what was not filled in is left out', () => {
    expect(describeFields(ru, 'ru', 'rooms', { building: 'main', seating: '' }, names)).toHaveLength(1);
  });
});
