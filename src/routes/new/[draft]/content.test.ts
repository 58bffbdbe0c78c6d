import { describe, expect, test } from 'vitest';
import { cardOf, contentOf, keptOf, withStep } from './content.ts';

function formOf(entries: [string, string][]): FormData {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
}

const empty = contentOf({});

describe('R-3.1.1/2 a draft keeps what was typed', () => {
  test('wrong values too, and only the fields of its step', () => {
    const filled = withStep(
      contentOf({ title: 'Игротека' }),
      'details',
      formOf([['fields.attendees', 'тридцать']]),
      'rooms',
    );

    expect(filled.fields.attendees).toBe('тридцать');
    expect(filled.common.title).toBe('Игротека');
    expect(contentOf(keptOf(filled))).toEqual(filled);
  });

  test('a tick of the check goes when something changes', () => {
    const ticked = withStep(empty, 'check', formOf([['truthful', 'on']]), 'rooms');
    expect(ticked.common.truthful).toBe('on');
    expect(withStep(ticked, 'event', formOf([['title', 'Другое']]), 'rooms').common.truthful).toBe('');
  });
});

describe('4.2.1 the card as the API takes it', () => {
  test('an item of the list or a name of one’s own, empty rows left out', () => {
    const form = formOf([
      ['fields.items.0.item', ''],
      ['fields.items.0.name', ''],
      ['fields.items.0.quantity', ''],
      ['fields.items.1.item', 'not_listed'],
      ['fields.items.1.name', 'Кепка'],
      ['fields.items.1.quantity', '5'],
    ]);
    const card = cardOf(withStep(empty, 'details', form, 'souvenirs'), 'souvenirs');

    expect(card.fields).toEqual({ items: [{ name: 'Кепка', quantity: 5 }] });
  });

  test('each line is a stop, and what no choice asks for is left out', () => {
    const form = formOf([
      ['fields.stops', 'Вокзал\r\n\r\nПарк'],
      ['fields.returnTrip', 'false'],
      ['fields.returnTime', '18:00'],
    ]);
    const card = cardOf(withStep(empty, 'details', form, 'transport'), 'transport');

    expect(card.fields).toEqual({ stops: ['Вокзал', 'Парк'], returnTrip: false });
  });
});
