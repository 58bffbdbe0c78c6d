import { describe, expect, test } from 'vitest';
import { goodAnswers, goodFields, ids } from '../../test/form-examples.ts';
import { answerConfirmations, checkAnswer } from './answer-rules.ts';
import { calendarOf, moscowMoment } from './calendar.ts';
import { categories, type Category } from './codes.ts';
import { calendar } from './fixtures.ts';
import { type CardToCheck, checkBeyondSchema, eventOf, type FormFacts, startTimeOf } from './form-rules.ts';
import { warnings } from './form-warnings.ts';
import type { FieldValues } from './forms/field-spec.ts';

const serviceDate = '2026-12-10';
const none = { building: null, type: null, capacity: null, opens: null, closes: null };

const facts: FormFacts = {
  now: moscowMoment('2026-12-01', '12:00'),
  calendar,
  buildings: [
    { code: 'main', opens: '08:00', closes: '22:00' },
    { code: 'garden', opens: '08:00', closes: '22:00' },
  ],
  resources: [
    { ...none, id: ids.room, kind: 'room', building: 'main', type: 'classroom', capacity: 30 },
    { ...none, id: ids.studio, kind: 'studio', building: 'main', capacity: 12, opens: '10:00', closes: '20:00' },
    { ...none, id: ids.vehicle, kind: 'vehicle', type: 'minibus', capacity: 18 },
    { ...none, id: ids.mug, kind: 'item', available: 40 },
  ],
  files: new Map([
    [ids.layout, { purpose: 'layout' }],
    [ids.image, { purpose: 'image' }],
  ]),
};

function cardOf(category: Category, change: FieldValues = {}, rest: Partial<CardToCheck> = {}): CardToCheck {
  return { serviceDate, fields: { ...goodFields[category], ...change }, ...rest };
}

function errorsOf(
  category: Category,
  change: FieldValues,
  rest: Partial<CardToCheck> = {},
  more: Partial<FormFacts> = {},
) {
  const errors = checkBeyondSchema(category, cardOf(category, change, rest), { ...facts, ...more });
  return errors.map(({ field, code }) => `${field} ${code}`);
}

function warningsOf(category: Category, change: FieldValues, more: Partial<FormFacts> = {}) {
  return warnings(category, cardOf(category, change), { ...facts, ...more }).map(
    ({ field, code }) => `${field} ${code}`,
  );
}

test.for(categories)('a good form of %s breaks no rule and warns of nothing', (category) => {
  expect(errorsOf(category, {})).toEqual([]);
  expect(warningsOf(category, {})).toEqual([]);
  const answered = { ...cardOf(category), eventDate: serviceDate };
  expect(checkAnswer(category, goodAnswers[category], answered, facts)).toEqual([]);
  expect(answerConfirmations(category, goodAnswers[category], answered, facts)).toEqual([]);
});

describe('R-4.2.1/1 rooms', () => {
  test.for([
    ['the end before the start', { from: '18:00', to: '17:00' }, 'fields.to time_order'],
    ['no time at all', { from: '18:00', to: '18:00' }, 'fields.to time_order'],
    ['less than 30 minutes', { from: '18:00', to: '18:15' }, 'fields.to too_short'],
    ['more than 12 hours', { from: '08:00', to: '20:15' }, 'fields.to too_long'],
    ['a room of another building', { building: 'garden' }, 'fields.room room_building'],
    ['a room of another type', { roomType: 'gym' }, 'fields.room room_type'],
    ['more people than seats', { attendees: 31 }, 'fields.attendees room_small'],
    ['a room that is not there', { room: ids.pin }, 'fields.room resource_unknown'],
    ['a studio for a room', { room: ids.studio }, 'fields.room resource_unknown'],
  ] as const)('%s', ([, change, error]) => expect(errorsOf('rooms', change)).toEqual([error]));

  test('30 minutes and 12 hours are possible, and no room need be named', () => {
    expect(errorsOf('rooms', { to: '18:30' })).toEqual([]);
    expect(errorsOf('rooms', { from: '08:00', to: '20:00' })).toEqual([]);
    expect(errorsOf('rooms', { room: undefined, attendees: 900 })).toEqual([]);
  });

  test.for([
    ['outside the hours', { from: '07:45' }, {}, 'fields.from outside_hours'],
    ['no room so large', { room: undefined, attendees: 31 }, {}, 'fields.attendees no_room_so_large'],
    ['no room of the type', { room: undefined, roomType: 'gym' }, {}, 'fields.attendees no_room_so_large'],
    ['taken', {}, { roomTaken: true }, 'fields.room room_taken'],
  ] as const)('only a warning: %s', ([, change, more, warning]) => {
    expect(warningsOf('rooms', change, more)).toEqual([warning]);
  });
});

