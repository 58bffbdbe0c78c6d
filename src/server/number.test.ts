import { describe, expect, test } from 'vitest';
import { latinNumber, parseNumber } from './number.ts';

describe('R-3.1.2/3 a number in any spelling', () => {
  const now = new Date('2026-12-31T20:59:59.999Z');

  test.for([
    'МИ-2026-000123',
    'ми-2026-000123',
    'MI-2026-000123',
    'mi 2026 123',
    ' ми 2026 123 ',
    'МИ 2026-123',
    '123',
    '000123',
  ])('%s', (text) => {
    expect(parseNumber(text, now)).toBe('МИ-2026-000123');
  });

  test('without a year it is of the present one, by Moscow', () => {
    expect(parseNumber('7', new Date('2026-12-31T21:00:00Z'))).toBe('МИ-2027-000007');
    expect(parseNumber('ми 2025 7', now)).toBe('МИ-2025-000007');
  });

  test.for(['вечер игр', 'МИ-2026', '12а', '1234567890'])('%s is none and stays as it is', (text) => {
    expect(parseNumber(text, now)).toBe(text);
  });

  test('addresses have the latin one', () => {
    expect(latinNumber('МИ-2026-000123')).toBe('MI-2026-000123');
    expect(parseNumber(latinNumber('МИ-2026-000123'), now)).toBe('МИ-2026-000123');
  });
});
