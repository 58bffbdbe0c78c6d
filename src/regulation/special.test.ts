import { describe, expect, test } from 'vitest';
import { choicesOf, firstSpecial, keptSpecial, pickSpecial, specialAttributes, specialOf } from './special.ts';

describe('the kept choices of the version for people with poor sight', () => {
  const own = { ...firstSpecial, size: '200', scheme: 'white-on-black', images: 'off' } as const;

  test('come back as they were', () => {
    expect(specialOf(keptSpecial(own, true))).toEqual(own);
  });

  test('stay known where it is off', () => {
    expect(specialOf(keptSpecial(own, false))).toBeNull();
    expect(choicesOf(keptSpecial(own, false))).toEqual(own);
  });

  test.for([undefined, null, '', 'on', 'on."><script>.b', 'off'])('%s gives nothing that was not offered', (kept) => {
    expect(choicesOf(kept)).toEqual(firstSpecial);
  });

  test('a form says only what is offered', () => {
    expect(pickSpecial((name) => (name === 'size' ? '200' : '"'))).toEqual({ ...firstSpecial, size: '200' });
  });

  test('stand on the page as attributes', () => {
    expect(specialAttributes(null)).toBe('');
    expect(specialAttributes(own)).toContain('data-special data-size="200" data-scheme="white-on-black"');
  });
});
