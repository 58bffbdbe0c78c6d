import { describe, expect, test } from 'vitest';
import { recountedTerms } from './recount.ts';
import type { Terms } from './terms.ts';

const stored: Terms = {
  submissionDeadline: '2026-12-14',
  late: false,
  lateBy: 0,
  replyDeadline: '2026-12-15',
  responseDue: '2026-12-09',
};
const recounted = (counted: Partial<Terms>, today = '2026-12-08') =>
  recountedTerms(stored, { ...stored, ...counted }, today);

describe('R-TIME/6 a count on purpose', () => {
  test('takes the new days', () => {
    const counted = { submissionDeadline: '2026-12-11', replyDeadline: '2026-12-14', responseDue: '2026-12-10' };
    expect(recounted(counted)).toMatchObject(counted);
  });

  test('makes nobody late who was in time', () => {
    const late = { submissionDeadline: '2026-12-04', late: true, lateBy: 1 };
    expect(recounted(late)).toMatchObject({ submissionDeadline: '2026-12-14', late: false, lateBy: 0 });
  });

  test('takes lateness away', () => {
    const was = { ...stored, submissionDeadline: '2026-12-04', late: true, lateBy: 1 };
    expect(recountedTerms(was, stored, '2026-12-08')).toMatchObject({ late: false, lateBy: 0 });
  });

  test.for([
    ['a running term is not moved into the past', '2026-12-09', '2026-12-08', '2026-12-09'],
    ['but to today it may', '2026-12-08', '2026-12-08', '2026-12-08'],
    ['one that is over already follows the count', '2026-12-10', '2026-12-08', '2026-12-08'],
  ] as const)('%s', ([, today, counted, expected]) => {
    expect(recounted({ responseDue: counted }, today).responseDue).toBe(expected);
  });
});
