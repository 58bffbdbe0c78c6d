import { describe, expect, test } from 'vitest';
import { quoteOf } from './quote-of.ts';
import { piecesOf } from './quotes.ts';

describe('quoting a message', () => {
  test('each line after «> »; its own quotes are left out', () => {
    expect(quoteOf('Нужен зал.\n\nИ проектор.')).toBe('> Нужен зал.\n>\n> И проектор.');
    expect(quoteOf('> Нужен зал?\nДа, нужен.')).toBe('> Да, нужен.');
    expect(quoteOf('> только цитата')).toBe('> > только цитата');
  });

  test('a long one is cut, never inside a sign', () => {
    const quote = quoteOf('🎲'.repeat(4000));
    expect(quote.isWellFormed()).toBe(true);
    expect([...quote]).toHaveLength(2 + 600 + 1);
  });

  test('is shown as a quote, the rest as words, in their order', () => {
    expect(piecesOf('> Нужен зал?\n> Какой?\n\nДа.\n>нет\nВот.')).toEqual([
      { quote: true, text: 'Нужен зал?\nКакой?' },
      { quote: false, text: 'Да.' },
      { quote: true, text: 'нет' },
      { quote: false, text: 'Вот.' },
    ]);
    expect(piecesOf('a > b')).toEqual([{ quote: false, text: 'a > b' }]);
  });
});
