import { describe, expect, test } from 'vitest';
import { ids } from '../../../test/form-examples.ts';
import { cleanAnswer, cleanFields, cleanText } from './clean-fields.ts';

describe('texts are kept clean', () => {
  test.for([
    ['trimmed', '  Игры \n', 'Игры'],
    ['on one line', 'Вечер\r\nнастольных\tигр', 'Вечер настольных игр'],
    ['without characters a database refuses', 'Иг\u0000ры\ud800', 'Игры\ufffd'],
    ['nothing where nothing is to be seen', ' \u200b\u2060\u00ad\n\u3164', ''],
    ['whole where signs of no width join others', '👩\u200d💻', '👩\u200d💻'],
    ['without marks that turn the reading round', 'abc\u202edcba', 'abcdcba'],
  ] as const)('%s', ([, text, clean]) => expect(cleanText(text)).toBe(clean));

  test('a text of several lines keeps them', () => expect(cleanText(' а\r\nб\rв ', true)).toBe('а\nб\nв'));
});

test('R-4.2.1/1 what is empty is left out, what is wrong stays', () => {
  const cleaned = cleanFields('rooms', {
    building: ' main ',
    room: ids.room.toUpperCase(),
    equipment: [],
    seating: '',
    accessibility: null,
    attendees: '25',
    extra: '',
  });
  expect(cleaned).toEqual({ building: 'main', room: ids.room, attendees: '25', extra: '' });
});

test('lists are cleaned inside', () => {
  expect(cleanFields('transport', { stops: [' Дом ', '', '  '] })).toEqual({ stops: ['Дом'] });
  const publications = [{ channel: 'site', url: ' ', time: '10:00' }, 5];
  expect(cleanAnswer('information', { publications })).toEqual({
    publications: [{ channel: 'site', time: '10:00' }, 5],
  });
});

test('cleaning twice changes nothing', () => {
  const once = cleanFields('souvenirs', { items: [{ name: ' Лента ', item: '', quantity: 1 }], recipient: ' Клуб ' });
  expect(cleanFields('souvenirs', once)).toEqual(once);
});
