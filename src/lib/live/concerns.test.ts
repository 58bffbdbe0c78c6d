import { expect, test } from 'vitest';
import { concerns } from './concerns.ts';

const step = { number: 'МИ-2026-000123', version: 4 };

test.for([
  ['/queue', undefined, true],
  ['/', undefined, true],
  ['/resources', undefined, true],
  ['/settings', undefined, false],
  ['/new/[draft]', undefined, false],
  ['/requests/[number]', { number: 'МИ-2026-000123', version: 3 }, true],
  ['/requests/[number]', { number: 'МИ-2026-000123', version: 4 }, false],
  ['/requests/[number]', { number: 'МИ-2026-000124', version: 1 }, false],
] as const)('%s %j: %s', ([route, card, expected]) => {
  expect(concerns({ route, card }, step)).toBe(expected);
});
