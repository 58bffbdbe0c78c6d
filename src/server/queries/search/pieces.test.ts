import { expect, test } from 'vitest';
import { markedPieces } from './pieces.ts';

const text = 'Ёлка для детей сотрудников и студентов в актовом зале Главного корпуса, вход по списку';
const marked =
  'елка для \u0002детей\u0003 сотрудников и студентов в актовом \u0002зале\u0003 главного корпуса, вход по списку';
const words = (around?: number) =>
  markedPieces(text, marked, around)
    .map((piece) => (piece.found ? `[${piece.text}]` : piece.text))
    .join('');

test('the marks fall on the letters as they were written', () => {
  expect(words()).toBe('Ёлка для [детей] сотрудников и студентов в актовом [зале] Главного корпуса, вход по списку');
});

test('a frame keeps whole words and says that something is left out', () => {
  expect(words(40)).toBe('Ёлка для [детей] сотрудников и студентов в …');
  const late = markedPieces(text, text.replace('списку', '\u0002списку\u0003'), 30);
  expect(late.at(-1)).toEqual({ text: 'списку', found: true });
  expect(late[0]?.text.startsWith('… ')).toBe(true);
});

test('without marks the text stands whole', () => {
  expect(markedPieces('Просто текст', 'просто текст')).toEqual([{ text: 'Просто текст', found: false }]);
});
