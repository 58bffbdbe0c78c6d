import { expect, test } from 'vitest';
import { moscowMoment } from './days.ts';
import { readinessOf } from './readiness.ts';

test('R-3.2.3/2 an event is as ready as its needs have positive answers', () => {
  const withdrawnAt = moscowMoment('2026-12-01');
  expect(
    readinessOf([
      { stage: 'in_progress' },
      { stage: 'done' },
      { stage: 'open' },
      { stage: 'refused' },
      { stage: 'draft' },
      { stage: 'closed' },
      { stage: 'in_review', withdrawnAt },
    ]),
  ).toEqual({ confirmed: 2, total: 5, refused: 1, unsent: 1 });
  expect(readinessOf([])).toEqual({ confirmed: 0, total: 0, refused: 0, unsent: 0 });
});