describe('R-4.1.1/5 a start that has passed today', () => {
  test.for([
    ['rooms', 'fields.from', '18:00'],
    ['media', 'fields.from', '12:00'],
    ['transport', 'fields.departureTime', '09:05'],
  ] as const)('%s', ([category, field, time]) => {
    const at = (now: string) => errorsOf(category, {}, {}, { now: moscowMoment(serviceDate, now) });
    expect(at(time)).toEqual([`${field} past`]);
    expect(at('00:01')).toEqual([]);
    const later = { now: moscowMoment(serviceDate, '23:00'), pastAllowed: true };
    expect(errorsOf(category, {}, {}, later)).toEqual([]);
    expect(startTimeOf(category, goodFields[category])).toBe(time);
  });

  test('other categories have none', () => expect(startTimeOf('information', { from: '10:00' })).toBeNull());
});

describe('R-4.2.1/1 media', () => {
  test.for([
    ['more than 4 hours', { from: '10:00', to: '14:30' }, 'fields.to too_long'],
    ['before the studio opens', { from: '09:30', to: '11:00' }, 'fields.from studio_closed'],
    ['after it closes', { from: '19:00', to: '20:30' }, 'fields.to studio_closed'],
    ['ready on the day of the shooting', { readyBy: serviceDate }, 'fields.readyBy not_after'],
    ['ready in two years', { readyBy: '2028-12-10' }, 'fields.readyBy too_far'],
  ] as const)('%s', ([, change, error]) => expect(errorsOf('media', change)).toEqual([error]));

  test('ready earlier than 3 working days after is a warning', () => {
    // Thursday 10 December: 11, 14, 15
    expect(warningsOf('media', { readyBy: '2026-12-15' })).toEqual([]);
    expect(warningsOf('media', { readyBy: '2026-12-14' })).toEqual(['fields.readyBy ready_soon']);
    expect(warningsOf('media', { readyBy: '2026-12-14' }, { calendar: calendarOf([]) })).toEqual([]);
  });

  test('more people than the studio holds is a warning', () => {
    expect(warningsOf('media', { people: 13 })).toEqual(['fields.people studio_small']);
  });
});

describe('R-4.2.1/1 souvenirs', () => {
  test.for([
    [
      'an item twice',
      [
        { item: ids.mug, quantity: 1 },
        { item: ids.mug, quantity: 2 },
      ],
      'fields.items.1.item item_twice',
    ],
    [
      'a name twice',
      [
        { name: 'Лента', quantity: 1 },
        { name: 'лента', quantity: 2 },
      ],
      'fields.items.1.name item_twice',
    ],
    ['an item that is not there', [{ item: ids.room, quantity: 1 }], 'fields.items.0.item resource_unknown'],
  ] as const)('%s', ([, items, error]) => expect(errorsOf('souvenirs', { items })).toEqual([error]));

  test('more than there is: a warning, since sending reserves nothing', () => {
    const items = [{ item: ids.mug, quantity: 41 }];
    expect(errorsOf('souvenirs', { items })).toEqual([]);
    expect(warningsOf('souvenirs', { items })).toEqual(['fields.items.0.quantity above_stock']);
  });
});

describe('R-4.2.1/1 transport', () => {
  test.for([
    ['29 minutes later', { returnTime: '09:34' }, ['fields.returnTime return_early']],
    ['30 minutes later', { returnTime: '09:35' }, []],
    ['the day before', { returnDate: '2026-12-09' }, ['fields.returnDate before_service_date']],
    ['early on the next day', { returnDate: '2026-12-11', returnTime: '01:00' }, []],
    ['in two years', { returnDate: '2028-12-10' }, ['fields.returnDate too_far']],
    ['no way back', { returnTrip: false, returnTime: '09:06' }, []],
  ] as const)('back %s', ([, change, errors]) => expect(errorsOf('transport', change)).toEqual(errors));
});

