import { expect, test } from 'vitest';
import { addsOnly, concerns } from './concerns.ts';

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

test.for([
  ['message_sent', true],
  ['note_added', true],
  ['question_asked', false],
  ['accepted', false],
  ['closed', false],
] as const)('%s only adds to a card: %s', ([event, expected]) => {
  expect(addsOnly({ event })).toBe(expected);
});
