import { describe, expect, test } from 'vitest';
import { addressedAs, fillTemplate, unknownPlaces } from './fill-template.ts';

describe('R-4.6.2/2 templates with places', () => {
  const values = { номер: 'МИ-2026-000123', имя: 'Мария', дата: 'чт, 10 декабря 2026 г.' };

  test('what is known is filled in, however it is written, with one full stop at its end', () => {
    expect(fillTemplate('Здравствуйте, {Имя}! По {номер}. На { дата }.', values)).toEqual({
      text: 'Здравствуйте, Мария! По МИ-2026-000123. На чт, 10 декабря 2026 г.',
      left: [],
    });
  });

  test('what is not known stays for the writer, and is named once', () => {
    expect(fillTemplate('{аудитория}: ключ у охраны. {аудитория}, {телефон}', values)).toEqual({
      text: '{аудитория}: ключ у охраны. {аудитория}, {телефон}',
      left: ['{аудитория}', '{телефон}'],
    });
  });

  test('a value with braces or dollars is text', () => {
    expect(fillTemplate('{имя}', { имя: '$& {дата}' })).toEqual({ text: '$& {дата}', left: [] });
  });

  test('a mistyped place is told', () => {
    expect(unknownPlaces('{номер} {нмоер} {аудитория} {}')).toEqual(['{нмоер}']);
  });

  test.for([
    ['Иванова Мария Сергеевна', 'Мария'],
    ['Студент Первый', 'Студент Первый'],
    [' Мария ', 'Мария'],
  ] as const)('%s is addressed as %s', ([name, address]) => {
    expect(addressedAs(name)).toBe(address);
  });
});
