import { describe, expect, test } from 'vitest';
import { moscowMoment } from './calendar.ts';
import { calendar } from './fixtures.ts';
import { clientTarget, reviewTarget } from './targets.ts';

const friday = moscowMoment('2026-11-27', '17:40');
const at = (day: string) => moscowMoment(day, '12:00');

describe('R-3.2.2/3 the target of the first look', () => {
  const open = { stage: 'open' as const, withdrawnAt: null, submittedAt: friday };

  test.for([
    ['one working day, over a weekend', 1, '2026-11-30', '2026-11-30', false],
    ['over after it', 1, '2026-12-01', '2026-11-30', true],
    ['three working days', 3, '2026-12-02', '2026-12-02', false],
    ['the same day', 0, '2026-11-28', '2026-11-27', true],
  ] as const)('%s', ([, operatorReviewDays, today, due, over]) => {
    expect(reviewTarget(open, { operatorReviewDays }, at(today), calendar)).toMatchObject({ due, over });
  });

  test('of one that was looked at, or was withdrawn, there is none', () => {
    const settings = { operatorReviewDays: 1 };
    expect(reviewTarget({ ...open, stage: 'in_review' }, settings, at('2026-12-07'), calendar)).toBeNull();
    expect(reviewTarget({ ...open, withdrawnAt: friday }, settings, at('2026-12-07'), calendar)).toBeNull();
  });
});

describe('R-4.4.3/1 the target of an answer to the Client', () => {
  const wrote = { waiting: 'staff' as const, waitingSince: friday, withdrawnAt: null };

  test.for([
    ['one working day', 1, '2026-11-30', false],
    ['over after it', 1, '2026-12-01', true],
    ['two working days', 2, '2026-12-01', false],
  ] as const)('%s', ([, clientMessageTargetDays, today, over]) => {
    expect(clientTarget(wrote, { clientMessageTargetDays }, at(today), calendar)).toMatchObject({
      since: friday,
      over,
    });
  });

  test('nobody waits for the staff: none', () => {
    const settings = { clientMessageTargetDays: 1 };
    for (const waiting of ['none', 'client'] as const) {
      expect(clientTarget({ ...wrote, waiting }, settings, at('2026-12-07'), calendar)).toBeNull();
    }
    expect(clientTarget({ ...wrote, withdrawnAt: friday }, settings, at('2026-12-07'), calendar)).toBeNull();
  });

  test('a year without a calendar gives none, and breaks nothing', () => {
    const late = { ...wrote, waitingSince: at('2027-12-31') };
    expect(clientTarget(late, { clientMessageTargetDays: 1 }, at('2027-12-31'), calendar)).toBeNull();
  });
});