describe('the day of the event', () => {
  test.for([
    ['rooms', '2026-12-10', []],
    ['rooms', '2026-12-11', ['eventDate not_service_date']],
    ['media', '2026-12-09', ['eventDate not_service_date']],
    ['printing', '2026-12-09', ['eventDate before_service_date']],
    ['souvenirs', '2026-12-10', []],
    ['transport', '2026-12-20', []],
    ['information', '2026-12-01', []],
    ['information', '2026-11-30', ['eventDate past']],
    ['information', '2027-12-01', []],
    ['information', '2027-12-02', ['eventDate too_far']],
  ] as const)('%s %s', ([category, eventDate, errors]) =>
    expect(errorsOf(category, {}, { eventDate })).toEqual(errors),
  );

  test('is that of the booking for rooms and media, else as asked', () => {
    const card = { serviceDate, eventDate: '2026-12-12', eventTime: '19:00' };
    expect(eventOf('rooms', { ...card, fields: goodFields.rooms })).toEqual({
      eventDate: serviceDate,
      eventTime: '18:00',
    });
    expect(eventOf('printing', { ...card, fields: {} })).toEqual({ eventDate: '2026-12-12', eventTime: '19:00' });
    expect(eventOf('printing', { serviceDate, fields: {} })).toEqual({ eventDate: serviceDate, eventTime: null });
  });
});

describe('files are the sender’s and of their field', () => {
  test.for([
    ['printing', { layoutFiles: [ids.image] }, 'fields.layoutFiles.0 file_purpose'],
    ['printing', { layoutFiles: [ids.pin] }, 'fields.layoutFiles.0 file_unknown'],
    ['information', { images: [{ file: ids.layout, alt: 'Игра' }] }, 'fields.images.0.file file_purpose'],
    [
      'information',
      {
        images: [
          { file: ids.image, alt: 'а' },
          { file: ids.image, alt: 'б' },
        ],
      },
      'fields.images.1.file repeated',
    ],
  ] as const)('%s %j', ([category, change, error]) => expect(errorsOf(category, change)).toEqual([error]));

  test('attachments of the card', () => {
    expect(errorsOf('rooms', {}, { files: [ids.layout] })).toEqual(['files.0 file_purpose']);
  });
});

describe('R-3.2.3/2 answers', () => {
  test.for([
    ['rooms', { resource: ids.studio }, 'result.resource resource_unknown'],
    ['rooms', { from: '21:00', to: '21:00' }, 'result.to time_order'],
    ['media', { resource: ids.room }, 'result.resource resource_unknown'],
    ['printing', { date: '2026-12-11' }, 'result.date after_event'],
    ['printing', { from: '18:00', to: '10:00' }, 'result.to time_order'],
    ['souvenirs', { date: '2026-12-11' }, 'result.date after_event'],
    [
      'souvenirs',
      {
        items: [
          { name: 'Лента', quantity: 1 },
          { name: 'Лента', quantity: 1 },
        ],
      },
      'result.items.1.name item_twice',
    ],
    ['transport', { toDate: '2026-12-09' }, 'result.toDate before_service_date'],
    ['transport', { toDate: undefined, to: '09:00' }, 'result.to time_order'],
    ['transport', { toDate: '2028-12-09' }, 'result.toDate too_far'],
  ] as const)('%s %j', ([category, change, error]) => {
    const card = { ...cardOf(category), eventDate: serviceDate };
    const errors = checkAnswer(category, { ...goodAnswers[category], ...change }, card, facts);
    expect(errors.map(({ field, code }) => `${field} ${code}`)).toEqual([error]);
  });

  test.for([
    ['rooms', { attendees: 31 }],
    ['transport', { passengers: 19 }],
  ] as const)('%s: fewer seats than people asks to confirm', ([category, change]) => {
    const card = { ...cardOf(category, change), eventDate: serviceDate };
    expect(answerConfirmations(category, goodAnswers[category], card, facts)).toEqual(['over_capacity']);
  });
});

test('values that the schema refuses break no rule here', () => {
  const wrong = {
    from: 18,
    to: {},
    room: 5,
    attendees: 'много',
    readyBy: 'завтра',
    items: [null, 5, 'x'],
    layoutFiles: 'a',
    images: 1,
  };
  for (const category of categories) {
    expect(() => checkBeyondSchema(category, cardOf(category, wrong), facts)).not.toThrow();
    expect(() => warnings(category, cardOf(category, wrong), facts)).not.toThrow();
    expect(errorsOf(category, wrong, { serviceDate: 'завтра' })).toEqual([]);
    const card = { serviceDate, eventDate: serviceDate, fields: wrong };
    expect(() => checkAnswer(category, { ...wrong, resource: 5, date: 'x', toDate: 1 }, card, facts)).not.toThrow();
  }
});
