import { expect, test } from 'vitest';
import { atHand, finishedAtHand } from './at-hand.ts';

const at = new Date('2026-11-30T09:00:00Z');
const requests = (finished: number, running: number) => [
  ...Array.from({ length: running }, (_, n) => ({ number: `running ${n}`, finished_at: null })),
  ...Array.from({ length: finished }, (_, n) => ({ number: `finished ${n}`, finished_at: at })),
];

test('4.1.2 every running request is on the first page, however many are finished', () => {
  const { running, finished, finishedInAll } = atHand(requests(20, 7));

  expect(running).toHaveLength(7);
  expect(finished.map(({ number }) => number)).toEqual(
    Array.from({ length: finishedAtHand }, (_, n) => `finished ${n}`),
  );
  expect(finishedInAll).toBe(20);
});

test('4.1.2 a few finished ones are all there', () => {
  expect(atHand(requests(2, 0))).toMatchObject({ running: [], finishedInAll: 2, finished: { length: 2 } });
});
